package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A range of values with the points it gives (分段).
 *
 * @param low the lower end; none means no end
 * @param high the upper end; none means no end
 * @param points what a value in the range gives
 */
public record Band(Optional<Bound> low, Optional<Bound> high, BigDecimal points) {
    /**
     * An end of a band.
     *
     * @param value where it ends
     * @param inclusive whether the value itself belongs to the band
     */
    public record Bound(BigDecimal value, boolean inclusive) {}

    /** Whether a value lies in the band. */
    public boolean holds(BigDecimal value) {
        boolean above = low.map(bound -> {
                    int order = value.compareTo(bound.value());
                    return bound.inclusive() ? order >= 0 : order > 0;
                })
                .orElse(true);
        boolean below = high.map(bound -> {
                    int order = value.compareTo(bound.value());
                    return bound.inclusive() ? order <= 0 : order < 0;
                })
                .orElse(true);
        return above && below;
    }

    /** As people read it, for example {@code [5, 10)}. */
    public String range() {
        String from = low.map(
                        bound -> (bound.inclusive() ? "[" : "(") + bound.value().toPlainString())
                .orElse("(−∞");
        String to = high.map(bound -> bound.value().toPlainString() + (bound.inclusive() ? "]" : ")"))
                .orElse("+∞)");
        return from + ", " + to;
    }
}
