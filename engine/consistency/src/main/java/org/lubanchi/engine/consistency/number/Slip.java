package org.lubanchi.engine.consistency.number;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.consistency.finding.Cause;

/** Tells by which slip of the pen one printed number becomes another (笔误类型). */
public final class Slip {
    /** One slip makes a number about ten times as large at most: a part that is larger still is no part. */
    private static final BigDecimal MOST_TIMES = new BigDecimal(12);

    private Slip() {}

    /** Whether a number that cannot be larger than another may be so by one slip of the pen. */
    public static boolean mayExceed(BigDecimal number, BigDecimal bound) {
        return number.compareTo(bound.multiply(MOST_TIMES)) <= 0;
    }

    /** The slip that turns one into the other, or empty when they are simply different numbers. */
    public static Optional<Cause> between(String printed, String other) {
        String a = printed.replace(",", "");
        String b = other.replace(",", "");
        if (a.equals(b)) {
            return Optional.empty();
        }
        if (transposed(a, b)) {
            return Optional.of(Cause.DIGITS_TRANSPOSED);
        }
        if (a.replace(".", "").equals(b.replace(".", "")) || zeros(a, b)) {
            return Optional.of(Cause.DECIMAL_SHIFTED);
        }
        if (oneDropped(b, a)) {
            return Optional.of(Cause.DIGIT_LOST);
        }
        if (oneDropped(a, b)) {
            return Optional.of(Cause.DIGIT_DOUBLED);
        }
        return oneReplaced(a, b) ? Optional.of(Cause.DIGIT_WRONG) : Optional.empty();
    }

    /** Whether a slip explains the difference convincingly: for numbers of two digits and fewer almost any pair would do. */
    public static boolean isTelling(String printed, String other) {
        int digits = Math.max(digits(printed), digits(other));
        return digits >= 3 && between(printed, other).isPresent();
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }

    private static boolean transposed(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i + 1 < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                int next = a.charAt(i + 1) == '.' && i + 2 < a.length() ? i + 2 : i + 1;
                return a.charAt(i) == b.charAt(next)
                        && a.charAt(next) == b.charAt(i)
                        && a.substring(next + 1).equals(b.substring(next + 1));
            }
        }
        return false;
    }

    private static boolean zeros(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String shorter = a.length() > b.length() ? b : a;
        return longer.length() > shorter.length()
                && longer.startsWith(shorter)
                && longer.substring(shorter.length()).chars().allMatch(c -> c == '0');
    }

    private static boolean oneDropped(String longer, String shorter) {
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && longer.charAt(i) == shorter.charAt(i)) {
            i++;
        }
        return longer.substring(i + 1).equals(shorter.substring(i));
    }

    private static boolean oneReplaced(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                if (!Character.isDigit(a.charAt(i)) || !Character.isDigit(b.charAt(i))) {
                    return false;
                }
                differences++;
            }
        }
        return differences == 1;
    }
}
