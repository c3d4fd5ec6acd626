package org.lubanchi.adapter.office.document.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.Chart.Series;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/** Reads a chart back from the table behind it (图后表格). */
final class HtmlChartTable {
    private HtmlChartTable() {}

    /** The chart, or nothing when the figure has no table of ours behind it. */
    static Optional<Chart> read(XmlElement figure) {
        Optional<ChartKind> kind = Stream.of(ChartKind.values())
                .filter(each -> each.name().equals(figure.attribute("data-kind").orElse("")))
                .findFirst();
        Optional<XmlElement> table = figure.find("details", "table");
        if (kind.isEmpty() || table.isEmpty()) {
            return Optional.empty();
        }
        List<XmlElement> head = table.get().find("thead", "tr").stream()
                .flatMap(row -> row.elements().stream())
                .toList();
        List<XmlElement> rows =
                table.get().find("tbody").map(body -> body.elements("tr")).orElse(List.of());
        List<String> categories = new ArrayList<>();
        List<List<Point>> points = new ArrayList<>();
        for (int s = 1; s < head.size(); s++) {
            points.add(new ArrayList<>());
        }
        for (XmlElement row : rows) {
            List<XmlElement> cells = row.elements();
            if (cells.size() != head.size() || cells.isEmpty()) {
                return Optional.empty();
            }
            categories.add(cells.getFirst().text());
            for (int s = 1; s < cells.size(); s++) {
                points.get(s - 1).add(Point.unbound(value(cells.get(s))));
            }
        }
        List<Series> series = new ArrayList<>();
        for (int s = 1; s < head.size(); s++) {
            series.add(new Series(head.get(s).text(), points.get(s - 1)));
        }
        String unit =
                head.isEmpty() ? "" : head.getFirst().attribute("data-unit").orElse("");
        String summary = figure.find("svg", "desc").map(XmlElement::text).orElse("");
        return Optional.of(new Chart(kind.get(), categories, series, unit, summary));
    }

    private static Observed<BigDecimal> value(XmlElement cell) {
        String text = cell.text().strip();
        if (text.length() <= 40 && text.matches("-?\\d+(\\.\\d+)?")) {
            return Observed.of(new BigDecimal(text));
        }
        String code = cell.attribute("data-missing").orElse("");
        return Observed.missing(Stream.of(MissingReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElse(MissingReason.NOT_REPORTED));
    }
}
