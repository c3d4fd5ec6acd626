package org.lubanchi.engine.report;

import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** Where a report's figures come from (数据来源). */
@FunctionalInterface
public interface FactSource {
    /** The value of a fact, in its indicator's unit and unrounded, or why there is none. */
    Observed<Quantity> value(FactKey key);
}
