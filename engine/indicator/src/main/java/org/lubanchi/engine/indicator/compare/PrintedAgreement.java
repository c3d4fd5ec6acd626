package org.lubanchi.engine.indicator.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lubanchi.engine.definitions.PublishedValue.Precision;
import org.lubanchi.engine.indicator.compare.Comparison.Agreement;

/**
 * Whether a computed value prints as a document prints it.
 *
 * <p>余 and 多 print a value cut off; 约, 近 and 左右 allow one unit of the last place; 超 and 以上 any value above.
 */
final class PrintedAgreement {
    private PrintedAgreement() {}

    static Agreement of(BigDecimal computed, BigDecimal printed, Precision precision) {
        BigDecimal place = precision.lastPlace();
        BigDecimal distance = computed.subtract(printed).abs();
        if (agrees(computed, printed, precision, place)) {
            return Agreement.EQUAL;
        }
        return distance.compareTo(place) < 0 ? Agreement.ROUNDING : Agreement.DIFFERS;
    }

    private static boolean agrees(BigDecimal computed, BigDecimal printed, Precision precision, BigDecimal place) {
        if (precision.marks().contains("余") || precision.marks().contains("多")) {
            return computed.compareTo(printed) >= 0 && computed.compareTo(printed.add(place)) < 0;
        }
        if (precision.marks().contains("超") || precision.marks().contains("以上")) {
            return computed.compareTo(printed) >= 0;
        }
        if (precision.marks().contains("约")
                || precision.marks().contains("近")
                || precision.marks().contains("左右")) {
            return computed.subtract(printed).abs().compareTo(place) <= 0;
        }
        BigDecimal units = computed.divide(place, 0, RoundingMode.HALF_UP);
        return units.multiply(place).compareTo(printed) == 0;
    }
}
