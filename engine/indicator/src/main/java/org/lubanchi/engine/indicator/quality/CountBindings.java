package org.lubanchi.engine.indicator.quality;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.quality.QualityCount;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/**
 * The counts of one unit, as formulas see them (质量计数取值).
 *
 * @param counts what was counted; what is absent was not collected
 */
record CountBindings(Map<QualityCount, BigDecimal> counts) implements Bindings {
    @Override
    public Observed<Value> value(String name) {
        Optional<BigDecimal> count = Arrays.stream(QualityCount.values())
                .filter(each -> each.code().equals(name))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(counts.get(each)));
        return count.isPresent()
                ? Observed.of(new Value.NumberValue(new Quantity(count.get(), Unit.ONE)))
                : Observed.missing(MissingReason.NOT_COLLECTED);
    }

    @Override
    public Observed<Value> prior(String name) {
        return Observed.missing(MissingReason.NOT_COLLECTED);
    }

    /** A share as a plain ratio. */
    Observed<BigDecimal> share(Expression formula) {
        return formula.evaluate(this)
                .value()
                .map(value ->
                        ((Value.NumberValue) value).quantity().in(Unit.ONE).amount());
    }
}
