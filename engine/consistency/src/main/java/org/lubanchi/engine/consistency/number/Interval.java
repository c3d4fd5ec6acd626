package org.lubanchi.engine.consistency.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/**
 * A number known within its printed precision (区间): both ends belong to it.
 *
 * @param low the least value it can stand for
 * @param high the greatest
 */
public record Interval(BigDecimal low, BigDecimal high) {
    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("An interval's low end " + low + " is above its high end " + high);
        }
    }

    /** An exact number. */
    public static Interval exact(BigDecimal value) {
        return new Interval(value, value);
    }

    /** An exact whole number. */
    public static Interval exact(long value) {
        return exact(BigDecimal.valueOf(value));
    }

    /** The sum. */
    public Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    /** The difference. */
    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    /** The product. */
    public Interval times(Interval other) {
        if (low.signum() < 0 || other.low.signum() < 0) {
            List<BigDecimal> products = List.of(
                    low.multiply(other.low),
                    low.multiply(other.high),
                    high.multiply(other.low),
                    high.multiply(other.high));
            return new Interval(Collections.min(products), Collections.max(products));
        }
        return new Interval(low.multiply(other.low), high.multiply(other.high));
    }

    /** The quotient; the divisor lies above zero. */
    public Interval over(Interval divisor) {
        if (low.signum() < 0) {
            BigDecimal least = low.divide(divisor.low, PRECISION);
            BigDecimal most = high.divide(high.signum() < 0 ? divisor.high : divisor.low, PRECISION);
            return new Interval(least, most);
        }
        return new Interval(low.divide(divisor.high, PRECISION), high.divide(divisor.low, PRECISION));
    }

    /** The quotient in per cent. */
    public Interval percentOf(Interval whole) {
        Interval share = over(whole);
        return new Interval(share.low.multiply(HUNDRED), share.high.multiply(HUNDRED));
    }

    /** Whether it lies above zero and can divide. */
    public boolean isPositive() {
        return low.signum() > 0;
    }

    /** Whether some value belongs to both. */
    public boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** How far apart the two are; zero when they meet. */
    public BigDecimal gap(Interval other) {
        if (meets(other)) {
            return BigDecimal.ZERO;
        }
        return low.compareTo(other.high) > 0 ? low.subtract(other.high) : other.low.subtract(high);
    }

    /** The middle. */
    public BigDecimal middle() {
        return low.add(high).divide(BigDecimal.valueOf(2), PRECISION);
    }

    /** The middle in plain digits with at most so many decimals. */
    public String show(int decimals) {
        BigDecimal rounded = middle().setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
