package org.lubanchi.engine.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.kernel.LocalText;

/**
 * How an author wants a table or chart of figures shown (图表样式): its kind, order and words. The figures and what they
 * are bound to stay as they are.
 *
 * @param kind how a chart is drawn; as the outline has it when empty
 * @param order in which the rows or parts stand
 * @param title the words after its number; as the outline has them when empty
 * @param names other words for series and heads, by the outline's
 */
public record BlockArrangement(
        Optional<ChartKind> kind, Order order, Optional<String> title, Map<String, String> names) {
    /** As the outline has it. */
    public static final BlockArrangement NONE =
            new BlockArrangement(Optional.empty(), Order.AS_WRITTEN, Optional.empty(), Map.of());

    public BlockArrangement {
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** In which order rows of a list or parts of a chart stand (排列次序); what is missing comes last. */
    public enum Order {
        AS_WRITTEN("按提纲", "as outlined"),
        DESCENDING("由大到小", "largest first"),
        ASCENDING("由小到大", "smallest first");

        private final LocalText label;

        Order(String zh, String en) {
            this.label = new LocalText(zh, en);
        }

        /** What people call it. */
        public LocalText label() {
            return label;
        }
    }
}
