package org.lubanchi.platform.consistency;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lubanchi.engine.consistency.known.PrintedFigure;
import org.lubanchi.engine.kernel.OrgUnitId;

/** Checks of finished reports (核查办理), within what the asker works for. */
public interface Checks {
    /**
     * A report that is handed in.
     *
     * @param unit whose it is
     * @param year the report year, where it is known
     * @param fileName as people know it
     * @param previous the check of the draft before, whose decisions are carried over
     */
    record Handed(OrgUnitId unit, OptionalInt year, String fileName, Optional<String> previous) {}

    /**
     * What somebody says.
     *
     * @param seenVersion the version they saw; 0 when nothing had been said
     */
    record Said(FindingDecision.Answer answer, String reason, int seenVersion) {}

    /**
     * Keeps the file and begins its check in the background.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is of no kind that can be read
     * @throws org.lubanchi.platform.http.Refusal when the asker does not work for the unit, or too many checks wait
     */
    ReportCheck handIn(Handed handed, Path file);

    /** The checks of a unit, the newest first. */
    List<ReportCheck> list(OrgUnitId unit);

    /**
     * One check.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is none, or it is of a unit the asker does not work for
     */
    ReportCheck require(String id);

    /** What holds for each finding now, by number. */
    List<FindingDecision> listDecisions(String id);

    /** All that was said to one finding, in order. */
    List<FindingDecision> listHistory(String id, int number);

    /** Text and findings as JSON. */
    Path requireResult(String id);

    /** What the report prints of its own body by name; nothing for checks of before this was kept. */
    List<PrintedFigure> listPrinted(String id);

    /**
     * Says something to a finding.
     *
     * @throws org.lubanchi.platform.http.Refusal when somebody else said something since
     */
    FindingDecision decide(String id, int number, Said said);

    /** Runs a check again that was interrupted or failed. */
    ReportCheck runAgain(String id);

    /** Writes the author's own Word file with a comment at each claim. */
    void writeAnnotated(String id, OutputStream out);
}
