package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lubanchi.platform.training.AssessmentState;
import org.lubanchi.platform.training.Assessments;
import org.lubanchi.platform.training.Assessments.Candidate;
import org.lubanchi.platform.training.Assessments.Entered;
import org.lubanchi.platform.training.Assessments.Marks;
import org.lubanchi.platform.training.Assessments.NewAssessment;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.springframework.stereotype.Component;

/** Assessments of the demonstration in every state, by the desk everybody uses. */
@Component
class DemoAssessments {
    private static final int DAYS_AFTER = 2;
    private static final int DAYS_AHEAD = 12;
    private static final String HALL = "技能评价考场";

    /** One in so many was absent, and one in so many failed in theory. */
    private static final int ABSENT_EVERY = 17;

    private static final int FAILED_EVERY = 11;
    private static final int LOWEST_PASS = 61;
    private static final int SPREAD = 36;
    private static final BigDecimal FAILED = new BigDecimal("57.5");

    private final Assessments assessments;

    DemoAssessments(Assessments assessments) {
        this.assessments = assessments;
    }

    /** What a class of the demonstration is assessed for. */
    record Of(DemoPlan plan, DemoPresent.Sides sides, ClassCase held, String occupation) {}

    /** Announces one for a class that is still to end. */
    void announce(Of of) {
        plan(of, of.held().plan().ends().plusDays(DAYS_AFTER), "next");
    }

    private long plan(Of of, LocalDate day, String request) {
        return assessments
                .plan(
                        of.sides().school(),
                        new NewAssessment(
                                of.occupation(),
                                of.plan().level(),
                                day,
                                HALL,
                                of.held().plan().capacity(),
                                "demo-assessment-" + of.plan().number() + "-" + request))
                .id();
    }

    /** Assesses a class that is over and lets the city confirm; who failed is entered once more for a later day. */
    long hold(Of of, List<Long> trainees) {
        long id = plan(of, of.held().plan().ends().plusDays(DAYS_AFTER), "first");
        move(of, id, AssessmentState.ENROLLING);
        enter(of, id, trainees);
        move(of, id, AssessmentState.EXAMINING);
        assessments.score(of.sides().school(), id, scores(trainees));
        move(of, id, AssessmentState.SCORED);
        return id;
    }

    /** The city confirms; who did not pass is entered once more for a later day. */
    void confirm(Of of, long id, LocalDate today) {
        Assessments.Assessment scored = assessments.require(id);
        assessments.move(of.sides().city(), id, scored.version(), AssessmentState.CONFIRMED, "");
        List<Long> again = assessments.listCandidates(id).stream()
                .filter(each -> Boolean.FALSE.equals(each.passed()))
                .map(Candidate::trainee)
                .toList();
        long next = plan(of, today.plusDays(DAYS_AHEAD), "again");
        move(of, next, AssessmentState.ENROLLING);
        enter(of, next, again);
    }

    void certify(Of of, long id, LocalDate issuedOn) {
        assessments.certify(
                of.sides().school(), id, "SF" + issuedOn.getYear() + of.plan().number(), issuedOn);
    }

    private void enter(Of of, long id, List<Long> trainees) {
        List<Entered> entered = trainees.stream()
                .map(trainee -> new Entered(trainee, of.held().id()))
                .toList();
        assessments.enter(of.sides().school(), id, entered);
    }

    private void move(Of of, long id, AssessmentState to) {
        assessments.move(of.sides().school(), id, assessments.require(id).version(), to, "");
    }

    private static List<Marks> scores(List<Long> trainees) {
        List<Marks> scores = new ArrayList<>();
        for (int at = 0; at < trainees.size(); at++) {
            long trainee = trainees.get(at);
            boolean absent = at % ABSENT_EVERY == ABSENT_EVERY - 1;
            BigDecimal theory = BigDecimal.valueOf(LOWEST_PASS + (at * 7L) % SPREAD);
            BigDecimal skill = BigDecimal.valueOf(LOWEST_PASS + (at * 13L) % SPREAD);
            scores.add(
                    absent
                            ? new Marks(trainee, null, null)
                            : new Marks(trainee, at % FAILED_EVERY == FAILED_EVERY - 1 ? FAILED : theory, skill));
        }
        return scores;
    }
}
