package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.Series;

/**
 * Spokes on one scale from zero (雷达图), a line around for each series; the last series, the newest, has its values
 * printed at the spokes. Where a value is missing the line is open and the spoke says why.
 */
final class SvgRadar {
    static final int HEIGHT = 320;
    private static final int MIDDLE_X = 320;
    private static final int MIDDLE_Y = 150;
    private static final int RADIUS = 108;
    private static final int LABEL = 124;
    private static final int LEGEND = 308;
    private final Chart chart;
    private final SvgPen pen;
    private final ChartScale scale;

    SvgRadar(Chart chart, SvgPen pen) {
        this.chart = chart;
        this.pen = pen;
        this.scale = ChartScale.of(chart);
    }

    void draw() {
        if (chart.categories().isEmpty()) {
            return;
        }
        for (BigDecimal tick : scale.ticks()) {
            pen.stroke(around(scale.along(tick, RADIUS)), tick.compareTo(scale.high()) == 0 ? "CDD5D9" : "E3E8EA", "1");
        }
        pen.text(MIDDLE_X - 6, MIDDLE_Y - RADIUS + 12, "end", "56626F", scale.print(scale.high()));
        for (int spoke = 0; spoke < spokes(); spoke++) {
            pen.stroke("M" + MIDDLE_X + " " + MIDDLE_Y + " L" + at(spoke, RADIUS), "E3E8EA", "1");
        }
        for (int s = 0; s < chart.series().size(); s++) {
            series(s);
        }
        for (int spoke = 0; spoke < spokes(); spoke++) {
            label(spoke);
        }
        if (chart.series().size() > 1) {
            pen.legend(12, LEGEND, chart);
        }
    }

    private void series(int s) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int step = 0; step <= spokes(); step++) {
            Optional<BigDecimal> value = value(s, step % spokes());
            if (value.isPresent()) {
                int radius = scale.along(value.get(), RADIUS);
                path.append(drawing ? " L" : " M").append(at(step % spokes(), radius));
            }
            drawing = value.isPresent();
        }
        boolean newest = s == chart.series().size() - 1;
        pen.stroke(path.toString().strip(), ChartInk.fill(s), newest ? "2.5" : "1.5");
    }

    private void label(int spoke) {
        Series newest = chart.series().getLast();
        String value = newest.points()
                .get(spoke)
                .value()
                .reported()
                .map(ChartInk::label)
                .orElse(SvgPen.reason(newest.points().get(spoke)));
        Turn turn = turn(spoke);
        int side = new BigDecimal(turn.x(0, 10)).intValue();
        pen.textAt(
                turn.x(MIDDLE_X, LABEL),
                turn.y(MIDDLE_Y + 4, LABEL),
                side > 1 ? "start" : side < -1 ? "end" : "middle",
                chart.categories().get(spoke) + " " + value);
    }

    private String around(int radius) {
        StringBuilder path = new StringBuilder();
        for (int spoke = 0; spoke < spokes(); spoke++) {
            path.append(spoke == 0 ? "M" : " L").append(at(spoke, radius));
        }
        return path.append(" Z").toString();
    }

    private String at(int spoke, int radius) {
        return turn(spoke).at(MIDDLE_X, MIDDLE_Y, radius);
    }

    private Turn turn(int spoke) {
        return Turn.of(BigDecimal.valueOf(spoke), BigDecimal.valueOf(spokes()));
    }

    private int spokes() {
        return chart.categories().size();
    }

    private Optional<BigDecimal> value(int series, int spoke) {
        return chart.series().get(series).points().get(spoke).value().reported();
    }
}
