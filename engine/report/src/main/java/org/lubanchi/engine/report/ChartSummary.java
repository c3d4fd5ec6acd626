package org.lubanchi.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.Chart;

/** Says in one sentence what a chart shows, for those who do not see it. */
final class ChartSummary {
    private ChartSummary() {}

    static String of(List<String> categories, List<Chart.Series> series, String unit) {
        List<String> parts = new ArrayList<>();
        for (Chart.Series each : series) {
            Optional<BigDecimal> first = each.points().getFirst().value().reported();
            Optional<BigDecimal> last = each.points().getLast().value().reported();
            if (first.isPresent() && last.isPresent()) {
                parts.add(each.name() + "从 " + categories.getFirst() + " 年的 "
                        + first.get().toPlainString() + " " + unit + "到 " + categories.getLast() + " 年的 "
                        + last.get().toPlainString() + " " + unit);
            } else {
                parts.add(each.name() + "数据不全");
            }
        }
        return String.join("；", parts) + "。";
    }
}
