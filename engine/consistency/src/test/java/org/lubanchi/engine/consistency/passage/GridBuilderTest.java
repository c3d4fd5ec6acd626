package org.lubanchi.engine.consistency.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.ClaimReader;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;

/** Every figure of a table keeps its row's and its column's name, whatever is merged, left empty or remarked. */
final class GridBuilderTest {
    private static TableCell cell(String text, int columns, int rows) {
        return new TableCell(List.of(new TextRun(text)), columns, rows, false, Optional.empty());
    }

    private static TableRow row(String... texts) {
        return new TableRow(Stream.of(texts).map(text -> cell(text, 1, 1)).toList());
    }

    private static Document table(List<TableRow> heads, TableRow... rows) {
        Block table =
                new Block.Table("t", List.of(new TextRun("表 1 规模")), heads, List.of(rows), List.of(), Optional.empty());
        return new Document(DocumentMeta.titled("质量报告（2023 年度）"), List.of(table));
    }

    private static List<String> figures(Document document) {
        return ClaimReader.read(ViewBuilder.view(document)).claims().stream()
                .filter(Claim::inTable)
                .map(claim -> claim.label() + " " + claim.years().from() + " " + claim.raw())
                .toList();
    }

    private static List<String> errors(Document document) {
        return ConsistencyChecker.withAllRelations().check(document).errors().stream()
                .map(error -> error.main().formula())
                .toList();
    }

    @Test
    void anEmptyCellMovesNoFigure() {
        Document document = table(
                List.of(row("指标", "2021", "2022", "2023")),
                row("在校生", "900", "950", "1000"),
                row("住宿生", "130", "", "150"),
                row("走读生", "（未填报）", "810", "850"));
        assertThat(figures(document))
                .containsExactly(
                        "在校生 2021 900",
                        "在校生 2022 950",
                        "在校生 2023 1000",
                        "住宿生 2021 130",
                        "住宿生 2023 150",
                        "走读生 2022 810",
                        "走读生 2023 850");
    }

    @Test
    void aHeadOverSeveralRowsLeavesTheOthersInTheirColumns() {
        TableRow upper = new TableRow(List.of(cell("类别", 1, 2), cell("2023 年", 2, 1)));
        Document document = table(List.of(upper, row("学生", "教师")), row("公办", "1200", "80"), row("民办", "300", "20"));
        assertThat(figures(document).stream().map(each -> each.replaceAll("2023年? ?", "")))
                .containsExactly("公办学生 1200", "公办教师 80", "民办学生 300", "民办教师 20");
    }

    @Test
    void aFigureOverSeveralRowsIsReadOnceAndMovesNoOther() {
        TableRow first = new TableRow(List.of(cell("公办", 1, 1), cell("20", 1, 2), cell("1200", 1, 1)));
        Document document = table(List.of(row("类别", "教师", "学生")), first, row("民办", "300"), row("合办", "5", "100"));
        assertThat(figures(document))
                .containsExactly("公办教师 2023 20", "公办学生 2023 1200", "民办学生 2023 300", "合办教师 2023 5", "合办学生 2023 100");
    }

    @Test
    void wordsBehindTheFiguresAreRemarks() {
        Document document = table(
                List.of(row("学校", "学生", "备注")), row("甲校", "1200", "含分校"), row("乙校", "300", ""), row("丙校", "40", "新办"));
        assertThat(figures(document)).containsExactly("甲校学生 2023 1200", "乙校学生 2023 300", "丙校学生 2023 40");
    }

    @Test
    void aTotalOverAGapIsNotJudgedAndOneWithoutIs() {
        List<TableRow> heads = List.of(row("学校", "学生", "教师"));
        TableRow total = row("合计", "1800", "100");
        assertThat(errors(table(heads, row("甲校", "1200", "80"), row("乙校", "", "20"), total)))
                .isEmpty();
        assertThat(errors(table(heads, row("甲校", "1200", "80"), row("乙校", "500", "20"), total)))
                .containsExactly("1200 + 500 = 1700 ≠ 1800");
    }
}
