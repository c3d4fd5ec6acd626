package org.lubanchi.engine.document;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * A chart's data (图表数据).
 *
 * @param kind how it is drawn
 * @param categories labels along the axis, for example years
 * @param series the series, each with one point a category
 * @param unit the symbol of the value axis, for example 人
 * @param summary one sentence that says what the chart shows, for those who do not see it
 */
public record Chart(ChartKind kind, List<String> categories, List<Series> series, String unit, String summary) {
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.points().size() != categories.size()) {
                throw new IllegalArgumentException("Series " + each.name() + " has "
                        + each.points().size() + " points for " + categories.size() + " categories");
            }
        }
    }

    /** How a chart is drawn (图种). */
    public enum ChartKind {
        BAR,
        STACKED_BAR,
        LINE,
        /** The categories are parts of one whole, which the only series tells. */
        DONUT,
        /** The categories are spokes on one scale from zero. */
        RADAR;

        /** Whether the categories are years or other places in a row, against a value axis. */
        public boolean alongAnAxis() {
            return this == BAR || this == STACKED_BAR || this == LINE;
        }
    }

    /** A named series (系列). */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A point: its value rounded to the printed decimals, or missing, and the fact it is bound to.
     */
    public record Point(Observed<BigDecimal> value, FactKey key) {
        /** The key of points that were read from a file and are bound to nothing. */
        public static final FactKey UNBOUND = new FactKey("unbound", new OrgUnitId("unbound"), new ReportYear(1949));

        /** A point read from a file: its value, bound to nothing. */
        public static Point unbound(Observed<BigDecimal> value) {
            return new Point(value, UNBOUND);
        }
    }
}
