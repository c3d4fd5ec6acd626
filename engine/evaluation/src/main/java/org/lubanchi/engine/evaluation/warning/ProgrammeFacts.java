package org.lubanchi.engine.evaluation.warning;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.ProgrammeCount;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;

/**
 * What is known of a programme (专业数据), of one school or of all together.
 *
 * @param school whose offering it is; empty for all schools together
 * @param programme its code
 * @param counts what was counted, or why not; a count that is not there was not collected
 */
public record ProgrammeFacts(
        Optional<OrgUnitId> school, String programme, Map<ProgrammeCount, Observed<Quantity>> counts) {
    public ProgrammeFacts {
        Map<ProgrammeCount, Observed<Quantity>> copy = new EnumMap<>(ProgrammeCount.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
    }

    /** A count, or why there is none. */
    public Observed<Quantity> count(ProgrammeCount of) {
        return Optional.ofNullable(counts.get(of)).orElse(Observed.missing(MissingReason.NOT_COLLECTED));
    }

    /** The counts as a condition reads them. */
    Bindings bindings() {
        return new Bindings() {
            @Override
            public Observed<Value> value(String name) {
                for (ProgrammeCount count : ProgrammeCount.values()) {
                    if (count.code().equals(name)) {
                        return count(count).map(Value.NumberValue::new);
                    }
                }
                return Observed.missing(MissingReason.NOT_COLLECTED);
            }

            @Override
            public Observed<Value> prior(String name) {
                return Observed.missing(MissingReason.NOT_COLLECTED);
            }
        };
    }
}
