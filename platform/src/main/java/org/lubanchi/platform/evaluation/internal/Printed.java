package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.lubanchi.engine.kernel.Unit;

/** Numbers as documents print them that no fact stands behind. */
final class Printed {
    static final String NONE = "—";
    private static final int PLACES = 2;

    private Printed() {}

    /** At most two places, no zeros that only fill up. */
    static String text(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    static String text(Optional<BigDecimal> amount) {
        return amount.map(Printed::text).orElse(NONE);
    }

    /** A number with so many places, or the dash. */
    static String text(Optional<BigDecimal> amount, int places) {
        return amount.map(each -> each.setScale(places, RoundingMode.HALF_UP).toPlainString())
                .orElse(NONE);
    }

    /** The unit's symbol; nothing for a pure number. */
    static String symbol(Unit unit) {
        return unit.equals(Unit.ONE) ? "" : unit.symbol().zh();
    }
}
