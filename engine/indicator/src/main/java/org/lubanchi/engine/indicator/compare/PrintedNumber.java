package org.lubanchi.engine.indicator.compare;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.PublishedValue.Precision;
import org.lubanchi.engine.definitions.PublishedValue.Printed;
import org.lubanchi.engine.indicator.compare.Comparison.Agreement;
import org.lubanchi.engine.kernel.Quantity;

/** One number as people copy it from a printed report (照印数): 68.53%, 46,760, 约 4.68 万人, 超 200 册. */
public final class PrintedNumber {
    private static final Pattern ONE = Pattern.compile(
            "(约|近|超过|超|逾)?\\s*(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)\\s*([万亿])?\\s*(余|多)?([^\\d]{0,12})");

    private PrintedNumber() {}

    /** The number with 万 and 亿 multiplied out and its precision; empty when the text is not one number. */
    public static Optional<Printed> read(String text) {
        Matcher found =
                ONE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        BigDecimal digits = new BigDecimal(found.group(2).replace(",", ""));
        int scale = "万".equals(found.group(3)) ? 4 : "亿".equals(found.group(3)) ? 8 : 0;
        String unit = found.group(5).strip();
        return Optional.of(new Printed(
                Optional.of(digits.scaleByPowerOfTen(scale)),
                text,
                unit,
                new Precision(Math.max(0, digits.scale()), scale, marks(found.group(1), found.group(4), unit))));
    }

    private static List<String> marks(
            @org.jspecify.annotations.Nullable String before,
            @org.jspecify.annotations.Nullable String after,
            String unit) {
        List<String> marks = new ArrayList<>();
        if (before != null) {
            marks.add(before.equals("约") || before.equals("近") ? before : "超");
        }
        if (after != null) {
            marks.add(after);
        }
        Stream.of("以上", "左右").filter(unit::endsWith).forEach(marks::add);
        return marks;
    }

    /** The number alone, when the text says it without about, above or below. */
    public static Optional<BigDecimal> plain(String text) {
        return read(text)
                .filter(printed -> printed.precision().marks().isEmpty())
                .flatMap(Printed::value);
    }

    /**
     * How a computed value stands to a printed text; not computable where either is no number. A text in 万 or 亿 is compared
     * with 万 and 亿 of the value's unit multiplied out, any other with the value as its unit counts it.
     */
    public static Agreement agreement(Optional<Quantity> computed, String text) {
        return read(text)
                .flatMap(printed -> computed.map(value -> PrintedAgreement.of(
                        printed.precision().scale() == 0 ? value.amount() : multipliedOut(value),
                        printed.value().orElseThrow(),
                        printed.precision())))
                .orElse(Agreement.NOT_COMPUTABLE);
    }

    private static BigDecimal multipliedOut(Quantity value) {
        String symbol = value.unit().symbol().zh();
        int power = symbol.startsWith("万") ? 4 : symbol.startsWith("亿") ? 8 : 0;
        return value.amount().scaleByPowerOfTen(power);
    }
}
