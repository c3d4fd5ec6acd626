package org.lubanchi.engine.evaluation.standard;

import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** The figures of one evaluation unit in one report year (评价单元数据): a school, or several judged as one. */
public interface Readings {
    /** An indicator, in its own unit. */
    Observed<Quantity> indicator(String id);

    /** A measure, in its own unit. */
    Observed<Quantity> measure(String id);
}
