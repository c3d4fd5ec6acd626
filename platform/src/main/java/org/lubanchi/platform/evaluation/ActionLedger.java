package org.lubanchi.platform.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.evaluation.plan.ActionRecord;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;

/** The actions of plans as regions track them (行动跟踪); every change is kept and audited. */
public interface ActionLedger {
    /** What somebody wants an action's plan to be; {@code seen} is the revision they saw, zero for none. */
    record Plan(
            Optional<OrgUnitId> owner,
            String office,
            LocalDate due,
            Optional<BigDecimal> share,
            ActionRecord.State state,
            String note,
            int seen) {}

    /** What somebody reports of a year. */
    record Count(int year, Optional<BigDecimal> amount, String evidence, String reference, boolean done) {}

    /** All that is tracked in a region, by the action's id. */
    Map<String, TrackedAction> list(OrgUnitId region);

    /** One action of a region; untouched when nobody said anything. */
    TrackedAction get(String action, OrgUnitId region);

    /**
     * Changes who does an action, until when, how many, and how far it is.
     *
     * @throws org.lubanchi.platform.http.Refusal when the action is not this region's, something is lacking, or somebody
     *     else has changed it meanwhile
     */
    TrackedAction plan(String action, OrgUnitId region, Plan plan, Reader by);

    /**
     * Reports how many there were at the end of a year, with what proves it.
     *
     * @throws org.lubanchi.platform.http.Refusal when nobody is named who does it, the action is closed, or proof lacks
     */
    TrackedAction report(String action, OrgUnitId region, Count count, Reader by);

    /** Every plan and count of an action that ever was, the latest first. */
    List<Entry> history(String action, OrgUnitId region);

    /** One line of an action's history (台账记录): a plan or a count. */
    record Entry(Optional<TrackedAction.Planned> planned, Optional<TrackedAction.Counted> counted) {
        /** Who said it and when. */
        public TrackedAction.By by() {
            return planned.map(TrackedAction.Planned::by)
                    .or(() -> counted.map(TrackedAction.Counted::by))
                    .orElseThrow();
        }
    }
}
