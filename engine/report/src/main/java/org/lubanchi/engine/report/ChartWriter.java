package org.lubanchi.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.ChartShape;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Writes charts of an outline (图表撰写), numbering them as it goes.
 *
 * <p>Along an axis the years are the categories and the indicators the series; in a donut or a radar the indicators are
 * the categories, the parts or spokes, and each year is a series. Flows and the units of a map are the categories of the
 * report year.
 */
final class ChartWriter {
    private final Catalogue catalogue;
    private final FactSource facts;
    private final ReportRequest request;
    private int written;

    ChartWriter(Catalogue catalogue, FactSource facts, ReportRequest request) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.request = request;
    }

    Block write(ReportBlock.YearChart chart) {
        ChartKind asked = ChartKind.valueOf(chart.kind().toUpperCase(Locale.ROOT));
        // a line through a single year would be a dot
        ChartKind kind = asked == ChartKind.LINE && chart.years() == 1 ? ChartKind.BAR : asked;
        List<ReportYear> years = new ArrayList<>();
        for (int back = chart.years() - 1; back >= 0; back--) {
            years.add(new ReportYear(request.year().year() - back));
        }
        List<String> yearNames =
                years.stream().map(year -> String.valueOf(year.year())).toList();
        List<String> indicatorNames = chart.series().stream().map(this::name).toList();
        String unit = unit(chart.series().getFirst().indicator());
        boolean along = kind.alongAnAxis();
        List<Chart.Series> series = along
                ? chart.series().stream()
                        .map(column -> new Chart.Series(
                                name(column),
                                years.stream().map(year -> point(column, year)).toList()))
                        .toList()
                : years.stream()
                        .map(year -> new Chart.Series(
                                year.year() + " 年",
                                chart.series().stream()
                                        .map(column -> point(column, year))
                                        .toList()))
                        .toList();
        List<String> categories = along ? yearNames : indicatorNames;
        String summary = along
                ? ChartSummary.alongYears(categories, series, unit)
                : ChartSummary.ofParts(categories, series, unit);
        return finished(chart.caption(), new Chart(kind, categories, series, unit, summary));
    }

    /** Flows between stations; what is missing stays a flow whose size nobody knows. */
    Block write(ReportBlock.FlowChart chart) {
        List<ChartShape.Flow> flows = chart.steps().stream()
                .map(step -> new ChartShape.Flow(step.from(), step.to()))
                .toList();
        List<Chart.Point> points = chart.steps().stream()
                .map(step -> point(step.indicator(), request.unit(), request.year()))
                .toList();
        String unit = unit(chart.steps().getFirst().indicator());
        return ofYear(
                ChartKind.SANKEY,
                chart.caption(),
                flows.stream().map(ChartShape.Flow::name).toList(),
                points,
                unit,
                new ChartShape.Flows(flows));
    }

    /** The units below, each on its square; nothing where no such unit stands below. A unit without a square comes last. */
    Optional<Block> write(ReportBlock.TileChart chart) {
        List<ReportRequest.Part> parts = request.parts().stream()
                .filter(part -> part.kind() == chart.kind())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        List<Chart.Point> points = parts.stream()
                .map(part -> point(chart.indicator(), part.unit(), request.year()))
                .toList();
        return Optional.of(ofYear(
                ChartKind.TILE_MAP,
                chart.caption(),
                parts.stream().map(part -> part.name().zh()).toList(),
                points,
                unit(chart.indicator()),
                new ChartShape.Tiles(TileLayout.of(catalogue.forms().requireTileMap(chart.map()), parts))));
    }

    private Block ofYear(
            ChartKind kind,
            String caption,
            List<String> categories,
            List<Chart.Point> points,
            String unit,
            ChartShape shape) {
        List<Chart.Series> series = List.of(new Chart.Series(request.year() + " 年", points));
        String summary = ChartSummary.ofParts(categories, series, unit);
        return finished(caption, new Chart(kind, categories, series, unit, summary, shape));
    }

    /** Numbered, with its source and date under it. */
    private Block finished(String caption, Chart chart) {
        written++;
        return new Block.ChartBlock(
                "c" + written,
                List.of(new TextRun("图 " + written + " " + caption)),
                chart,
                List.of(new TextRun("来源：各填报单位上报并封存的数据" + (request.synthetic() ? "（合成数据）" : "") + "，截至 "
                        + request.date().getYear() + " 年 " + request.date().getMonthValue() + " 月 "
                        + request.date().getDayOfMonth() + " 日。")),
                Optional.empty());
    }

    private String unit(String indicator) {
        return catalogue.requireIndicator(indicator).unit().symbol().zh();
    }

    private String name(ReportBlock.Column column) {
        return column.head()
                .orElse(catalogue.requireIndicator(column.indicator()).label().zh());
    }

    private Chart.Point point(ReportBlock.Column column, ReportYear year) {
        return point(column.indicator(), request.unit(), year);
    }

    private Chart.Point point(String id, OrgUnitId unit, ReportYear year) {
        IndicatorDefinition indicator = catalogue.requireIndicator(id);
        FactKey key = new FactKey(id, unit, year);
        Observed<BigDecimal> value = facts.value(key).map(Quantity::amount).map(indicator::rounded);
        return new Chart.Point(value, key);
    }
}
