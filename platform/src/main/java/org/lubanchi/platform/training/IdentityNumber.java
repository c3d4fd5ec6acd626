package org.lubanchi.platform.training;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A citizen's identity number (公民身份号码) of eighteen characters by GB 11643: region, birthday, order, check digit.
 *
 * <p>It never prints itself whole; only who encrypts it asks for {@link #plain()}.
 */
public final class IdentityNumber {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int KEPT_FRONT = 3;
    private static final int KEPT_BACK = 4;

    private final String digits;

    private IdentityNumber(String digits) {
        this.digits = digits;
    }

    /** What is wrong with a text that should be an identity number (身份号码问题). */
    public enum Fault {
        SHAPE,
        BIRTHDAY,
        CHECK_DIGIT
    }

    /** What is wrong with a text; empty when it is an identity number. */
    public static Optional<Fault> faultOf(String text) {
        String digits = folded(text);
        if (!digits.matches("[0-9]{17}[0-9X]")) {
            return Optional.of(Fault.SHAPE);
        }
        if (!hasBirthday(digits)) {
            return Optional.of(Fault.BIRTHDAY);
        }
        return check(digits) == digits.charAt(LENGTH - 1) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
    }

    /**
     * Reads an identity number.
     *
     * @throws IllegalArgumentException when it is none; the message does not repeat it
     */
    public static IdentityNumber of(String text) {
        Optional<Fault> fault = faultOf(text);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("Not an identity number: " + fault.get());
        }
        return new IdentityNumber(folded(text));
    }

    private static String folded(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean hasBirthday(String digits) {
        try {
            return LocalDate.of(
                            Integer.parseInt(digits.substring(6, 10)),
                            Integer.parseInt(digits.substring(10, 12)),
                            Integer.parseInt(digits.substring(12, 14)))
                    .isAfter(LocalDate.of(1900, 1, 1));
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static char check(String digits) {
        int sum = 0;
        for (int index = 0; index < WEIGHTS.length; index++) {
            sum += WEIGHTS[index] * (digits.charAt(index) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** The number itself, for encrypting and looking up only. */
    public String plain() {
        return digits;
    }

    /** As it may be shown: the first three and the last four characters. */
    public String masked() {
        return digits.substring(0, KEPT_FRONT)
                + "*".repeat(LENGTH - KEPT_FRONT - KEPT_BACK)
                + digits.substring(LENGTH - KEPT_BACK);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
