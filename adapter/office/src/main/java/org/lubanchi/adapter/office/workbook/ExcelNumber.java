package org.lubanchi.adapter.office.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Numbers as spreadsheet programs store them (表格软件的数).
 *
 * <p>A program keeps a number in binary and shows its first 15 digits; the file may hold 17, so that 1.1 is written as
 * 1.1000000000000001. The number meant is the one of 15 digits. Whole numbers of more digits are left as they stand: the
 * reader of the table refuses them where digits matter.
 */
final class ExcelNumber {
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LONGEST = 64;
    private static final int MOST_DIGITS = 330;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal FIRST_OF_MARCH_1900 = new BigDecimal(61);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private ExcelNumber() {}

    /** Reads what stands in the file, or nothing when it is no number a program would write. */
    static Optional<BigDecimal> read(String stored) {
        if (stored.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(stored.strip());
            long magnitude = (long) number.precision() - number.scale();
            if (Math.abs(magnitude) > MOST_DIGITS) {
                return Optional.empty();
            }
            boolean whole = magnitude > SHOWN.getPrecision();
            return Optional.of(whole ? number : number.round(SHOWN));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The number in full, without exponent and needless zeros. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The day a number stands for, or nothing before March 1900, where the calendar of the programs is wrong. */
    static Optional<LocalDate> day(BigDecimal number, boolean from1904) {
        BigDecimal first = from1904 ? BigDecimal.ZERO : FIRST_OF_MARCH_1900;
        if (number.compareTo(first) < 0 || number.compareTo(LAST_DAY) > 0) {
            return Optional.empty();
        }
        long days = number.setScale(0, RoundingMode.FLOOR).longValueExact();
        return Optional.of((from1904 ? DAY_ZERO_1904 : DAY_ZERO).plusDays(days));
    }
}
