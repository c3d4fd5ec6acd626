package org.lubanchi.engine.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact decimal amount of a unit (量).
 *
 * <p>Sums, differences and products are exact. A quotient carries 34 significant digits, rounded half up: more than
 * enough that a later rounding to the printed places is right, because operands of a quotient have at most 38 digits in
 * the warehouse and a tie at the printed place has a short decimal expansion.
 *
 * @param amount how many
 * @param unit of what
 */
public record Quantity(BigDecimal amount, Unit unit) {
    /** The precision of quotients. */
    public static final MathContext CONTEXT = new MathContext(34, RoundingMode.HALF_UP);

    /** The sum, in this quantity's unit. */
    public Quantity plus(Quantity other) {
        return new Quantity(amount.add(other.in(unit).amount), unit);
    }

    /** The difference, in this quantity's unit. */
    public Quantity minus(Quantity other) {
        return new Quantity(amount.subtract(other.in(unit).amount), unit);
    }

    /** The product. */
    public Quantity times(Quantity other) {
        return new Quantity(amount.multiply(other.amount), unit.times(other.unit));
    }

    /**
     * The quotient.
     *
     * @throws ArithmeticException when the divisor is zero; callers ask first
     */
    public Quantity per(Quantity other) {
        return new Quantity(amount.divide(other.amount, CONTEXT), unit.per(other.unit));
    }

    /**
     * The same quantity in another unit.
     *
     * @throws IllegalArgumentException when the units are not commensurable
     */
    public Quantity in(Unit target) {
        if (unit.equals(target)) {
            return this;
        }
        if (!unit.commensurable(target)) {
            throw new IllegalArgumentException("Cannot express " + unit.code() + " in " + target.code());
        }
        if (unit.scale().compareTo(target.scale()) == 0) {
            return new Quantity(amount, target);
        }
        return new Quantity(amount.multiply(unit.scale()).divide(target.scale(), CONTEXT), target);
    }

    /** Rounded half up to so many decimals, the only rounding for display unless a source says otherwise. */
    public Quantity rounded(int decimals) {
        return new Quantity(amount.setScale(decimals, RoundingMode.HALF_UP), unit);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.code();
    }
}
