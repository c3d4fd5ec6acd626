package org.lubanchi.platform.studio;

import java.util.ArrayList;
import java.util.List;

/**
 * Who has approved what was handed in last, and how many must (逐级审定): each level is another account, and a return
 * begins anew.
 *
 * @param by who approved, in order
 * @param needed how many must, at least one
 */
public record Approvals(List<StudioReport.Signed> by, int needed) {
    public Approvals {
        by = List.copyOf(by);
        if (needed < 1) {
            throw new IllegalArgumentException("Somebody approves a report, but " + needed + " were asked for");
        }
    }

    /** Reads them from the steps that were taken, the oldest first. */
    public static Approvals of(List<Gate.Past> steps, int needed) {
        List<StudioReport.Signed> by = new ArrayList<>();
        for (Gate.Past step : steps) {
            switch (step.step()) {
                case SUBMIT, RETURN -> by.clear();
                case APPROVE -> by.add(step.by());
                case FREEZE, PUBLISH, WITHDRAW -> {}
            }
        }
        return new Approvals(by, needed);
    }

    /** Whether this account has approved already. */
    public boolean has(String account) {
        return by.stream().anyMatch(each -> each.account().equals(account));
    }

    /** Where the report stands after one more approval. */
    public ReportState afterOneMore() {
        return by.size() + 1 < needed ? ReportState.CHECKING : ReportState.APPROVED;
    }
}
