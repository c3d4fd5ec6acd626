package org.lubanchi.engine.evaluation.standard;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Standard;

/**
 * How a standard stands at one school in one year (达标判定).
 *
 * @param standard by which it was judged
 * @param findings one for each condition, in the order of the standard
 * @param verdict met when all are met; not met when one is not; else it cannot be judged
 * @param exempt why the school is exempt; empty when it is not
 */
public record StandardVerdict(
        Standard standard,
        List<ConditionFinding> findings,
        ConditionVerdict verdict,
        Optional<Standard.Exemption> exempt) {
    public StandardVerdict {
        findings = List.copyOf(findings);
    }

    /** How many conditions are beyond the restricted mark. */
    public int beyondRestricted() {
        return (int)
                findings.stream().filter(ConditionFinding::beyondRestricted).count();
    }

    /** How many conditions have a verdict. */
    public int count(ConditionVerdict of) {
        return (int) findings.stream().filter(each -> each.verdict() == of).count();
    }
}
