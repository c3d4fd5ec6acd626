package org.lubanchi.demo.calibration;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.IntPredicate;

/** Computes the formulas of the calibration files from totals: {@code + - * /}, brackets, numbers, {@code total@year}. */
public final class Formula {
    /** Gives a total of a year. */
    @FunctionalInterface
    public interface Totals {
        BigDecimal of(int year, Total total);
    }

    private final String text;
    private final int year;
    private final Totals totals;
    private int at;

    private Formula(String text, int year, Totals totals) {
        this.text = text.replace(" ", "");
        this.year = year;
        this.totals = totals;
    }

    /** The value, rounded half up. */
    public static BigDecimal value(String text, int year, int decimals, Totals totals) {
        Formula formula = new Formula(text, year, totals);
        BigDecimal value = formula.sum();
        if (formula.at < formula.text.length()) {
            throw new IllegalArgumentException("Cannot read " + text + " from " + formula.at);
        }
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private BigDecimal sum() {
        BigDecimal value = product();
        while (next('+') || next('-')) {
            boolean add = text.charAt(at++) == '+';
            BigDecimal other = product();
            value = add ? value.add(other) : value.subtract(other);
        }
        return value;
    }

    private BigDecimal product() {
        BigDecimal value = factor();
        while (next('*') || next('/')) {
            boolean times = text.charAt(at++) == '*';
            BigDecimal other = factor();
            value = times ? value.multiply(other) : value.divide(other, MathContext.DECIMAL128);
        }
        return value;
    }

    private BigDecimal factor() {
        if (next('(')) {
            at++;
            BigDecimal value = sum();
            at++;
            return value;
        }
        if (Character.isDigit(text.charAt(at))) {
            return new BigDecimal(word(c -> Character.isDigit(c) || c == '.'));
        }
        Total total = Total.ofSlug(word(c -> Character.isLetterOrDigit(c) || c == '_'));
        if (next('@')) {
            at++;
            return totals.of(Integer.parseInt(word(Character::isDigit)), total);
        }
        return totals.of(year, total);
    }

    private boolean next(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }

    private String word(IntPredicate part) {
        int start = at;
        while (at < text.length() && part.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }
}
