package org.lubanchi.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * One measured thing (一项测量).
 *
 * @param id a slug
 * @param what in words
 * @param unit the unit of the amounts: {@code us}, {@code KiB}, {@code count}
 * @param ours what the program takes
 * @param beside what the bare thing takes, where there is one
 * @param limit the most it may take: of the ratio where there is something beside, else of the amount
 */
record Measured(
        String id, LocalText what, String unit, Spread ours, Optional<Beside> beside, Optional<BigDecimal> limit) {
    /**
     * What is measured in the same run for comparison.
     *
     * @param name what it is
     */
    record Beside(LocalText name, Spread spread) {}

    static Measured alone(String id, LocalText what, String unit, Spread ours, Optional<BigDecimal> limit) {
        return new Measured(id, what, unit, ours, Optional.empty(), limit);
    }

    /** The same, of one region among several. */
    Measured of(String region) {
        LocalText named = new LocalText(region + "：" + what.zh(), region + ": " + what.en());
        return new Measured(id + "." + region, named, unit, ours, beside, limit);
    }

    /** Ours over the other, medians, to two decimals, rounded half up. */
    Optional<BigDecimal> ratio() {
        return beside.filter(other -> other.spread().middle() > 0)
                .map(other -> new BigDecimal(ours.middle())
                        .divide(new BigDecimal(other.spread().middle()), 2, RoundingMode.HALF_UP));
    }

    /** Whether the limit is kept; empty where there is none. */
    Optional<Boolean> kept() {
        return limit.map(most -> ratio().orElse(new BigDecimal(ours.middle())).compareTo(most) <= 0);
    }
}
