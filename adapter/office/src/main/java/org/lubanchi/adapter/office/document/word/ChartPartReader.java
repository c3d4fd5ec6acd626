package org.lubanchi.adapter.office.document.word;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.Chart.Series;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/**
 * Reads the figures a chart draws from the caches of its part (图表数据读取).
 *
 * <p>A pie comes as a donut, another kind we do not draw as bars: its figures are what counts. A blank point is missing;
 * the file does not say why, so the reason is that it was not reported.
 */
final class ChartPartReader {
    private static final int MOST_DIGITS = 40;
    private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,12})\"");
    private final int mostPoints;

    ChartPartReader(int mostPoints) {
        this.mostPoints = mostPoints;
    }

    /** The chart, or nothing when the part holds no series. */
    Optional<Chart> read(XmlElement part, String summary) {
        Optional<XmlElement> plot = part.find("c:chart", "c:plotArea");
        List<XmlElement> series = plot.stream()
                .flatMap(XmlElement::everything)
                .filter(each -> each.name().equals("c:ser"))
                .toList();
        if (series.isEmpty()) {
            return Optional.empty();
        }
        List<String> categories = categories(series);
        List<TreeMap<Integer, BigDecimal>> values = new ArrayList<>();
        int length = categories.size();
        for (XmlElement each : series) {
            TreeMap<Integer, BigDecimal> points = points(each);
            values.add(points);
            length = Math.max(length, points.isEmpty() ? 0 : points.lastKey() + 1);
        }
        while (categories.size() < length) {
            categories.add(String.valueOf(categories.size() + 1));
        }
        List<Series> read = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            read.add(new Series(name(series.get(i)), complete(values.get(i), length)));
        }
        return Optional.of(new Chart(kind(plot.get()), categories, read, unit(plot.get()), summary));
    }

    private static List<Point> complete(TreeMap<Integer, BigDecimal> values, int length) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            BigDecimal value = values.get(i);
            points.add(
                    Point.unbound(value == null ? Observed.missing(MissingReason.NOT_REPORTED) : Observed.of(value)));
        }
        return points;
    }

    private static ChartKind kind(XmlElement plot) {
        List<String> plots = plot.elements().stream().map(XmlElement::name).toList();
        if (plots.contains("c:doughnutChart") || plots.contains("c:pieChart")) {
            return ChartKind.DONUT;
        }
        if (plots.contains("c:radarChart")) {
            return ChartKind.RADAR;
        }
        boolean lines = plot.elements().stream()
                .anyMatch(each -> each.name().toLowerCase(Locale.ROOT).contains("linechart"));
        boolean bars = plot.elements().stream().anyMatch(each -> each.name().equals("c:barChart"));
        if (lines && !bars) {
            return ChartKind.LINE;
        }
        boolean stacked = plot.elements().stream()
                .flatMap(each -> each.value("c:grouping").stream())
                .anyMatch(grouping -> grouping.toLowerCase(Locale.ROOT).contains("stacked"));
        return stacked ? ChartKind.STACKED_BAR : ChartKind.BAR;
    }

    private List<String> categories(List<XmlElement> series) {
        for (XmlElement each : series) {
            Optional<XmlElement> cache = each.find("c:cat")
                    .flatMap(cat -> cat.everything()
                            .filter(below -> below.name().endsWith("Cache")
                                    || below.name().endsWith("Lit"))
                            .findFirst());
            if (cache.isPresent()) {
                return labels(cache.get());
            }
        }
        return new ArrayList<>();
    }

    private List<String> labels(XmlElement cache) {
        TreeMap<Integer, String> found = new TreeMap<>();
        XmlElement level = cache.find("c:lvl").orElse(cache);
        for (XmlElement point : level.elements("c:pt")) {
            index(point)
                    .ifPresent(i ->
                            found.put(i, point.find("c:v").map(XmlElement::text).orElse("")));
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; !found.isEmpty() && i <= found.lastKey(); i++) {
            labels.add(found.getOrDefault(i, ""));
        }
        return labels;
    }

    private TreeMap<Integer, BigDecimal> points(XmlElement series) {
        TreeMap<Integer, BigDecimal> points = new TreeMap<>();
        series.find("c:val").or(() -> series.find("c:yVal")).stream()
                .flatMap(XmlElement::everything)
                .filter(each -> each.name().equals("c:pt"))
                .forEach(point -> index(point)
                        .ifPresent(i -> decimal(
                                        point.find("c:v").map(XmlElement::text).orElse(""))
                                .ifPresent(value -> points.put(i, value))));
        return points;
    }

    private Optional<Integer> index(XmlElement point) {
        return point.attribute("idx")
                .filter(idx -> idx.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(i -> i < mostPoints);
    }

    /** Caches print binary doubles; beyond 15 digits they are noise. */
    private static Optional<BigDecimal> decimal(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > MOST_DIGITS || !trimmed.matches("[+-]?\\d*\\.?\\d+(?:[eE][+-]?\\d{1,2})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(trimmed);
        BigDecimal rounded = value.precision() > 15 ? value.round(DOUBLE_DIGITS).stripTrailingZeros() : value;
        return Optional.of(rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded);
    }

    private static String name(XmlElement series) {
        return series.find("c:tx").stream()
                .flatMap(XmlElement::everything)
                .filter(each -> each.name().equals("c:v"))
                .map(XmlElement::text)
                .findFirst()
                .orElse("");
    }

    private static String unit(XmlElement plot) {
        return plot.find("c:valAx", "c:title").stream()
                .flatMap(XmlElement::everything)
                .filter(each -> each.name().equals("a:t"))
                .map(XmlElement::text)
                .findFirst()
                .or(() -> unitOfLabels(plot))
                .orElse("");
    }

    /** Without a value axis the labels' number format says the unit. */
    private static Optional<String> unitOfLabels(XmlElement plot) {
        return plot.everything()
                .filter(each -> each.name().equals("c:numFmt"))
                .flatMap(each -> each.attribute("formatCode").stream())
                .map(QUOTED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
