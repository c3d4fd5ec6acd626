package org.lubanchi.engine.consistency.relation.arithmetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BiPredicate;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.number.Slip;

/** Whether one slip of the pen, in a total or in one of its parts, explains why they do not add up (一处笔误). */
final class SumSlip {
    private SumSlip() {}

    /** Whether one slip in the whole or in one part would make the sum right. */
    static boolean explains(Claim whole, List<Claim> parts) {
        return explains(whole, parts, Slip::isTelling);
    }

    /** The same for numbers of two digits as well, where almost any pair is a slip apart: the words must say the rest. */
    static boolean explainsShort(Claim whole, List<Claim> parts) {
        return explains(
                whole, parts, (printed, right) -> Slip.between(printed, right).isPresent());
    }

    private static boolean explains(Claim whole, List<Claim> parts, BiPredicate<String, String> slip) {
        BigDecimal sum = parts.stream().map(Claim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (slip.test(whole.raw(), asPrinted(sum, whole))) {
            return true;
        }
        return parts.stream().anyMatch(part -> {
            BigDecimal right = whole.value().subtract(sum.subtract(part.value()));
            return right.signum() > 0 && slip.test(part.raw(), asPrinted(right, part));
        });
    }

    /** A value in the scale a number is printed in: 43000000 beside 0.34 亿 is 0.43. */
    private static String asPrinted(BigDecimal value, Claim claim) {
        BigDecimal printed = claim.digits();
        BigDecimal scaled = claim.value().signum() == 0 || printed.compareTo(claim.value()) == 0
                ? value
                : value.multiply(printed).divide(claim.value(), MathContext.DECIMAL64);
        BigDecimal plain = scaled.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
