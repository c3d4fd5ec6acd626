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
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Writes charts of an outline (图表撰写), numbering them as it goes.
 *
 * <p>Along an axis the years are the categories and the indicators the series; in a donut or a radar the indicators are
 * the categories, the parts or spokes, and each year is a series.
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
        written++;
        ChartKind kind = ChartKind.valueOf(chart.kind().toUpperCase(Locale.ROOT));
        List<ReportYear> years = new ArrayList<>();
        for (int back = chart.years() - 1; back >= 0; back--) {
            years.add(new ReportYear(request.year().year() - back));
        }
        List<String> yearNames =
                years.stream().map(year -> String.valueOf(year.year())).toList();
        List<String> indicatorNames = chart.series().stream().map(this::name).toList();
        String unit = catalogue
                .requireIndicator(chart.series().getFirst().indicator())
                .unit()
                .symbol()
                .zh();
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
        return new Block.ChartBlock(
                "c" + written,
                List.of(new TextRun("图 " + written + " " + chart.caption())),
                new Chart(kind, categories, series, unit, summary),
                List.of(),
                Optional.empty());
    }

    private String name(ReportBlock.Column column) {
        return column.head()
                .orElse(catalogue.requireIndicator(column.indicator()).label().zh());
    }

    private Chart.Point point(ReportBlock.Column column, ReportYear year) {
        IndicatorDefinition indicator = catalogue.requireIndicator(column.indicator());
        FactKey key = new FactKey(column.indicator(), request.unit(), year);
        Observed<BigDecimal> value = facts.value(key).map(Quantity::amount).map(indicator::rounded);
        return new Chart.Point(value, key);
    }
}
