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
 * @param shape what the categories are besides names; it goes with the kind
 */
public record Chart(
        ChartKind kind, List<String> categories, List<Series> series, String unit, String summary, ChartShape shape) {
    public Chart {
        if (!kind.takes(shape) || !shape.fits(categories.size())) {
            throw new IllegalArgumentException(
                    "A chart " + kind + " of " + categories.size() + " categories: " + shape);
        }
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        for (Series each : series) {
            if (each.points().size() != categories.size()) {
                throw new IllegalArgumentException("Series " + each.name() + " has "
                        + each.points().size() + " points for " + categories.size() + " categories");
            }
        }
    }

    /** A chart whose categories are only names. */
    public Chart(ChartKind kind, List<String> categories, List<Series> series, String unit, String summary) {
        this(kind, categories, series, unit, summary, ChartShape.PLAIN);
    }

    /** How a chart is drawn (图种). */
    public enum ChartKind {
        BAR,
        STACKED_BAR,
        LINE,
        /** The categories are parts of one whole, which the only series tells. */
        DONUT,
        /** The categories are spokes on one scale from zero. */
        RADAR,
        /** The categories are flows between stations, which the only series tells (桑基图). */
        SANKEY,
        /** The categories are squares where the units lie to each other, which the only series tells (方格地图). */
        TILE_MAP;

        /** Whether the categories are years or other places in a row, against a value axis. */
        public boolean alongAnAxis() {
            return this == BAR || this == STACKED_BAR || this == LINE;
        }

        /** Whether office programs have such a chart; the others stand in a text file as a picture. */
        public boolean isNative() {
            return this != SANKEY && this != TILE_MAP;
        }

        /** Whether a chart of this kind has such a shape. */
        boolean takes(ChartShape shape) {
            return switch (shape) {
                case ChartShape.Plain _ -> isNative();
                case ChartShape.Flows _ -> this == SANKEY;
                case ChartShape.Tiles _ -> this == TILE_MAP;
            };
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
