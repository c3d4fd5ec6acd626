package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A value below which a scheme gives no points at all (零分下限).
 *
 * @param value the bound itself still counts; empty where the scheme has none
 */
record Floor(Optional<BigDecimal> value) {
    boolean isAbove(BigDecimal given) {
        return value.filter(floor -> given.compareTo(floor) < 0).isPresent();
    }

    /** The least value with points that is at least the given one. */
    BigDecimal atLeast(BigDecimal given) {
        return value.map(given::max).orElse(given);
    }

    /** A rule, with the floor where there is one. */
    LocalText after(LocalText rule) {
        return value.map(Shown::number)
                .map(floor -> new LocalText(rule.zh() + "，低于 " + floor + " 得 0 分", rule.en() + ", 0 below " + floor))
                .orElse(rule);
    }
}
