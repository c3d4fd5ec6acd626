package org.lubanchi.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.BlockArrangement.Order;

/** Tables and charts shown as their authors want them; what they say stays what it is. */
class BlockArrangingTest {
    private static final ReportYear YEAR = new ReportYear(2023);

    private static Chart.Point point(String value) {
        return Chart.Point.unbound(
                value.isEmpty() ? Observed.missing(MissingReason.NOT_REPORTED) : Observed.of(new BigDecimal(value)));
    }

    private static Block.ChartBlock chart(ChartKind kind, List<String> categories, List<Chart.Series> series) {
        return new Block.ChartBlock(
                "c1",
                List.of(new TextRun("图 1 去向")),
                new Chart(kind, categories, series, "人", "写好的概述。"),
                List.of(new TextRun("来源")),
                Optional.empty());
    }

    private static Block.ChartBlock donut() {
        return chart(
                ChartKind.DONUT,
                List.of("升学", "就业", "其他", "未统计"),
                List.of(new Chart.Series("2023 年", List.of(point("30"), point("70"), point("5"), point("")))));
    }

    private static Block.ChartBlock bars() {
        return chart(
                ChartKind.BAR,
                List.of("2022", "2023"),
                List.of(new Chart.Series("在校生数", List.of(point("10"), point("5")))));
    }

    private static Block.Table list(String... numbers) {
        List<TableRow> rows = Stream.of(numbers)
                .map(number -> new TableRow(List.of(
                        TableCell.text("校 " + number),
                        TableCell.figure(new FactRun(
                                number,
                                new FactAnchor(
                                        "t1." + number,
                                        new FactKey("enrolment", new OrgUnitId("u" + number.hashCode()), YEAR),
                                        new PrintedForm(0, 0, false, false)))))))
                .toList();
        return table(rows);
    }

    private static Block.Table table(List<TableRow> rows) {
        return new Block.Table(
                "t1",
                List.of(new TextRun("表 1 各校")),
                List.of(new TableRow(List.of(TableCell.text("学校"), TableCell.text("在校生数（人）")))),
                rows,
                List.of(),
                Optional.empty());
    }

    private static BlockArrangement wanted(ChartKind kind, Order order) {
        return new BlockArrangement(Optional.of(kind), order, Optional.empty(), Map.of());
    }

    private static Chart arranged(Block.ChartBlock block, BlockArrangement wanted) {
        return ((Block.ChartBlock) BlockArranging.arranged(block, wanted)).chart();
    }

    @Test
    void partsStandInOrderWithTheMissingLast() {
        Chart chart = arranged(donut(), wanted(ChartKind.BAR, Order.DESCENDING));
        assertThat(chart.kind()).isEqualTo(ChartKind.BAR);
        assertThat(chart.categories()).containsExactly("就业", "升学", "其他", "未统计");
        assertThat(chart.series().getFirst().points().getFirst()).isEqualTo(point("70"));
        assertThat(chart.summary()).startsWith("2023 年：就业 70 人");
        assertThat(arranged(donut(), wanted(ChartKind.DONUT, Order.ASCENDING)).categories())
                .containsExactly("其他", "升学", "就业", "未统计");
    }

    @Test
    void yearsStayInTheirOrder() {
        assertThat(BlockArranging.choices(bars()).orElseThrow().orders()).isFalse();
        assertThat(arranged(bars(), wanted(ChartKind.LINE, Order.ASCENDING)).categories())
                .containsExactly("2022", "2023");
    }

    @Test
    void seriesThatWereNotStackedAreNotStackedNorMadePartsOfAWhole() {
        assertThat(BlockArranging.choices(bars()).orElseThrow().kinds()).containsExactly(ChartKind.BAR, ChartKind.LINE);
        assertThat(arranged(bars(), wanted(ChartKind.STACKED_BAR, Order.AS_WRITTEN))
                        .kind())
                .isEqualTo(ChartKind.BAR);
        assertThat(arranged(bars(), wanted(ChartKind.DONUT, Order.AS_WRITTEN)).kind())
                .isEqualTo(ChartKind.BAR);
    }

    @Test
    void titlesAndSeriesAreCalledOtherwiseAndTheNumberStays() {
        BlockArrangement wanted = new BlockArrangement(
                Optional.empty(), Order.AS_WRITTEN, Optional.of("近两年规模"), Map.of("在校生数", "学生", "2022", "前年"));
        Block.ChartBlock block = (Block.ChartBlock) BlockArranging.arranged(bars(), wanted);
        assertThat(block.caption()).containsExactly(new TextRun("图 1 近两年规模"));
        assertThat(block.chart().series().getFirst().name()).isEqualTo("学生");
        assertThat(block.chart().categories()).containsExactly("2022", "2023");
        assertThat(block.chart().summary()).isEqualTo("学生从 2022 年的 10 人到 2023 年的 5 人。");
        assertThat(block.note()).isEqualTo(bars().note());
    }

    @Test
    void aListOfUnitsIsRankedWithItsRowsUnbrokenAndTheWholeLast() {
        Block.Table table = (Block.Table) BlockArranging.arranged(
                list("9", "1,200", "—", "30", "1,239"), wanted(ChartKind.BAR, Order.DESCENDING));
        assertThat(table.rows())
                .extracting(row -> row.cells().getFirst().text())
                .containsExactly("校 1,200", "校 30", "校 9", "校 —", "校 1,239");
        assertThat(table.rows())
                .extracting(row -> row.cells().getLast().text())
                .containsExactly("1,200", "30", "9", "—", "1,239");
    }

    @Test
    void onePartAndItsWholeHaveNoRank() {
        assertThat(BlockArranging.choices(list("9", "9.0")).orElseThrow().orders())
                .isFalse();
        assertThat(BlockArranging.choices(list("4", "5", "9")).orElseThrow().orders())
                .isTrue();
    }

    @Test
    void whatIsNoListOfUnitsIsNotRanked() {
        Block.Table table = table(List.of(
                new TableRow(List.of(TableCell.text("2022"), TableCell.text("9"))),
                new TableRow(List.of(TableCell.text("2023"), TableCell.text("30")))));
        assertThat(BlockArranging.choices(table).orElseThrow().orders()).isFalse();
        assertThat(BlockArranging.arranged(table, wanted(ChartKind.BAR, Order.DESCENDING)))
                .isEqualTo(table);
    }

    @Test
    void aFormThatOthersHaveSetStaysAsItIs() {
        Block.Table form = new Block.Table(
                "a1",
                List.of(new TextRun("附表 1 计分卡")),
                list("1", "2").headRows(),
                list("1", "2").rows(),
                List.of(),
                Optional.empty());
        assertThat(BlockArranging.choices(form)).isEmpty();
    }

    @Test
    void noWordBringsANumberThatWasNotThere() {
        assertThat(BlockArranging.mayStandFor("2023 年的学生", "在校生 2023")).isTrue();
        assertThat(BlockArranging.mayStandFor("学生 5,000 人", "在校生 2023")).isFalse();
    }

    @Test
    void whatNobodyArrangedIsTheSame() {
        assertThat(BlockArranging.arranged(donut(), BlockArrangement.NONE)).isEqualTo(donut());
        assertThat(BlockArranging.arranged(list("1", "2"), BlockArrangement.NONE))
                .isEqualTo(list("1", "2"));
    }
}
