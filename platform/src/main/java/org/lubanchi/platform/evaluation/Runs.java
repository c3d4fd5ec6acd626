package org.lubanchi.platform.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.access.Reader;

/**
 * Runs of schemes (评价流程): opened on a sealed snapshot, filled in, reviewed, made public, objected to, final.
 *
 * <p>Computed points are frozen when a run is opened and locked: nobody hands them in. Every step is audited.
 */
public interface Runs {
    /** What somebody wants to hand in for a school: a number of an input of the scheme, with what proves it. */
    record Entry(OrgUnitId unit, String input, BigDecimal amount, String evidence) {}

    /** How an objection is answered; a correction changes the number of an input or of a computed point. */
    record Answer(String text, Optional<String> correctedName, Optional<BigDecimal> corrected) {}

    /**
     * Opens a run.
     *
     * @throws org.lubanchi.platform.http.Refusal when nothing is sealed for the year, or such a run is open
     */
    Run open(String scheme, OrgUnitId region, ReportYear year, Reader by);

    /** The runs of a region, the latest first. */
    List<Run> list(OrgUnitId region);

    /** The run of this number, or a refusal. */
    Run require(long id);

    /** Hands in a number, while the run is in self-assessment. */
    void enter(long run, Entry entry, Reader by);

    /** What was handed in, the latest of each school and input. */
    List<Entry> listEntries(long run);

    /** Assigns an expert to a school; one who belongs to it is refused. */
    void assign(long run, OrgUnitId unit, String expertLogin, Reader by);

    /** Takes the mark of an assigned expert, while the run is under review. */
    void mark(long run, OrgUnitId unit, BigDecimal mark, Reader by);

    /** Who is to mark which school, with the marks that are given. */
    List<Assignment> listAssignments(long run);

    /**
     * Asks the experts of a school to mark it again (复评), since their marks lie too far apart; what they gave is taken back
     * and stays in the audit.
     *
     * @throws org.lubanchi.platform.http.Refusal when the run is not under review, no mark is given or no reason
     */
    void moderate(long run, OrgUnitId unit, String reason, Reader by);

    /**
     * An expert who marks a school without seeing the others' marks.
     *
     * @param askedAgain why a further mark is asked for, when the first was taken back
     */
    record Assignment(OrgUnitId unit, String expert, Optional<BigDecimal> mark, Optional<String> askedAgain) {}

    /** Moves the run on: to review, to publicity for so many working days, to final. */
    Run advance(long run, int publicityDays, Reader by);

    /** Takes a school's objection, while the scores are public. */
    Objection object(long run, OrgUnitId unit, String node, String text, Reader by);

    /** Answers an objection; with a correction the scores are computed anew. */
    Objection answer(long objection, Answer answer, Reader by);

    /** The objections of a run, oldest first. */
    List<Objection> listObjections(long run);

    /** The scores as the run stands. */
    SchemeScores scores(long run);
}
