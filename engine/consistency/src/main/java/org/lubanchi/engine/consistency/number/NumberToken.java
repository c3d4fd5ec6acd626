package org.lubanchi.engine.consistency.number;

import java.math.BigDecimal;

/**
 * A number in running text (数).
 *
 * @param kind what it counts as
 * @param start first character, hedges before it included
 * @param rawStart first digit
 * @param end one past the last character, unit included
 * @param raw the digits as printed; for a ratio 1:x the x
 * @param value digits times scale
 * @param interval what it can stand for
 * @param ulp one unit of its last printed digit, times scale
 * @param bound its hedge
 * @param unit the unit or measure word, empty where there is none
 */
public record NumberToken(
        Kind kind,
        int start,
        int rawStart,
        int end,
        String raw,
        BigDecimal value,
        Interval interval,
        BigDecimal ulp,
        Bound bound,
        String unit) {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** What a number counts as. */
    public enum Kind {
        /** A count or amount. */
        AMOUNT,
        PERCENT,
        PERMILLE,
        PERCENTAGE_POINT,
        /** 1:x. */
        RATIO,
        /** 2.5 倍. */
        MULTIPLE,
        /** A calendar year or a range of years. */
        YEAR,
        /** 第三, 图 4, 文号: a name, not a quantity. */
        NAME
    }

    /** Whether it is a quantity that can be compared and calculated with. */
    public boolean isQuantity() {
        return kind != Kind.YEAR && kind != Kind.NAME;
    }

    /** Whether nothing says what it counts, and nothing hedges it. */
    boolean isBare() {
        return kind == Kind.AMOUNT && unit.isEmpty() && bound == Bound.EXACT && end == rawStart + raw.length();
    }

    /** Whether it is an amount in digits with a unit. */
    boolean isExactCount() {
        char first = raw.charAt(0);
        return kind == Kind.AMOUNT && !unit.isEmpty() && bound == Bound.EXACT && first >= '0' && first <= '9';
    }

    /** The same digits in the unit and scale of another number. */
    NumberToken inUnitOf(NumberToken other) {
        int power = other.value.precision() - other.value.scale();
        BigDecimal digits = new BigDecimal(other.raw.replace(",", ""));
        int shift = digits.signum() == 0 ? 0 : power - (digits.precision() - digits.scale());
        return new NumberToken(
                kind,
                start,
                rawStart,
                end,
                raw,
                value.scaleByPowerOfTen(shift),
                shift == 0
                        ? interval
                        : new Interval(
                                value.subtract(ulp.multiply(HALF)).scaleByPowerOfTen(shift),
                                value.add(ulp.multiply(HALF)).scaleByPowerOfTen(shift)),
                ulp.scaleByPowerOfTen(shift),
                bound,
                other.unit);
    }

    /** Whether it is per cent or per mille. */
    public boolean isRate() {
        return kind == Kind.PERCENT || kind == Kind.PERMILLE;
    }

    /** The number as printed with its unit, for messages. */
    public String printed(String text) {
        return text.substring(rawStart, end);
    }
}
