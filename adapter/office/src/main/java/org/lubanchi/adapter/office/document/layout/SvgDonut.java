package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.Point;

/** A ring whose pieces are the parts of a whole (环形图), each with its value beside it; what is missing has no piece. */
final class SvgDonut {
    private static final int MIDDLE_X = 170;
    private static final int MIDDLE_Y = 122;
    private static final int OUTER = 92;
    private static final int INNER = 54;
    private static final int LIST_X = 320;
    private static final int STEP = 24;
    private static final int HEIGHT = 232;
    private final Chart chart;
    private final SvgPen pen;

    SvgDonut(Chart chart, SvgPen pen) {
        this.chart = chart;
        this.pen = pen;
    }

    static int height(Chart chart) {
        return Math.max(HEIGHT, chart.categories().size() * STEP + 40);
    }

    void draw() {
        BigDecimal whole = BigDecimal.ZERO;
        for (int part = 0; part < chart.categories().size(); part++) {
            whole = whole.add(amount(part));
        }
        piece(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, "E3E8EA");
        BigDecimal from = BigDecimal.ZERO;
        int y = Math.max(40, MIDDLE_Y - chart.categories().size() * STEP / 2 + 16);
        for (int part = 0; part < chart.categories().size(); part++) {
            BigDecimal to = from.add(amount(part));
            if (to.compareTo(from) > 0) {
                piece(from, to, whole, ChartInk.fill(part));
            }
            from = to;
            Point point = point(part);
            String value = point.value().reported().map(ChartInk::label).orElse(SvgPen.reason(point));
            pen.key(LIST_X, y + part * STEP, part, chart.categories().get(part) + "　" + value);
        }
    }

    /** The whole ring is drawn as two halves: an arc that ends where it began is none. */
    private void piece(BigDecimal from, BigDecimal to, BigDecimal whole, String ink) {
        if (to.subtract(from).compareTo(whole) == 0) {
            BigDecimal half = whole.divide(BigDecimal.TWO);
            arc(BigDecimal.ZERO, half, whole, ink);
            arc(half, whole, whole, ink);
        } else {
            arc(from, to, whole, ink);
        }
    }

    private void arc(BigDecimal from, BigDecimal to, BigDecimal whole, String ink) {
        Turn start = Turn.of(from, whole);
        Turn end = Turn.of(to, whole);
        String large = to.subtract(from).multiply(BigDecimal.TWO).compareTo(whole) > 0 ? " 0 1 " : " 0 0 ";
        pen.area(
                "M" + start.at(MIDDLE_X, MIDDLE_Y, OUTER) + " A" + OUTER + " " + OUTER + large + "1 "
                        + end.at(MIDDLE_X, MIDDLE_Y, OUTER) + " L" + end.at(MIDDLE_X, MIDDLE_Y, INNER) + " A" + INNER
                        + " " + INNER + large + "0 " + start.at(MIDDLE_X, MIDDLE_Y, INNER) + " Z",
                ink);
    }

    private Point point(int part) {
        return chart.series().getFirst().points().get(part);
    }

    /** A part below zero has no place in a whole and draws nothing; its value is printed. */
    private BigDecimal amount(int part) {
        return point(part).value().reported().orElse(BigDecimal.ZERO).max(BigDecimal.ZERO);
    }
}
