package org.lubanchi.engine.evaluation.standard;

import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * How one condition stands at one school (条件判定).
 *
 * @param condition the condition
 * @param value the school's value in the condition's unit
 * @param verdict whether it is met
 * @param lacking what is missing, in things where the standard says how, else in the condition's unit; empty when nothing is
 *     or nothing can be said
 * @param beyondRestricted whether it is even beyond the restricted mark
 * @param why why it could not be judged; empty when it was
 */
public record ConditionFinding(
        Standard.Condition condition,
        Observed<Quantity> value,
        ConditionVerdict verdict,
        Optional<Quantity> lacking,
        boolean beyondRestricted,
        Optional<LocalText> why) {}
