package org.lubanchi.platform.studio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.studio.Approvals;
import org.lubanchi.platform.studio.CheckStanding;
import org.lubanchi.platform.studio.Gate;
import org.lubanchi.platform.studio.ReportStep;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Submission;

/** Reports of the studio on the wire. */
final class ReportViews {
    private ReportViews() {}

    /** A line of the list. */
    record ReportView(
            long id,
            String outline,
            String unit,
            LocalText unitName,
            int year,
            String title,
            String state,
            LocalText stateLabel,
            int revision,
            String openedBy,
            String openedAt) {
        static ReportView of(StudioReport report, LocalText unitName) {
            return new ReportView(
                    report.id(),
                    report.outline(),
                    report.unit().value(),
                    unitName,
                    report.year().year(),
                    report.title(),
                    report.state().code(),
                    report.state().label(),
                    report.revision(),
                    report.opened().name(),
                    report.opened().at().toString());
        }
    }

    /** The reports of a unit, and the outlines by which the asker may open another. */
    record ListView(List<ReportView> reports, List<OutlineView> outlines) {}

    /**
     * An outline that may be opened.
     *
     * @param partner what whom it is written with is called; absent where it is written alone
     * @param who who must report by it; absent where nobody must
     * @param obliged true, false or not_judged for this unit
     */
    record OutlineView(
            String id,
            LocalText label,
            @Nullable LocalText partner,
            @Nullable LocalText who,
            String obliged) {}

    /** A report with what the asker sees and may do. */
    record PageView(
            ReportView report,
            boolean mayWrite,
            List<StepView> open,
            List<SectionEntry> sections,
            List<PastView> past,
            @Nullable SubmissionView submission,
            ApprovalsView approvals,
            @Nullable String address) {}

    /** Who approved what was handed in last, and how many must. */
    record ApprovalsView(List<String> by, int needed) {
        static ApprovalsView of(Approvals approvals) {
            return new ApprovalsView(
                    approvals.by().stream().map(StudioReport.Signed::name).toList(), approvals.needed());
        }
    }

    /** A section in the outline at the left. */
    record SectionEntry(
            String id,
            int level,
            String number,
            String title,
            @Nullable String by,
            boolean required,
            int longest,
            @Nullable String assignee,
            int version,
            Counts counts) {}

    /** What is to be seen to in a section: its length, open comments, figures that moved, numbers that are not bound. */
    record Counts(int characters, int comments, int moved, int unbound) {}

    /** A step that may be taken. */
    record StepView(String step, LocalText label, boolean needsReason) {
        static StepView of(ReportStep step) {
            return new StepView(step.code(), step.label(), step.needsReason());
        }
    }

    /** A step that was taken. */
    record PastView(String step, LocalText label, LocalText state, String reason, String by, String at) {
        static PastView of(Gate.Past past) {
            return new PastView(
                    past.step().code(),
                    past.step().label(),
                    past.state().label(),
                    past.reason(),
                    past.by().name(),
                    past.by().at().toString());
        }
    }

    /** What was handed in last. */
    record SubmissionView(
            int number,
            String snapshot,
            String hash,
            boolean pdf,
            int withheld,
            int unbound,
            String by,
            String at,
            CheckView check) {
        static SubmissionView of(Submission submission, CheckStanding check) {
            return new SubmissionView(
                    submission.number(),
                    submission.ground().snapshot(),
                    submission.files().document(),
                    submission.files().pdf().isPresent(),
                    submission.withheld(),
                    submission.unbound(),
                    submission.by().name(),
                    submission.by().at().toString(),
                    CheckView.of(check));
        }
    }

    /** How its check stands. */
    record CheckView(String id, String state, int errors, int openErrors, int notes, int openNotes, boolean clear) {
        static CheckView of(CheckStanding check) {
            return new CheckView(
                    check.id(),
                    check.state(),
                    check.errors(),
                    check.openErrors(),
                    check.notes(),
                    check.openNotes(),
                    check.clear());
        }
    }
}
