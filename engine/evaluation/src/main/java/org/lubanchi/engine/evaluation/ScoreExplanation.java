package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * Why a node gave a school its points (得分说明): the rule, the rule with numbers, and what the numbers are.
 *
 * @param code the node
 * @param label its title
 * @param weight its weight
 * @param scored what it gave
 * @param rule the rule in words; of a parent how its children make its points
 * @param working the rule with the school's numbers
 * @param inputs the numbers it used
 * @param children the explanations below it
 */
public record ScoreExplanation(
        String code,
        LocalText label,
        BigDecimal weight,
        Scored scored,
        LocalText rule,
        LocalText working,
        List<Used> inputs,
        List<ScoreExplanation> children) {
    public ScoreExplanation {
        inputs = List.copyOf(inputs);
        children = List.copyOf(children);
    }

    /**
     * A number that was used (所用数据).
     *
     * @param name its name in the scheme
     * @param label its title
     * @param value the school's
     * @param indicator whether an indicator gave it, so that its own trace can be asked for
     * @param from who handed it in, or that it is computed
     */
    public record Used(
            String name, LocalText label, Observed<Quantity> value, boolean indicator, Optional<LocalText> from) {}
}
