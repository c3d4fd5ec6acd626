package org.lubanchi.engine.evaluation.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;

/**
 * Where a straight line through the years leads (趋势预测), with the interval that holds it in four of five cases.
 *
 * <p>Least squares over the years; the interval is the prediction interval of that line at 80%, by Student's t. Fewer than
 * three years give no forecast, and more than ten years of freedom count as ten.
 *
 * @param year of what year
 * @param value the line's value
 * @param low the lower end
 * @param high the upper end
 */
public record Forecast(int year, BigDecimal value, BigDecimal low, BigDecimal high) {
    /** How it is made, for people. */
    public static final LocalText METHOD =
            new LocalText("最小二乘直线外推，80% 预测区间（t 分布）", "least-squares line, 80% prediction interval (Student's t)");

    private static final int FEWEST = 3;

    /** The 0.9 quantile of Student's t by degrees of freedom from one. */
    private static final List<String> STUDENT =
            List.of("3.078", "1.886", "1.638", "1.533", "1.476", "1.440", "1.415", "1.397", "1.383", "1.372");

    /** The forecast for a year. */
    public static Optional<Forecast> of(SortedMap<Integer, BigDecimal> actuals, int year) {
        int n = actuals.size();
        if (n < FEWEST) {
            return Optional.empty();
        }
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal meanYear = actuals.keySet().stream()
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(count, Quantity.CONTEXT);
        BigDecimal meanValue = actuals.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(count, Quantity.CONTEXT);
        BigDecimal spread = BigDecimal.ZERO;
        BigDecimal together = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> actual : actuals.entrySet()) {
            BigDecimal off = BigDecimal.valueOf(actual.getKey()).subtract(meanYear);
            spread = spread.add(off.multiply(off));
            together = together.add(off.multiply(actual.getValue().subtract(meanValue)));
        }
        BigDecimal slope = together.divide(spread, Quantity.CONTEXT);
        BigDecimal residuals = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> actual : actuals.entrySet()) {
            BigDecimal off = BigDecimal.valueOf(actual.getKey()).subtract(meanYear);
            BigDecimal error = actual.getValue().subtract(meanValue.add(slope.multiply(off)));
            residuals = residuals.add(error.multiply(error));
        }
        BigDecimal ahead = BigDecimal.valueOf(year).subtract(meanYear);
        BigDecimal value = meanValue.add(slope.multiply(ahead));
        BigDecimal variance = residuals.divide(BigDecimal.valueOf(n - 2L), Quantity.CONTEXT);
        BigDecimal widening = BigDecimal.ONE
                .add(BigDecimal.ONE.divide(count, Quantity.CONTEXT))
                .add(ahead.multiply(ahead).divide(spread, Quantity.CONTEXT));
        BigDecimal half = variance.multiply(widening)
                .sqrt(Quantity.CONTEXT)
                .multiply(new BigDecimal(STUDENT.get(Math.min(n - 2, STUDENT.size()) - 1)));
        return Optional.of(new Forecast(year, value, value.subtract(half), value.add(half)));
    }
}
