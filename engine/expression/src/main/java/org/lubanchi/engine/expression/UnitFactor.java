package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/**
 * By what a number is multiplied when its unit changes: exactly one of {@code per} where the factor is a decimal.
 *
 * @param times the multiplier
 * @param per the divisor, positive
 */
record UnitFactor(BigDecimal times, BigDecimal per) {
    static final UnitFactor SAME = new UnitFactor(BigDecimal.ONE, BigDecimal.ONE);

    static UnitFactor between(Unit from, Unit to) {
        if (from.scale().compareTo(to.scale()) == 0) {
            return SAME;
        }
        BigDecimal factor = from.scale().divide(to.scale(), Quantity.CONTEXT);
        BigDecimal plain = factor.stripTrailingZeros();
        return factor.multiply(to.scale()).compareTo(from.scale()) == 0
                ? new UnitFactor(plain.scale() < 0 ? plain.setScale(0) : plain, BigDecimal.ONE)
                : new UnitFactor(from.scale(), to.scale());
    }

    Ratio applied(Ratio ratio) {
        return ratio.times(new Ratio(times, per));
    }
}
