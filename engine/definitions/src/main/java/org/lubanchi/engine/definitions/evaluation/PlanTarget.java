package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Unit;

/**
 * A target of a policy plan (规划目标) with its own definition, unit, coverage and baseline.
 *
 * @param id plan and name, for example {@code zhejiang_2021/further_study_rate}
 * @param plan the plan's name, as its folder is called
 * @param label its title as printed
 * @param place where the plan prints it
 * @param scope whose target it is
 * @param measured what it is measured by, or why it is not
 * @param unit of the values
 * @param coverage who and what the plan counts
 * @param baseline where it began; empty where the plan prints none
 * @param goal what is to be reached, and when
 */
public record PlanTarget(
        String id,
        String plan,
        LocalText label,
        Place place,
        Scope scope,
        Measured measured,
        Unit unit,
        LocalText coverage,
        Optional<Point> baseline,
        Point goal) {
    /** Where a plan prints a target: source and article or line. */
    public record Place(String source, String where) {}

    /**
     * Whose target it is.
     *
     * @param region the unit that set it
     * @param province whether that is the province, whose targets hold for all its cities
     */
    public record Scope(OrgUnitId region, boolean province) {}

    /** A value of a year. */
    public record Point(int year, BigDecimal value) {}

    /**
     * What a target is measured by.
     *
     * @param indicator our indicator; empty where none is
     * @param differs how the indicator's definition differs from the plan's, or why there is none; empty where they agree
     */
    public record Measured(Optional<String> indicator, Optional<LocalText> differs) {}

    /** The value a straight line from the baseline to the goal has in a year; nothing without a baseline or outside. */
    public Optional<BigDecimal> pathIn(int year) {
        return baseline.filter(from -> year >= from.year() && year <= goal.year())
                .map(from -> {
                    BigDecimal span = goal.value().subtract(from.value());
                    BigDecimal done = BigDecimal.valueOf(year - (long) from.year());
                    BigDecimal all = BigDecimal.valueOf(goal.year() - (long) from.year());
                    return from.value()
                            .add(span.multiply(done).divide(all, org.lubanchi.engine.kernel.Quantity.CONTEXT));
                });
    }

    /** Whether the goal of a region can be held against a part of it: a share or ratio can, a number of things cannot. */
    public boolean holdsForParts() {
        return unit.dimensionless() || unit.powers().size() > 1;
    }
}
