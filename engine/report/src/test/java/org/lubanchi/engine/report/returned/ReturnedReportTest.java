package org.lubanchi.engine.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.definitions.report.SectionWriting;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.WrittenSection;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Freeze;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;
import org.lubanchi.engine.report.returned.ReturnedSection.NotTaken;
import org.lubanchi.engine.report.returned.ReturnedSection.Piece;
import org.lubanchi.engine.report.returned.ReturnedSection.State;
import org.lubanchi.engine.report.returned.ReturnedSection.Typed;
import org.lubanchi.engine.report.returned.ReturnedSection.Why;

class ReturnedReportTest {
    private static final FactKey BOOKS = FactKey.parse("printed_books@shaoxing@2023");
    private static final FactKey AREA = FactKey.parse("campus_area@shaoxing@2023");
    private static final PrintedForm WHOLE = PrintedForm.decimals(0);
    private static final Chip CHIP = new Chip(BOOKS, WHOLE, "600", Optional.empty());
    private static final Narrative BASE = text(words("第一段。"), paragraph("图书 ", CHIP, " 册。"), words("第三段。"));

    private final List<ReturnedFile.Figure> figures = new ArrayList<>(List.of(
            new ReturnedFile.Figure(new FactAnchor("p1.1", AREA, WHOLE), "9000", "9000"),
            new ReturnedFile.Figure(new FactAnchor("n2.1", BOOKS, WHOLE), "600", "600")));

    private static Narrative text(Narrative.Paragraph... paragraphs) {
        return new Narrative(List.of(paragraphs));
    }

    private static Narrative.Paragraph words(String words) {
        return new Narrative.Paragraph(List.of(new Words(words)));
    }

    private static Narrative.Paragraph paragraph(String before, Chip chip, String after) {
        return new Narrative.Paragraph(List.<NarrativePiece>of(new Words(before), chip, new Words(after)));
    }

    private static Block.Paragraph block(Inline... inlines) {
        return new Block.Paragraph("x", ParagraphStyle.BODY, List.of(inlines), Optional.empty());
    }

    private static Block.Paragraph block(String words) {
        return block(new TextRun(words));
    }

    private static Block.Heading heading(String number, String title) {
        return new Block.Heading("h", 1, number, List.of(new TextRun(title)), Optional.empty());
    }

    private static Block.Paragraph generated(String area) {
        return block(
                new TextRun("校园占地 "), new FactRun(area, new FactAnchor("p1.1", AREA, WHOLE)), new TextRun(" 平方米。"));
    }

    private static Block.Paragraph books(String printed) {
        return block(
                new TextRun("图书 "), new FactRun(printed, new FactAnchor("n2.1", BOOKS, WHOLE)), new TextRun(" 册。"));
    }

    private static Block.Table table(String caption) {
        return new Block.Table(
                "t1",
                List.of(new TextRun(caption)),
                List.of(),
                List.of(new TableRow(List.of(TableCell.text("甲")))),
                List.of(),
                Optional.empty());
    }

    private static WrittenReport written() {
        return new WrittenReport(
                DocumentMeta.titled("年报"),
                List.of(
                        section("facilities", "1", "设施设备", List.of(generated("9000"), table("表 1 占地"))),
                        section("culture", "2", "文化传承", List.of())));
    }

    private static WrittenSection section(String id, String number, String title, List<Block> blocks) {
        return new WrittenSection(
                new ReportSection(id, 1, title, true, SectionWriting.usual(), List.of()),
                heading(number, title),
                blocks,
                blocks.isEmpty());
    }

    private List<ReturnedSection> read(Narrative here, Block... facilities) {
        List<Block> blocks = new ArrayList<>(List.of(heading("1", "设施设备"), generated("9000"), table("表 1 占地")));
        blocks.addAll(List.of(facilities));
        blocks.add(heading("2", "文化传承"));
        return read(here, blocks);
    }

    private List<ReturnedSection> read(Narrative here, List<Block> blocks) {
        return ReturnedReport.read(
                written(),
                new ReturnedReport.Texts(
                        Map.of("facilities", BASE), Map.of("facilities", here), Map.of("facilities", List.of())),
                new ReturnedFile(new Document(DocumentMeta.titled("年报"), blocks), figures));
    }

    @Test
    void aFileThatNobodyChangedChangesNothing() {
        List<ReturnedSection> sections = read(BASE, block("第一段。"), books("600"), block("第三段。"));
        assertThat(sections).allSatisfy(section -> {
            assertThat(section.state()).isEqualTo(State.UNCHANGED);
            assertThat(section.notTaken()).isEmpty();
        });
        assertThat(sections.getFirst().joined()).isEqualTo(BASE);
    }

    @Test
    void aChangedParagraphIsTakenAndTheFigureStaysBound() {
        ReturnedSection section = read(BASE, block("第一段改了。"), books("600"), block("第三段。"), block("又一段。"))
                .getFirst();
        assertThat(section.state()).isEqualTo(State.CHANGED);
        assertThat(section.joined())
                .isEqualTo(text(words("第一段改了。"), paragraph("图书 ", CHIP, " 册。"), words("第三段。"), words("又一段。")));
    }

    @Test
    void aFigureThatWasTypedOverIsToldAndKeepsItsBinding() {
        figures.set(1, new ReturnedFile.Figure(new FactAnchor("n2.1", BOOKS, WHOLE), "600", "650"));
        ReturnedSection section =
                read(BASE, block("第一段。"), books("650"), block("第三段。")).getFirst();
        assertThat(section.figures()).containsExactly(new Typed(BOOKS, "600", "650"));
        assertThat(section.joined().listChips()).containsExactly(CHIP);
    }

    @Test
    void aFrozenFigureStaysFrozen() {
        Chip frozen = new Chip(BOOKS, WHOLE, "600", Optional.of(new Freeze("598", "与公布一致")));
        Narrative base = text(paragraph("图书 ", frozen, " 册。"));
        figures.set(1, new ReturnedFile.Figure(new FactAnchor("n2.1", BOOKS, WHOLE), "598", "598"));
        List<Block> blocks = List.of(heading("1", "设施设备"), generated("9000"), books("598"), block("新的。"));
        ReturnedSection section = ReturnedReport.read(
                        written(),
                        new ReturnedReport.Texts(Map.of("facilities", base), Map.of("facilities", base), Map.of()),
                        new ReturnedFile(new Document(DocumentMeta.titled("年报"), blocks), figures))
                .getFirst();
        assertThat(section.joined().listChips()).containsExactly(frozen);
    }

    @Test
    void whatWasWrittenHereMeanwhileIsJoined() {
        Narrative here = text(words("第一段。"), paragraph("图书 ", CHIP, " 册。"), words("第三段在这里改了。"));
        ReturnedSection section =
                read(here, block("第一段在外面改了。"), books("600"), block("第三段。")).getFirst();
        assertThat(section.state()).isEqualTo(State.MERGED);
        assertThat(section.joined())
                .isEqualTo(text(words("第一段在外面改了。"), paragraph("图书 ", CHIP, " 册。"), words("第三段在这里改了。")));
    }

    @Test
    void bothChangedTheSamePlaceSoBothAreShown() {
        Narrative here = text(words("第一段这样。"), paragraph("图书 ", CHIP, " 册。"), words("第三段。"));
        ReturnedSection section =
                read(here, block("第一段那样。"), books("600"), block("第三段。")).getFirst();
        assertThat(section.state()).isEqualTo(State.CONFLICT);
        assertThat(section.pieces().getFirst())
                .isEqualTo(new Piece.Disputed(List.of(words("第一段这样。")), List.of(words("第一段那样。"))));
        assertThat(section.joined().paragraphs()).contains(words("第一段这样。"), words("第一段那样。"));
    }

    @Test
    void whatTheDataWroteIsNotTakenButTold() {
        figures.set(0, new ReturnedFile.Figure(new FactAnchor("p1.1", AREA, WHOLE), "9000", "9999"));
        List<Block> blocks = List.of(
                heading("1", "设施设备"),
                block(
                        new TextRun("学校的校园占地 "),
                        new FactRun("9999", new FactAnchor("p1.1", AREA, WHOLE)),
                        new TextRun(" 平方米。")),
                table("表 1 占地"),
                table("表 9 自己加的表"),
                block("第一段。"),
                books("600"),
                block("第三段。"),
                heading("2", "文化传承"));
        ReturnedSection section = read(BASE, blocks).getFirst();
        assertThat(section.state()).isEqualTo(State.UNCHANGED);
        assertThat(section.notTaken())
                .extracting(NotTaken::why)
                .containsExactlyInAnyOrder(Why.GENERATED, Why.BOUND, Why.TABLE);
        assertThat(section.notTaken()).contains(new NotTaken(Why.BOUND, "9000", "9999"));
    }

    @Test
    void aSectionWhoseHeadingIsGoneKeepsWhatIsHere() {
        ReturnedSection section = read(BASE, List.of(heading("2", "文化传承"))).getFirst();
        assertThat(section.state()).isEqualTo(State.ABSENT);
        assertThat(section.joined()).isEqualTo(BASE);
    }

    @Test
    void aRenamedHeadingAndAnAddedOneLoseNothing() {
        List<Block> blocks = List.of(
                heading("1", "设施与设备"),
                generated("9000"),
                block("第一段。"),
                books("600"),
                block("第三段。"),
                heading("2", "文化传承"),
                block("文化一段。"),
                heading("3", "我加的一节"),
                block("加的话。"));
        List<ReturnedSection> sections = read(BASE, blocks);
        assertThat(sections.getFirst().notTaken()).containsExactly(new NotTaken(Why.TITLE, "设施设备", "设施与设备"));
        assertThat(sections.getLast().joined()).isEqualTo(text(words("文化一段。"), words("我加的一节"), words("加的话。")));
    }
}
