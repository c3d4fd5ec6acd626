package org.lubanchi.engine.indicator.quality;

import org.lubanchi.engine.definitions.quality.CrossCheck;
import org.lubanchi.engine.expression.Evaluated;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * What a cross-check found at a unit (互核结论).
 *
 * @param check the check
 * @param left the left side
 * @param right the right side, in the left side's unit
 * @param difference left less right; missing where one of them is
 */
public record CrossFinding(
        CrossCheck check, Observed<Quantity> left, Observed<Quantity> right, Observed<Quantity> difference) {
    /** Whether both sides are known. */
    public boolean judged() {
        return difference.reported().isPresent();
    }

    /** Whether both are known and no further apart than allowed. */
    public boolean agrees() {
        return difference
                .reported()
                .filter(found -> found.amount().abs().compareTo(check.tolerance()) <= 0)
                .isPresent();
    }

    /** Judges a check at a unit in a year. */
    public static CrossFinding of(CrossCheck check, Figures figures, OrgUnitId unit, ReportYear year) {
        Observed<Quantity> left = value(check.left().formula(), figures, unit, year);
        Observed<Quantity> right = value(check.right().formula(), figures, unit, year);
        if (check.left().formula().type() instanceof ValueType.Number number) {
            right = right.map(quantity -> quantity.in(number.unit()));
        }
        return new CrossFinding(check, left, right, difference(left, right));
    }

    private static Observed<Quantity> value(Expression formula, Figures figures, OrgUnitId unit, ReportYear year) {
        Evaluated evaluated = formula.evaluate(figures.bindings(unit, year));
        return evaluated.value().map(value -> ((Value.NumberValue) value).quantity());
    }

    private static Observed<Quantity> difference(Observed<Quantity> left, Observed<Quantity> right) {
        return switch (left) {
            case Observed.Missing<Quantity> missing -> missing;
            case Observed.Reported<Quantity> one ->
                right.map(other -> one.value().minus(other));
        };
    }
}
