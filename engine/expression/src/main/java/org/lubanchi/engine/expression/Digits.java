package org.lubanchi.engine.expression;

import java.math.BigDecimal;

/**
 * How large and how fine a number of a row may be (数位): the ground on which overflow is ruled out before any row is read.
 *
 * <p>SQL decimals hold 38 digits. From the digits of the fields the renderer proves that no step of a condition needs
 * more; a condition for which it cannot is refused, so no row can overflow.
 *
 * @param whole digits before the point
 * @param decimals digits after it
 */
public record Digits(int whole, int decimals) {
    /** The digits of an SQL decimal. */
    public static final int LIMIT = 38;

    /** What holds for a field of which nothing is said: below 10¹², four decimals. */
    public static final Digits STANDARD = new Digits(12, 4);

    public Digits {
        if (whole < 0 || decimals < 0 || whole + decimals < 1 || whole + decimals > LIMIT) {
            throw new IllegalArgumentException("A number has 1 to " + LIMIT + " digits, not " + whole + "+" + decimals);
        }
    }

    /** The digits of a field with so many decimals: below 10¹². */
    public static Digits ofDecimals(int decimals) {
        return new Digits(STANDARD.whole, decimals);
    }

    /** Whether an amount has no more digits than these. */
    public boolean hold(BigDecimal amount) {
        return amount.abs().compareTo(BigDecimal.TEN.pow(whole)) < 0
                && amount.stripTrailingZeros().scale() <= decimals;
    }

    /** The largest amount. */
    BigDecimal largest() {
        return BigDecimal.TEN.pow(whole).subtract(BigDecimal.ONE.movePointLeft(decimals));
    }
}
