package org.lubanchi.platform.training;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.access.Reader;

/** Assessments held by a school as an evaluation agency (评价场次办理), within what it has filed for. */
public interface Assessments {
    /**
     * Announces an assessment; the same request twice is one.
     *
     * @throws org.lubanchi.platform.http.Refusal when the school has not filed for the occupation and level on that day
     */
    Assessment plan(Reader by, NewAssessment planned);

    /** The assessments of some schools in a year, the latest first. */
    List<Assessment> list(List<String> schools, int year);

    /** An assessment. */
    Assessment require(long id);

    /** Who is assessed, by name, identity numbers masked. */
    List<Candidate> listCandidates(long id);

    /** Who may still be entered: completed a class of the school that is over, the latest classes first; five hundred at most. */
    List<Eligible> listEligible(long id);

    /**
     * Enters candidates while the assessment enrols; those already entered stay.
     *
     * @return how many are new
     * @throws org.lubanchi.platform.http.Refusal when one of them has not completed the class, or there are too many
     */
    int enter(Reader by, long id, List<Entered> candidates);

    /** Takes somebody out who does not meet the conditions, while the assessment enrols. */
    void strike(Reader by, long id, long trainee);

    /**
     * Notes the scores of candidates; what was noted before is replaced until the scores are handed in.
     *
     * @throws org.lubanchi.platform.http.Refusal when a score is none, or somebody is no candidate
     */
    void score(Reader by, long id, List<Marks> scores);

    /** Moves an assessment on; the same move twice by the same person is one move. */
    Assessment move(Reader by, long id, int version, AssessmentState to, String note);

    /**
     * Issues certificates to all who passed and hold none of it from their class, numbered on from a prefix.
     *
     * @return how many were issued
     * @throws org.lubanchi.platform.http.Refusal when the scores are not confirmed, or as {@link Certificates#certify}
     */
    int certify(Reader by, long id, String prefix, LocalDate issuedOn);

    /** An assessment to be announced (待公布的评价场次). */
    record NewAssessment(String occupation, String level, LocalDate day, String place, int capacity, String request) {}

    /**
     * An assessment (评价场次) as a case.
     *
     * @param document the filing it rests on
     * @param counts how it went so far
     */
    record Assessment(
            long id,
            String school,
            String occupation,
            String level,
            LocalDate day,
            String place,
            int capacity,
            String document,
            AssessmentState state,
            int version,
            Counts counts) {}

    /**
     * How an assessment went (评价人数).
     *
     * @param candidates entered
     * @param attended of these
     * @param passed of these
     * @param certified hold a valid certificate of it
     */
    record Counts(int candidates, int attended, int passed, int certified) {}

    /** Somebody to be assessed, and the class they completed (评价报名). */
    record Entered(long trainee, long held) {}

    /** Somebody who may be entered (可报名学员). */
    record Eligible(long trainee, long held, String number, String name, String masked) {
        @Override
        public String toString() {
            return "trainee " + trainee;
        }
    }

    /**
     * Somebody who is assessed (考生).
     *
     * @param attended null while nothing is noted
     * @param passed null while nothing is noted; who was absent has not passed
     */
    record Candidate(
            long trainee,
            long held,
            String name,
            String masked,
            @Nullable Boolean attended,
            @Nullable BigDecimal theory,
            @Nullable BigDecimal skill,
            @Nullable Boolean passed,
            @Nullable String certificate) {
        @Override
        public String toString() {
            return "candidate " + trainee;
        }
    }

    /** The scores of a candidate (考生成绩); both null for somebody who was absent. */
    record Marks(
            long trainee,
            @Nullable BigDecimal theory,
            @Nullable BigDecimal skill) {}
}
