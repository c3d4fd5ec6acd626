package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** Numbers on the wire. */
final class Amounts {
    private static final int PLACES = 2;

    private Amounts() {}

    /** A number with its unit, or why there is none. */
    record AmountView(
            @Nullable String text,
            @Nullable LocalText unit,
            @Nullable LocalText missing) {}

    static AmountView of(Observed<Quantity> value) {
        return switch (value) {
            case Observed.Reported<Quantity> reported -> of(reported.value());
            case Observed.Missing<Quantity> missing ->
                new AmountView(null, null, missing.reason().label());
        };
    }

    static AmountView of(Quantity value) {
        LocalText unit = value.unit().equals(Unit.ONE) ? null : value.unit().symbol();
        return new AmountView(text(value.amount()), unit, null);
    }

    /** At most two places, no zeros that only fill up. */
    static String text(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    static @Nullable String points(Optional<BigDecimal> points) {
        return points.map(BigDecimal::toPlainString).orElse(null);
    }
}
