package org.lubanchi.engine.evaluation.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.kernel.LocalText;
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
 * @param parts the counties' values of the same year where the goal holds for each of them, the widest gap first
 */
public record TargetStanding(
        PlanTarget target,
        Standing standing,
        SortedMap<Integer, BigDecimal> actuals,
        Optional<BigDecimal> path,
        Optional<BigDecimal> gap,
        Optional<Forecast> forecast,
        List<Mover> movers,
        List<Part> parts) {
    public TargetStanding {
        actuals = Collections.unmodifiableSortedMap(new TreeMap<>(actuals));
        movers = List.copyOf(movers);
        parts = List.copyOf(parts);
    }

    /** How a target stands, in one word. */
    public enum Standing {
        /** The goal is reached. */
        REACHED(new LocalText("已达到", "reached")),
        /** On or above the straight path, or without a path but foreseen to be reached. */
        ON_PATH(new LocalText("在进度上", "on the path")),
        /** Below it. */
        BEHIND(new LocalText("落后", "behind")),
        /** There is an actual and nothing to hold it against yet. */
        UNDER_WAY(new LocalText("进行中", "under way")),
        /** The goal is of a whole region and a number of things: a part cannot be held against it. */
        OF_THE_WHOLE(new LocalText("全省总量，不按市比", "a total of the province")),
        /** What is measured is not what the plan counts: shown beside it, without a verdict. */
        DIFFERS(new LocalText("口径不同，不作结论", "counted differently")),
        /** The plan is another region's. */
        OTHER_REGION(new LocalText("其他地区的规划", "another region's plan")),
        /** Nothing is measured. */
        NO_DATA(new LocalText("没有数据", "no data"));

        private final LocalText label;

        Standing(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }

    /** How much the unit's value would be another without a school: positive lifts it. */
    public record Mover(OrgUnitId school, BigDecimal effect) {}

    /** A county's value in the target's unit, and the goal minus it: what is still lacking there when positive. */
    public record Part(OrgUnitId county, BigDecimal actual, BigDecimal gap) {}
}
