package org.lubanchi.engine.consistency.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;

/** A table may give the unit in a column of its own: it belongs to the row's figures and not to its name. */
final class UnitColumnTest {
    private static TableRow row(String... texts) {
        List<TableCell> cells = new ArrayList<>();
        for (String text : texts) {
            cells.add(new TableCell(List.of(new TextRun(text)), 1, 1, false, Optional.empty()));
        }
        return new TableRow(cells);
    }

    private static List<String> errors(String received) {
        Block table = new Block.Table(
                "t",
                List.of(),
                List.of(row("指标", "单位", "2023 年度")),
                List.of(row("横向技术服务到款额", "万元", "718.73"), row("社会培训", "人次", "12650"), new TableRow(List.of())),
                List.of(),
                Optional.empty());
        Block text = new Block.Paragraph(
                "p",
                ParagraphStyle.BODY,
                List.of(new TextRun("2023 年横向技术服务到款" + received + "。社会培训 12650 人次。")),
                Optional.empty());
        return ConsistencyChecker.withAllRelations()
                .check(new Document(DocumentMeta.titled("质量报告（2023 年度）"), List.of(text, table)))
                .errors()
                .stream()
                .map(error -> error.main().formula())
                .toList();
    }

    @Test
    void aFigureUnderItsUnitAgreesWithTheText() {
        assertThat(errors("718.73 万元")).isEmpty();
        assertThat(errors("7187300 元")).isEmpty();
    }

    @Test
    void anotherFigureUnderItsUnitDoesNot() {
        assertThat(errors("781.73 万元")).containsExactly("781.73 ≠ 718.73");
        assertThat(errors("718.73 元")).containsExactly("718.73 ≠ 718.73");
    }
}
