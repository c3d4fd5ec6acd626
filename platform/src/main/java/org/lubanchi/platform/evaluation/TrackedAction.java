package org.lubanchi.platform.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.evaluation.plan.ActionMonitor;
import org.lubanchi.engine.evaluation.plan.ActionRecord;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * An action of a plan as a region tracks it (跟踪行动): who does it, and how many there were year by year.
 *
 * @param action the action's id
 * @param region which region tracks it
 * @param planned the latest plan; empty while nobody has touched it
 * @param counts the latest count of each year, ascending
 */
public record TrackedAction(String action, OrgUnitId region, Optional<Planned> planned, List<Counted> counts) {
    public TrackedAction {
        counts = List.copyOf(counts);
    }

    /**
     * What a region has planned (行动安排).
     *
     * @param revision from one; who changes it says which one they saw
     * @param owner the unit that does it; empty where an office outside the register does
     * @param office who does it in that unit or outside, in words; may be empty where a unit is named
     * @param due until when
     * @param share how many the region takes on; empty while it has not said
     * @param state how far it is
     * @param note why it was changed or given up; may be empty
     * @param by who said so, and when
     */
    public record Planned(
            int revision,
            Optional<OrgUnitId> owner,
            String office,
            LocalDate due,
            Optional<BigDecimal> share,
            ActionRecord.State state,
            String note,
            By by) {
        /** The next revision in another state, said by somebody. */
        public Planned moved(ActionRecord.State to, By said) {
            return new Planned(revision + 1, owner, office, due, share, to, "", said);
        }
    }

    /**
     * A count at the end of a year (行动完成数).
     *
     * @param amount how many in all; empty where the plan gives no number and only the proof counts
     * @param evidence what was done
     * @param reference a document number or an address where it can be seen; may be empty
     */
    public record Counted(
            int year, int revision, Optional<BigDecimal> amount, String evidence, String reference, By by) {}

    /** Who said something, from which unit, and when (记录人). */
    public record By(String account, OrgUnitId unit, Instant at) {}

    /** The unit that does it. */
    public Optional<OrgUnitId> owner() {
        return planned.flatMap(Planned::owner);
    }

    /** What was said, as the engine holds it against figures and dates. */
    public ActionRecord record(PlanAction of) {
        TreeMap<Integer, BigDecimal> amounts = new TreeMap<>();
        counts.forEach(count -> count.amount().ifPresent(amount -> amounts.put(count.year(), amount)));
        return planned.map(plan -> new ActionRecord(true, plan.due(), plan.share(), plan.state(), amounts))
                .orElseGet(() -> ActionMonitor.untouched(of));
    }
}
