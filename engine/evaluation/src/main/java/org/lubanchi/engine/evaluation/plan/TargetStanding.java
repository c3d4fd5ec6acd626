package org.lubanchi.engine.evaluation.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * How a target stands at a unit (目标进展).
 *
 * @param target the target
 * @param standing in one word
 * @param actuals the unit's values by year, in the target's unit; years without a value are absent
 * @param path the value that the straight path has in the last year with an actual; empty without a baseline
 * @param gap the goal minus the last actual; empty without an actual
 * @param forecast the goal's year foreseen; empty with fewer than three actuals
 * @param movers which schools move the value most, the largest effect first
 */
public record TargetStanding(
        PlanTarget target,
        Standing standing,
        SortedMap<Integer, BigDecimal> actuals,
        Optional<BigDecimal> path,
        Optional<BigDecimal> gap,
        Optional<Forecast> forecast,
        List<Mover> movers) {
    public TargetStanding {
        actuals = Collections.unmodifiableSortedMap(new TreeMap<>(actuals));
        movers = List.copyOf(movers);
    }

    /** How a target stands, in one word. */
    public enum Standing {
        /** The goal is reached. */
        REACHED,
        /** On or above the straight path, or without a path but foreseen to be reached. */
        ON_PATH,
        /** Below it. */
        BEHIND,
        /** There is an actual and nothing to hold it against yet. */
        UNDER_WAY,
        /** The goal is of a whole region and a number of things: a part cannot be held against it. */
        OF_THE_WHOLE,
        /** What is measured is not what the plan counts: shown beside it, without a verdict. */
        DIFFERS,
        /** The plan is another region's. */
        OTHER_REGION,
        /** Nothing is measured. */
        NO_DATA
    }

    /** How much the unit's value would be another without a school: positive lifts it. */
    public record Mover(OrgUnitId school, BigDecimal effect) {}
}
