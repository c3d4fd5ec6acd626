package org.lubanchi.engine.expression;

import java.util.Optional;
import org.lubanchi.engine.kernel.Observed;

/**
 * What an expression gives (求值结果).
 *
 * @param value the value, or missing for the strongest reason among the operands
 * @param undefinedBecause why a formula has no result: {@value #ZERO_DENOMINATOR} or {@value #TOO_MANY_DIGITS}; empty when
 *     the value is there or an operand was missing
 */
public record Evaluated(Observed<Value> value, Optional<String> undefinedBecause) {
    /** A divisor is zero. */
    public static final String ZERO_DENOMINATOR = "expression.zero-denominator";

    /** A row's number has more digits than its field may have. */
    public static final String TOO_MANY_DIGITS = "expression.too-many-digits";
}
