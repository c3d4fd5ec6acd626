package org.lubanchi.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.ChartShape;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/** Indicators are those of the real definitions, values are invented. */
class ChartWriterTest {
    private static final Catalogue CATALOGUE = catalogue();
    private static final Map<String, String> FACTS = Map.of(
            "new_entrants_three_year@city@2023", "8231",
            "new_entrants_five_year_integrated@city@2023", "6637",
            "new_entrants_three_year@city@2022", "8000",
            "new_entrants_three_year@north@2023", "5231");

    private final ChartWriter writer = new ChartWriter(
            CATALOGUE,
            ChartWriterTest::value,
            new ReportRequest(
                    new OrgUnitId("city"),
                    new LocalText("某市", "A city"),
                    "",
                    new ReportYear(2023),
                    LocalDate.of(2024, 3, 1),
                    false,
                    List.of(
                            part("north", "越城区", UnitKind.COUNTY),
                            part("east", "上虞区", UnitKind.COUNTY),
                            part("new", "高新区", UnitKind.COUNTY),
                            part("s01", "某学校", UnitKind.SCHOOL)),
                    List.of()));

    private static ReportRequest.Part part(String id, String name, UnitKind kind) {
        return new ReportRequest.Part(new OrgUnitId(id), new LocalText(name, name), kind);
    }

    private static Catalogue catalogue() {
        try {
            return switch (CatalogueReader.read(Path.of("../../definitions"))) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected -> throw new IllegalStateException(rejected.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Observed<Quantity> value(FactKey key) {
        return Optional.ofNullable(FACTS.get(key.toString()))
                .map(text -> Observed.of(new Quantity(
                        new BigDecimal(text),
                        CATALOGUE.requireIndicator(key.indicator()).unit())))
                .orElse(Observed.missing(MissingReason.NOT_REPORTED));
    }

    private Chart written(String kind, int years) {
        List<ReportBlock.Column> series = List.of(
                new ReportBlock.Column("new_entrants_three_year", Optional.of("三年制")),
                new ReportBlock.Column("new_entrants_five_year_integrated", Optional.of("五年制")));
        return ((Block.ChartBlock) writer.write(new ReportBlock.YearChart(kind, "新生", years, series))).chart();
    }

    @Test
    void alongAnAxisYearsAreTheCategoriesAndIndicatorsTheSeries() {
        Chart chart = written("bar", 2);
        assertThat(chart.categories()).containsExactly("2022", "2023");
        assertThat(chart.series()).extracting(Chart.Series::name).containsExactly("三年制", "五年制");
        assertThat(chart.summary()).isEqualTo("三年制从 2022 年的 8000 人到 2023 年的 8231 人；五年制数据不全。");
    }

    @Test
    void aSingleYearIsNoMovement() {
        assertThat(written("bar", 1).summary()).isEqualTo("三年制 8231 人；五年制 6637 人。");
    }

    @Test
    void aLineOfASingleYearIsDrawnAsBars() {
        assertThat(written("line", 1).kind()).isEqualTo(ChartKind.BAR);
        assertThat(written("line", 2).kind()).isEqualTo(ChartKind.LINE);
    }

    @Test
    void inADonutIndicatorsAreThePartsAndTheYearTheSeries() {
        Chart chart = written("donut", 1);
        assertThat(chart.kind()).isEqualTo(ChartKind.DONUT);
        assertThat(chart.categories()).containsExactly("三年制", "五年制");
        assertThat(chart.series()).singleElement().satisfies(year -> {
            assertThat(year.name()).isEqualTo("2023 年");
            assertThat(year.points().get(1).value().reported()).contains(new BigDecimal("6637"));
            assertThat(year.points().get(1).key()).hasToString("new_entrants_five_year_integrated@city@2023");
        });
        assertThat(chart.summary()).isEqualTo("2023 年：三年制 8231 人，五年制 6637 人。");
    }

    @Test
    void aMissingSpokeOfARadarStaysMissingAndSaysSo() {
        Chart chart = written("radar", 2);
        assertThat(chart.series()).extracting(Chart.Series::name).containsExactly("2022 年", "2023 年");
        assertThat(chart.series().getFirst().points().get(1).value().missingReason())
                .contains(MissingReason.NOT_REPORTED);
        assertThat(chart.summary()).startsWith("2022 年：三年制 8000 人，五年制数据不全；2023 年：");
    }

    @Test
    void aFlowIsACategoryOfTheReportYearAndWhatIsMissingStaysMissing() {
        Chart chart = ((Block.ChartBlock) writer.write(new ReportBlock.FlowChart(
                        "新生去哪里",
                        List.of(
                                new ReportBlock.Step("新生", "三年制", "new_entrants_three_year"),
                                new ReportBlock.Step("新生", "中本一体化", "new_entrants_three_plus_four")))))
                .chart();
        assertThat(chart.kind()).isEqualTo(ChartKind.SANKEY);
        assertThat(chart.categories()).containsExactly("新生 → 三年制", "新生 → 中本一体化");
        assertThat(chart.shape())
                .isEqualTo(new ChartShape.Flows(
                        List.of(new ChartShape.Flow("新生", "三年制"), new ChartShape.Flow("新生", "中本一体化"))));
        assertThat(chart.series().getFirst().points())
                .extracting(point -> point.value().reported().map(BigDecimal::toPlainString))
                .containsExactly(Optional.of("8231"), Optional.empty());
        assertThat(chart.summary()).isEqualTo("2023 年：新生 → 三年制 8231 人，新生 → 中本一体化数据不全。");
    }

    @Test
    void aMapHasASquareForEachUnitOfItsKindAndARowForThoseItDoesNotKnow() {
        Chart chart = ((Block.ChartBlock) writer.write(new ReportBlock.TileChart(
                                "各县新生", UnitKind.COUNTY, "zhejiang_counties", "new_entrants_three_year"))
                        .orElseThrow())
                .chart();
        assertThat(chart.categories()).containsExactly("越城区", "上虞区", "高新区");
        assertThat(chart.shape())
                .isEqualTo(new ChartShape.Tiles(
                        List.of(new ChartShape.Tile(0, 0), new ChartShape.Tile(1, 0), new ChartShape.Tile(0, 1))));
        assertThat(chart.series().getFirst().points())
                .extracting(point -> point.key().toString())
                .containsExactly(
                        "new_entrants_three_year@north@2023",
                        "new_entrants_three_year@east@2023",
                        "new_entrants_three_year@new@2023");
    }

    @Test
    void withoutSuchUnitsThereIsNoMap() {
        assertThat(writer.write(new ReportBlock.TileChart(
                        "各市新生", UnitKind.CITY, "zhejiang_counties", "new_entrants_three_year")))
                .isEmpty();
    }

    @Test
    void everyChartSaysItsSourceAndDate() {
        Block.ChartBlock chart = (Block.ChartBlock) writer.write(new ReportBlock.YearChart(
                "bar", "新生", 1, List.of(new ReportBlock.Column("new_entrants_three_year", Optional.empty()))));
        assertThat(chart.plainText()).isEqualTo("图 1 新生来源：各填报单位上报并封存的数据，截至 2024 年 3 月 1 日。");
    }
}
