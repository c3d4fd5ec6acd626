package org.lubanchi.engine.indicator.movement;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * How an indicator came from one snapshot's value to another's, in three steps that add up (变动分解).
 *
 * <p>First the organisation tree is exchanged under the old data, then the formula, then the data. Each share is what
 * its step changed, in the indicator's unit; where a value on the way is missing there is no share, and the step at
 * which the value appears or disappears is the cause.
 *
 * @param indicator its id
 * @param before the value in the earlier snapshot
 * @param reorganised the earlier data under the later organisation tree
 * @param redefined the same under the later formula
 * @param after the value in the later snapshot
 */
public record Movement(
        String indicator,
        Observed<Quantity> before,
        Observed<Quantity> reorganised,
        Observed<Quantity> redefined,
        Observed<Quantity> after) {
    /** What a change follows from (变动原因). */
    public enum Cause {
        ORGANISATION,
        DEFINITION,
        DATA
    }

    /** Whether the value, or why there is none, differs. */
    public boolean isMoved() {
        return !before.equals(after);
    }

    /** The whole change; none where either value is missing. */
    public Optional<BigDecimal> change() {
        return difference(before, after);
    }

    /** What made a value appear, or disappear; none where both are there or neither. */
    public Optional<Cause> presenceChangedBy() {
        if (before.reported().isPresent() == after.reported().isPresent()) {
            return Optional.empty();
        }
        boolean was = before.reported().isPresent();
        if (reorganised.reported().isPresent() != was) {
            return Optional.of(Cause.ORGANISATION);
        }
        return Optional.of(redefined.reported().isPresent() != was ? Cause.DEFINITION : Cause.DATA);
    }

    /** The part of the change that follows from a cause; none where a value of the step is missing. */
    public Optional<BigDecimal> share(Cause cause) {
        return switch (cause) {
            case ORGANISATION -> difference(before, reorganised);
            case DEFINITION -> difference(reorganised, redefined);
            case DATA -> difference(redefined, after);
        };
    }

    private static Optional<BigDecimal> difference(Observed<Quantity> from, Observed<Quantity> to) {
        return from.reported()
                .flatMap(old -> to.reported().map(now -> now.amount().subtract(old.amount())));
    }
}
