package org.lubanchi.engine.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number as people write it (数的写法): 46760, 46,760, 46 760, -3.50; full-width forms are already narrowed. */
final class NumberText {
    private static final int LONGEST = 400;
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[0-9]{1,3}(([, ])[0-9]{3}(\\2[0-9]{3})*)(\\.[0-9]+)?");
    private static final char MINUS_SIGN = '\u2212';

    private NumberText() {}

    static Optional<BigDecimal> read(String plain) {
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        String text = plain.replace(MINUS_SIGN, '-');
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text));
        }
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(",", "").replace(" ", "")));
        }
        return Optional.empty();
    }
}
