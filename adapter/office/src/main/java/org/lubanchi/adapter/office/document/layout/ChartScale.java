package org.lubanchi.adapter.office.document.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Chart.Series;

/**
 * The value axis of a chart (数值轴): round ticks from zero, or from below it where there are negative values.
 *
 * @param low the lowest tick
 * @param high the highest tick
 * @param step between ticks
 */
record ChartScale(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final int MOST_TICKS = 6;

    static ChartScale of(Chart chart) {
        BigDecimal high = BigDecimal.ZERO;
        BigDecimal low = BigDecimal.ZERO;
        for (int c = 0; c < chart.categories().size(); c++) {
            BigDecimal above = BigDecimal.ZERO;
            BigDecimal below = BigDecimal.ZERO;
            for (Series series : chart.series()) {
                BigDecimal value = series.points().get(c).value().reported().orElse(BigDecimal.ZERO);
                boolean stacked = chart.kind() == ChartKind.STACKED_BAR;
                above = stacked ? above.add(value.max(BigDecimal.ZERO)) : above.max(value);
                below = stacked ? below.add(value.min(BigDecimal.ZERO)) : below.min(value);
            }
            high = high.max(above);
            low = low.min(below);
        }
        BigDecimal step = step(high.subtract(low));
        return new ChartScale(
                low.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                high.signum() == 0 && low.signum() == 0
                        ? step
                        : high.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step);
    }

    private static BigDecimal step(BigDecimal range) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal least = range.divide(BigDecimal.valueOf(MOST_TICKS), 12, RoundingMode.UP);
        BigDecimal power = BigDecimal.ONE.movePointRight(least.precision() - least.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(least) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** How far a value stands above the lowest tick, in units of which {@code length} make the whole axis. */
    int along(BigDecimal value, int length) {
        return value.subtract(low)
                .multiply(BigDecimal.valueOf(length))
                .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** A tick as printed; where one tick needs thousands separated, all get them. */
    String print(BigDecimal tick) {
        BigDecimal plain = tick.stripTrailingZeros();
        BigDecimal whole = plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
        boolean grouped = high.max(low.abs()).compareTo(BigDecimal.valueOf(10_000)) >= 0;
        return grouped ? ChartInk.grouped(whole) : whole.toPlainString();
    }
}
