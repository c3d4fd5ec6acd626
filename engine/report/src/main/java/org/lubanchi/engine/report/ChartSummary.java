package org.lubanchi.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lubanchi.engine.document.Chart;

/** Says in one sentence what a chart shows, for those who do not see it. */
final class ChartSummary {
    private ChartSummary() {}

    /** Of years: from the first to the last; of a single year, its value. */
    static String alongYears(List<String> years, List<Chart.Series> series, String unit) {
        List<String> parts = new ArrayList<>();
        for (Chart.Series each : series) {
            Optional<BigDecimal> first = each.points().getFirst().value().reported();
            Optional<BigDecimal> last = each.points().getLast().value().reported();
            if (first.isEmpty() || last.isEmpty()) {
                parts.add(each.name() + "数据不全");
            } else if (years.size() == 1) {
                parts.add(each.name() + " " + last.get().toPlainString() + " " + unit);
            } else {
                parts.add(each.name() + "从 " + years.getFirst() + " 年的 "
                        + first.get().toPlainString() + " " + unit + "到 " + years.getLast() + " 年的 "
                        + last.get().toPlainString() + " " + unit);
            }
        }
        return String.join("；", parts) + "。";
    }

    /** Of parts or spokes: each with its value, year by year. */
    static String ofParts(List<String> parts, List<Chart.Series> years, String unit) {
        return years.stream()
                        .map(year -> year.name() + "："
                                + IntStream.range(0, parts.size())
                                        .mapToObj(i -> parts.get(i)
                                                + year.points()
                                                        .get(i)
                                                        .value()
                                                        .reported()
                                                        .map(value -> " " + value.toPlainString() + " " + unit)
                                                        .orElse("数据不全"))
                                        .collect(Collectors.joining("，")))
                        .collect(Collectors.joining("；"))
                + "。";
    }
}
