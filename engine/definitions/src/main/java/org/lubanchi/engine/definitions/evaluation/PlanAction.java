package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * Something a policy plan promises to do, mostly so many of a kind (规划行动).
 *
 * @param id plan and name, for example {@code zhejiang_2021/homeroom_studios}
 * @param plan the plan's name, as its folder is called
 * @param group the id of the box or part of the plan it stands in
 * @param order its place in the box, from one
 * @param label what is to be done, in our words
 * @param place where the plan prints it
 * @param scope whose promise it is
 * @param promise how many, and when
 * @param measured what of our own can be held beside what is reported
 * @param proof what shows that it was done
 */
public record PlanAction(
        String id,
        String plan,
        String group,
        int order,
        LocalText label,
        PlanTarget.Place place,
        PlanTarget.Scope scope,
        Promise promise,
        Measured measured,
        LocalText proof) {
    /**
     * What is promised (承诺).
     *
     * @param from the plan's first year
     * @param by the year at whose end it is to be done
     * @param count how many; empty where the plan gives no number
     * @param unit of the count, the number one where there is none
     * @param about whether the plan says about so many (左右)
     */
    public record Promise(int from, int by, Optional<BigDecimal> count, Unit unit, boolean about) {}

    /**
     * What of our own is held beside it (对照指标).
     *
     * @param indicator our indicator; empty where none counts the like
     * @param addsUp whether the indicator counts what came in a year, so that years are added up
     * @param differs how the indicator's count differs from the plan's, or why there is none; empty where they agree
     */
    public record Measured(Optional<String> indicator, boolean addsUp, Optional<LocalText> differs) {}
}
