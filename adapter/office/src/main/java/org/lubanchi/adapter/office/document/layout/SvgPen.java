package org.lubanchi.adapter.office.document.layout;

import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.Chart.Series;

/** What every drawn chart is made of (绘图笔): lines, words, the legend. */
final class SvgPen {
    private final Markup svg;

    SvgPen(Markup svg) {
        this.svg = svg;
    }

    void line(int x1, int y1, int x2, int y2, String ink) {
        svg.leaf(
                "line",
                "x1",
                String.valueOf(x1),
                "y1",
                String.valueOf(y1),
                "x2",
                String.valueOf(x2),
                "y2",
                String.valueOf(y2),
                "stroke",
                "#" + ink,
                "stroke-width",
                "1");
    }

    void text(int x, int y, String anchor, String ink, String text) {
        svg.element(
                "text", text, "x", String.valueOf(x), "y", String.valueOf(y), "text-anchor", anchor, "fill", "#" + ink);
    }

    /** Body text at a place that is no whole pixel. */
    void textAt(String x, String y, String anchor, String text) {
        svg.element("text", text, "x", x, "y", y, "text-anchor", anchor, "fill", "#3B4754");
    }

    /** A closed or open path that is only filled. */
    void area(String path, String ink) {
        svg.leaf("path", "d", path, "fill", "#" + ink);
    }

    /** A path that is only drawn along. */
    void stroke(String path, String ink, String width) {
        svg.leaf("path", "d", path, "fill", "none", "stroke", "#" + ink, "stroke-width", width);
    }

    void dot(int x, int y, int radius, String ink) {
        svg.leaf(
                "circle",
                "cx",
                String.valueOf(x),
                "cy",
                String.valueOf(y),
                "r",
                String.valueOf(radius),
                "fill",
                "#" + ink);
    }

    /** A square in the ink of a series or part with its words beside it. */
    void key(int x, int y, int index, String words) {
        svg.leaf(
                "rect",
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y - 10),
                "width",
                "10",
                "height",
                "10",
                "fill",
                "#" + ChartInk.fill(index));
        text(x + 16, y, "start", "3B4754", words);
    }

    /** The names of the series in one line. */
    void legend(int left, int y, Chart chart) {
        int x = left;
        for (int s = 0; s < chart.series().size(); s++) {
            Series series = chart.series().get(s);
            key(x, y, s, series.name());
            x += 36 + TextWidth.tenths(series.name()) * 12 / 10;
        }
    }

    /** Why a point has no value. */
    static String reason(Point point) {
        return point.value().missingReason().map(reason -> reason.label().zh()).orElse("");
    }

    /** A text cut where it would be wider than the room, in tenths of a letter. */
    static String shortened(String text, int tenths) {
        int end = text.length();
        while (end > 1 && TextWidth.tenths(text.substring(0, end)) > tenths) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
