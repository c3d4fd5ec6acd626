package org.lubanchi.engine.evaluation.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.kernel.LocalText;

/**
 * How an action stands in a region (行动进展): what was reported, what our own figures give, and what that means.
 *
 * @param action the action
 * @param word in one word
 * @param goal how many are wanted here: the region's share, or the plan's own number where the plan is the region's
 * @param reported how many were reported; empty where nobody reported a count
 * @param lake our own figures beside it
 * @param gap the goal less what was reported; empty without both
 * @param difference what was reported less our own figure; empty without both, or where they count different things
 */
public record ActionStanding(
        PlanAction action,
        Word word,
        Optional<BigDecimal> goal,
        Optional<BigDecimal> reported,
        Beside lake,
        Optional<BigDecimal> gap,
        Optional<BigDecimal> difference) {

    /**
     * Our own figures beside a reported count (对照值).
     *
     * @param byYear the indicator's values by year, in the action's unit; years without a value are absent
     * @param total the sum where years add up, else the latest; empty where there is none
     * @param missing years of the plan so far without a value
     */
    public record Beside(
            SortedMap<Integer, BigDecimal> byYear, Optional<BigDecimal> total, SortedSet<Integer> missing) {
        public Beside {
            byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
            missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        }
    }

    /** How an action stands, in one word. */
    public enum Word {
        /** Nobody is named who does it. */
        UNASSIGNED(new LocalText("未分派", "nobody named")),
        NOT_STARTED(new LocalText("未启动", "not begun")),
        UNDER_WAY(new LocalText("进行中", "under way")),
        /** The count is reached; nobody has closed it yet. */
        REACHED(new LocalText("已达数", "count reached")),
        DONE(new LocalText("已完成", "done")),
        /** Reported done, and the count is below what was taken on. */
        DONE_BELOW(new LocalText("报完成，数未到", "reported done, count below")),
        /** The date has passed and it is not done. */
        OVERDUE(new LocalText("逾期", "overdue")),
        DROPPED(new LocalText("已终止", "given up")),
        /** The plan is another region's. */
        OTHER_REGION(new LocalText("其他地区的规划", "another region's plan"));

        private final LocalText label;

        Word(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }
}
