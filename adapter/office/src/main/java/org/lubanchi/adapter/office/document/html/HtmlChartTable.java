package org.lubanchi.adapter.office.document.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.Chart.Series;
import org.lubanchi.engine.document.ChartShape;
import org.lubanchi.engine.document.ChartShape.Flow;
import org.lubanchi.engine.document.ChartShape.Tile;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/** The table behind a chart (图后表格): written for those who want the figures, and the chart read back from it. */
final class HtmlChartTable {
    private HtmlChartTable() {}

    static void write(Markup out, Chart chart, String title) {
        out.open("details").element("summary", "看表格").open("table", "class", "data");
        out.element("caption", title + (chart.unit().isEmpty() ? "" : "（单位：" + chart.unit() + "）"));
        out.open("thead").open("tr").element("td", "", "data-unit", chart.unit());
        for (Series series : chart.series()) {
            out.element("th", series.name(), "scope", "col", "class", "num");
        }
        out.close().close().open("tbody");
        for (int c = 0; c < chart.categories().size(); c++) {
            out.open("tr").element("th", chart.categories().get(c), rowHead(chart.shape(), c));
            for (Series series : chart.series()) {
                var point = series.points().get(c);
                String shown = point.value()
                        .reported()
                        .map(value -> value.toPlainString())
                        .orElseGet(() -> point.value()
                                .missingReason()
                                .map(MissingReason::label)
                                .map(label -> label.zh())
                                .orElse(""));
                String missing =
                        point.value().missingReason().map(MissingReason::code).orElse("");
                out.element("td", shown, "class", "num", "data-missing", missing);
            }
            out.close();
        }
        out.close().close().close();
    }

    /** What the drawing needs beyond the name of the row. */
    private static String[] rowHead(ChartShape shape, int row) {
        return switch (shape) {
            case ChartShape.Plain _ -> new String[] {"scope", "row"};
            case ChartShape.Flows flows ->
                new String[] {
                    "scope",
                    "row",
                    "data-from",
                    flows.flows().get(row).from(),
                    "data-to",
                    flows.flows().get(row).to()
                };
            case ChartShape.Tiles tiles ->
                new String[] {
                    "scope",
                    "row",
                    "data-column",
                    String.valueOf(tiles.tiles().get(row).column()),
                    "data-row",
                    String.valueOf(tiles.tiles().get(row).row())
                };
        };
    }

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
        List<XmlElement> names = new ArrayList<>();
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
            names.add(cells.getFirst());
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
        return shape(kind.get(), names).map(shape -> new Chart(kind.get(), categories, series, unit, summary, shape));
    }

    /** The shape that goes with the kind; nothing where somebody took it out of the file. */
    private static Optional<ChartShape> shape(ChartKind kind, List<XmlElement> names) {
        return switch (kind) {
            case BAR, STACKED_BAR, LINE, DONUT, RADAR -> Optional.of(ChartShape.PLAIN);
            case SANKEY -> {
                List<Flow> flows = names.stream()
                        .flatMap(name -> name
                                .attribute("data-from")
                                .flatMap(from -> name.attribute("data-to").map(to -> new Flow(from, to)))
                                .stream())
                        .toList();
                yield flows.size() == names.size() ? Optional.of(new ChartShape.Flows(flows)) : Optional.empty();
            }
            case TILE_MAP -> {
                List<Tile> tiles = names.stream()
                        .flatMap(name -> place(name, "data-column")
                                .flatMap(column -> place(name, "data-row").map(row -> new Tile(column, row)))
                                .stream())
                        .toList();
                yield tiles.size() == names.size() ? Optional.of(new ChartShape.Tiles(tiles)) : Optional.empty();
            }
        };
    }

    private static Optional<Integer> place(XmlElement name, String attribute) {
        return name.attribute(attribute)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf);
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
