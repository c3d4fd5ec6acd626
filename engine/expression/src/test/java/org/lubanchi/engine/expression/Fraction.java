package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact fraction of whole numbers in lowest terms: the oracle's arithmetic, sharing nothing with the evaluator's. */
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {
    Fraction {
        BigInteger common = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Fraction of(BigDecimal decimal) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
        return decimal.scale() >= 0
                ? new Fraction(decimal.unscaledValue(), power)
                : new Fraction(decimal.unscaledValue().multiply(power), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction negated() {
        return new Fraction(top.negate(), bottom);
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction inverse() {
        return new Fraction(bottom, top);
    }

    boolean zero() {
        return top.signum() == 0;
    }

    /** Half up, away from zero: the whole part of |x|·10ⁿ + ½. */
    Fraction rounded(int places) {
        BigInteger power = BigInteger.TEN.pow(places);
        BigInteger size =
                top.abs().multiply(power).multiply(BigInteger.TWO).add(bottom).divide(bottom.multiply(BigInteger.TWO));
        return new Fraction(size.multiply(BigInteger.valueOf(top.signum())), power);
    }

    /** Whether a decimal is this fraction, to 34 digits where it does not end. */
    boolean is(BigDecimal decimal) {
        if (decimal.precision() > 34 || of(decimal).equals(this)) {
            return of(decimal).equals(this);
        }
        BigDecimal near = new BigDecimal(top).divide(new BigDecimal(bottom), new MathContext(34, RoundingMode.HALF_UP));
        return near.compareTo(decimal) == 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
