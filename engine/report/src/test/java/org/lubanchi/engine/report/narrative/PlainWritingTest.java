package org.lubanchi.engine.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

class PlainWritingTest {
    private static final Chip CHIP =
            new Chip(FactKey.parse("enrolment@shaoxing@2023"), PrintedForm.decimals(0), "46760", Optional.empty());

    private static Narrative of(NarrativePiece... pieces) {
        return PlainWriting.of(new Narrative(List.of(new Narrative.Paragraph(List.of(pieces)))));
    }

    @Test
    void whatIsCleanStaysAsItIs() {
        Narrative clean = of(new Words("在校生 "), CHIP, new Words(" 人。"));
        assertThat(PlainWriting.of(clean)).isEqualTo(clean);
        assertThat(Narrative.text(clean.paragraphs().getFirst())).isEqualTo("在校生 46760 人。");
    }

    @Test
    void unseenCharactersGoAndBlanksInRowsBecomeOne() {
        Narrative clean = of(new Words("\u200B\uFEFF 产教\u00AD融合\u00A0\u2003\t深入\u0007 "));
        assertThat(Narrative.text(clean.paragraphs().getFirst())).isEqualTo("产教融合 深入");
    }

    @Test
    void aLineEndBeginsAParagraphAndEmptyOnesGo() {
        Narrative clean = of(new Words("一\r\n\r\n二"), CHIP, new Words("\u2028三"));
        assertThat(clean.paragraphs().stream().map(Narrative::text)).containsExactly("一", "二46760", "三");
    }

    @Test
    void aFigureAloneIsAParagraph() {
        assertThat(of(new Words("  "), CHIP).listChips()).containsExactly(CHIP);
        assertThat(of(new Words(" \u200B ")).empty()).isTrue();
    }
}
