package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;

/**
 * Draws a chart as SVG (图表绘制): bars, stacked bars, lines, donuts, radars, flows, squares; every value printed, gaps where values are
 * missing.
 *
 * <p>A gap says why it is one, so that it is never taken for zero. Lengths are whole pixels of a fixed frame.
 */
public final class SvgChart {
    private static final int WIDTH = 640;
    private static final int TOP = 30;
    private static final int PLOT = 190;
    private static final int BOTTOM = TOP + PLOT;
    private static final int LEGEND = BOTTOM + 44;
    private final Chart chart;
    private final String id;
    private final String font;
    private final ChartScale scale;
    private final Markup svg = new Markup();
    private final SvgPen pen = new SvgPen(svg);
    private final int left;

    private SvgChart(Chart chart, String id, String font) {
        this.chart = chart;
        this.id = id;
        this.font = font;
        this.scale = ChartScale.of(chart);
        this.left = 12
                + scale.ticks().stream()
                        .mapToInt(tick -> TextWidth.tenths(scale.print(tick)) * 12 / 10)
                        .max()
                        .orElse(0);
    }

    /**
     * Draws it.
     *
     * @param id unique in the page, for the title and description
     * @param title what the chart is of
     * @param font font family, for renderers that inherit none; may be empty
     */
    public static String draw(Chart chart, String id, String title, String font) {
        return new SvgChart(chart, id, font).draw(title);
    }

    private String draw(String title) {
        boolean legend = chart.series().size() > 1;
        int height = switch (chart.kind()) {
            case BAR, STACKED_BAR, LINE -> legend ? LEGEND + 8 : BOTTOM + 28;
            case DONUT -> SvgDonut.height(chart);
            case RADAR -> SvgRadar.HEIGHT;
            case SANKEY, TILE_MAP -> Diagram.height(chart) / 10;
        };
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "width",
                String.valueOf(WIDTH),
                "height",
                String.valueOf(height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-desc");
        svg.element("title", title, "id", id + "-title");
        svg.element("desc", chart.summary(), "id", id + "-desc");
        if (font.isEmpty()) {
            svg.open("g", "font-size", "12");
        } else {
            svg.open("g", "font-size", "12", "font-family", font);
        }
        if (!chart.unit().isEmpty() && chart.kind().isNative()) {
            pen.text(0, 14, "start", "56626F", "单位：" + chart.unit());
        }
        switch (chart.kind()) {
            case BAR, STACKED_BAR, LINE -> alongAnAxis();
            case DONUT -> new SvgDonut(chart, pen).draw();
            case RADAR -> new SvgRadar(chart, pen).draw();
            case SANKEY, TILE_MAP -> Diagram.draw(chart, new SvgShapes(svg));
        }
        return svg.close().close().toString();
    }

    private void alongAnAxis() {
        axes();
        if (!chart.categories().isEmpty()) {
            if (chart.kind() == ChartKind.LINE) {
                lines();
            } else {
                bars();
            }
        }
        if (chart.series().size() > 1) {
            pen.legend(left, LEGEND, chart);
        }
    }

    private int y(BigDecimal value) {
        return BOTTOM - scale.along(value, PLOT);
    }

    /** The middle of a category. */
    private int x(int category) {
        return left
                + (WIDTH - left) * (2 * category + 1) / (2 * chart.categories().size());
    }

    private void axes() {
        for (BigDecimal tick : scale.ticks()) {
            int y = y(tick);
            pen.line(left, y, WIDTH, y, tick.signum() == 0 ? "CDD5D9" : "E3E8EA");
            pen.text(left - 8, y + 4, "end", "56626F", scale.print(tick));
        }
        int room = (WIDTH - left) / Math.max(1, chart.categories().size()) * 10 / 12;
        for (int c = 0; c < chart.categories().size(); c++) {
            pen.text(
                    x(c),
                    BOTTOM + 20,
                    "middle",
                    "3B4754",
                    SvgPen.shortened(chart.categories().get(c), room));
        }
    }

    private void bars() {
        int slot = (WIDTH - left) / chart.categories().size();
        int group = Math.min(slot * 7 / 10, 46 * chart.series().size());
        for (int c = 0; c < chart.categories().size(); c++) {
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (int s = 0; s < chart.series().size(); s++) {
                Optional<BigDecimal> value = value(s, c);
                if (chart.kind() == ChartKind.BAR) {
                    int width = group / chart.series().size();
                    single(s, c, x(c) - group / 2 + s * width, width, value);
                } else {
                    BigDecimal amount = value.orElse(BigDecimal.ZERO);
                    BigDecimal from = amount.signum() < 0 ? below : above;
                    stacked(s, x(c) - Math.min(64, group) / 2, Math.min(64, group), from, value);
                    above = amount.signum() < 0 ? above : above.add(amount);
                    below = amount.signum() < 0 ? below.add(amount) : below;
                }
            }
        }
    }

    private void single(int s, int c, int x, int width, Optional<BigDecimal> value) {
        int middle = x + width / 2;
        if (value.isEmpty()) {
            pen.text(middle, y(BigDecimal.ZERO) - 4, "middle", "697582", reason(s, c));
            return;
        }
        rectangle(s, x + 2, width - 4, BigDecimal.ZERO, value.get());
        int label = value.get().signum() < 0 ? y(value.get()) + 13 : y(value.get()) - 5;
        pen.text(middle, label, "middle", "3B4754", ChartInk.label(value.get()));
    }

    private void stacked(int s, int x, int width, BigDecimal from, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            return;
        }
        BigDecimal to = from.add(value.get());
        rectangle(s, x, width, from, to);
        if (Math.abs(y(from) - y(to)) >= 14) {
            int middle = (y(from) + y(to)) / 2 + 4;
            pen.text(x + width / 2, middle, "middle", ChartInk.onFill(s), ChartInk.label(value.get()));
        } else {
            pen.text(x + width + 4, (y(from) + y(to)) / 2 + 4, "start", "3B4754", ChartInk.label(value.get()));
        }
    }

    private void rectangle(int s, int x, int width, BigDecimal from, BigDecimal to) {
        int top = Math.min(y(from), y(to));
        int height = Math.max(y(from), y(to)) - top;
        svg.leaf(
                "rect",
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(top),
                "width",
                String.valueOf(Math.max(1, width)),
                "height",
                String.valueOf(height),
                "fill",
                "#" + ChartInk.fill(s));
    }

    private void lines() {
        for (int s = 0; s < chart.series().size(); s++) {
            String ink = "#" + ChartInk.fill(s);
            StringBuilder path = new StringBuilder();
            boolean drawing = false;
            for (int c = 0; c < chart.categories().size(); c++) {
                Optional<BigDecimal> value = value(s, c);
                if (value.isPresent()) {
                    path.append(drawing ? " L" : " M").append(x(c)).append(' ').append(y(value.get()));
                }
                drawing = value.isPresent();
            }
            svg.leaf("path", "d", path.toString().strip(), "fill", "none", "stroke", ink, "stroke-width", "2.5");
            for (int c = 0; c < chart.categories().size(); c++) {
                dot(s, c, ink);
            }
        }
    }

    private void dot(int s, int c, String ink) {
        Optional<BigDecimal> value = value(s, c);
        if (value.isEmpty()) {
            pen.text(
                    x(c),
                    BOTTOM - 6 - 14 * s,
                    "middle",
                    "697582",
                    chart.series().get(s).name() + reason(s, c));
            return;
        }
        int y = y(value.get());
        svg.leaf("circle", "cx", String.valueOf(x(c)), "cy", String.valueOf(y), "r", "4", "fill", ink);
        pen.text(x(c), highest(s, c) ? y - 9 : y + 18, "middle", "3B4754", ChartInk.label(value.get()));
    }

    private boolean highest(int s, int c) {
        BigDecimal mine = value(s, c).orElseThrow();
        for (int other = 0; other < chart.series().size(); other++) {
            Optional<BigDecimal> value = value(other, c);
            if (value.isPresent() && value.get().compareTo(mine) > 0) {
                return false;
            }
        }
        return true;
    }

    private Optional<BigDecimal> value(int series, int category) {
        return chart.series().get(series).points().get(category).value().reported();
    }

    private String reason(int series, int category) {
        return SvgPen.reason(chart.series().get(series).points().get(category));
    }
}
