package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lubanchi.engine.kernel.Quantity;

/**
 * An exact fraction of decimals.
 *
 * @param numerator any
 * @param denominator positive; exactly one when nothing was divided
 */
record Ratio(BigDecimal numerator, BigDecimal denominator) implements Term, Comparable<Ratio> {
    Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is positive, not " + denominator);
        }
    }

    static Ratio of(BigDecimal amount) {
        return new Ratio(amount, BigDecimal.ONE);
    }

    int signum() {
        return numerator.signum();
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio abs() {
        return new Ratio(numerator.abs(), denominator);
    }

    Ratio plus(Ratio other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The quotient by a number that is not zero. */
    Ratio per(Ratio other) {
        BigDecimal top = numerator.multiply(other.denominator);
        return new Ratio(other.signum() < 0 ? top.negate() : top, denominator.multiply(other.numerator.abs()));
    }

    Ratio rounded(int decimals) {
        return of(numerator.divide(denominator, decimals, RoundingMode.HALF_UP));
    }

    /** The decimal: exact when nothing was divided, else of 34 significant digits, rounded half up. */
    BigDecimal decimal() {
        return denominator.compareTo(BigDecimal.ONE) == 0 ? numerator : numerator.divide(denominator, Quantity.CONTEXT);
    }

    @Override
    public int compareTo(Ratio other) {
        if (denominator.compareTo(other.denominator) == 0) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
