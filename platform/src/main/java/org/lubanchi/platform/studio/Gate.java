package org.lubanchi.platform.studio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The way of a report from draft to the public (审定与发布). */
public interface Gate {
    /**
     * A step somebody takes.
     *
     * @param revision the report's revision that was on the page
     * @param reason why; never blank for a return and a withdrawal
     * @param visibleFrom the day from which the public reads what is published; empty means at once
     */
    record Taken(ReportStep step, int revision, String reason, Optional<LocalDate> visibleFrom) {}

    /** A step that was taken. */
    record Past(ReportStep step, ReportState state, String reason, StudioReport.Signed by) {}

    /**
     * Takes a step.
     *
     * @throws org.lubanchi.platform.http.Refusal when it may not be taken now, or not by the asker
     */
    StudioReport take(long report, Taken taken);

    /** Who has approved what was handed in last, and how many must. */
    Approvals approvals(StudioReport report);

    /** The steps taken, in order. */
    List<Past> listSteps(StudioReport report);

    /** The steps the asker may take now. */
    List<ReportStep> listOpen(StudioReport report);

    /** What was handed in last. */
    Optional<Submission> findSubmission(StudioReport report);

    /** How its check stands. */
    CheckStanding standing(Submission submission);

    /**
     * A file of what was handed in last: document.json, docx, html or pdf.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is none
     */
    Path requireFile(StudioReport report, String kind);

    /** Where the public reads it, once it is frozen. */
    Optional<String> findAddress(StudioReport report);
}
