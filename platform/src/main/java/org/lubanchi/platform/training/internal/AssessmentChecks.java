package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.AssessmentState;
import org.lubanchi.platform.training.Assessments.Marks;
import org.lubanchi.platform.training.Assessments.NewAssessment;
import org.springframework.stereotype.Component;

/** What an assessment must keep. */
@Component
class AssessmentChecks {
    private static final int MOST_CANDIDATES = 2_000;
    private static final BigDecimal MOST_MARKS = new BigDecimal("100");

    private final PlanChecks checks;
    private final TrainingRules rules;
    private final Clock clock;

    AssessmentChecks(PlanChecks checks, TrainingRules rules, Clock clock) {
        this.checks = checks;
        this.rules = rules;
        this.clock = clock;
    }

    void plan(NewAssessment planned) {
        checks.text("occupation", planned.occupation());
        checks.text("place", planned.place());
        checks.text("request", planned.request());
        checks.code("level", "skill_level", planned.level());
        if (planned.capacity() < 1 || planned.capacity() > MOST_CANDIDATES) {
            throw TrainingRefusals.wrongField(
                    "capacity",
                    new LocalText(planned.capacity() + " 人", planned.capacity() + " candidates"),
                    new LocalText("1 到 " + MOST_CANDIDATES, "1 to " + MOST_CANDIDATES),
                    new LocalText("考位按它安排", "places are made for so many"));
        }
    }

    /** A score is two numbers, or the candidate was absent; an absence is no zero. */
    void score(Marks score) {
        if ((score.theory() == null) != (score.skill() == null)) {
            throw TrainingRefusals.wrongField(
                    "scores",
                    new LocalText("理论和技能只填了一项", "only one of theory and skill is given"),
                    new LocalText("两项都填；缺考两项都空", "both, or neither for somebody who was absent"),
                    new LocalText("缺考不是 0 分", "an absence is not 0 marks"));
        }
        mark(score.theory());
        mark(score.skill());
    }

    private static void mark(@Nullable BigDecimal mark) {
        if (mark != null && (mark.signum() < 0 || mark.compareTo(MOST_MARKS) > 0 || mark.scale() > 1)) {
            throw TrainingRefusals.wrongField(
                    "scores",
                    new LocalText(mark.toPlainString() + " 分", mark.toPlainString() + " marks"),
                    new LocalText("0 到 100，最多一位小数", "0 to 100 with at most one decimal"),
                    new LocalText("理论和技能都按百分制", "both are marked out of 100"));
        }
    }

    /**
     * Who passed, by assessment and trainee; of whom nothing is noted, nothing is said. The marks that pass are looked up
     * once a day for all schools.
     */
    Map<Long, Map<Long, Boolean>> passed(List<AssessmentTables.Stored> held, List<AssessmentTables.Seat> seats) {
        Map<Long, List<AssessmentTables.Seat>> noted = seats.stream()
                .filter(seat -> seat.attended() != null)
                .collect(Collectors.groupingBy(AssessmentTables.Seat::assessment));
        Map<LocalDate, Map<String, BigDecimal>> least =
                least(held.stream().filter(each -> noted.containsKey(each.id())).toList());
        Map<Long, Map<Long, Boolean>> passed = new HashMap<>();
        for (AssessmentTables.Stored each : held) {
            Map<Long, Boolean> ofOne = new HashMap<>();
            for (AssessmentTables.Seat seat : noted.getOrDefault(each.id(), List.of())) {
                BigDecimal marks = least.getOrDefault(each.day(), Map.of()).get(each.school());
                ofOne.put(seat.trainee(), reaches(seat, Objects.requireNonNull(marks)));
            }
            passed.put(each.id(), ofOne);
        }
        return passed;
    }

    /** The marks that pass, by day and school. */
    private Map<LocalDate, Map<String, BigDecimal>> least(List<AssessmentTables.Stored> held) {
        Map<LocalDate, Set<String>> schools = held.stream()
                .collect(Collectors.groupingBy(
                        AssessmentTables.Stored::day,
                        Collectors.mapping(AssessmentTables.Stored::school, Collectors.toSet())));
        Map<LocalDate, Map<String, BigDecimal>> least = new HashMap<>();
        schools.forEach(
                (day, those) -> least.put(day, rules.requireValues(TrainingRules.ASSESSMENT_SCORE, those, day)));
        return least;
    }

    private static boolean reaches(AssessmentTables.Seat seat, BigDecimal least) {
        return Boolean.TRUE.equals(seat.attended())
                && Objects.requireNonNull(seat.theory()).compareTo(least) >= 0
                && Objects.requireNonNull(seat.skill()).compareTo(least) >= 0;
    }

    /** What must hold before an assessment stands in its next state. */
    void prepare(AssessmentTables.Stored held, AssessmentState to, List<AssessmentTables.Seat> seats) {
        String where = held.where();
        switch (to) {
            case EXAMINING -> {
                if (seats.isEmpty()) {
                    throw TrainingRefusals.wrongField(
                            where,
                            new LocalText("没有考生", "there are no candidates"),
                            new LocalText("至少 1 名审核通过的考生", "at least one candidate who meets the conditions"),
                            new LocalText("没有人考的场次请取消", "an assessment nobody takes is cancelled"));
                }
            }
            case SCORED -> requireScores(held, where, seats);
            case PLANNED, ENROLLING, CONFIRMED, CANCELLED -> {
                // nothing but the state changes
            }
        }
    }

    private void requireScores(AssessmentTables.Stored held, String where, List<AssessmentTables.Seat> seats) {
        LocalDate today = LocalDate.now(clock);
        if (held.day().isAfter(today)) {
            throw TrainingRefusals.wrongField(
                    where,
                    new LocalText("考核日期 " + held.day(), "it is on " + held.day()),
                    new LocalText("不晚于今天 " + today, "not after today, " + today),
                    new LocalText("没有考过的场次没有成绩", "what was not held has no scores"));
        }
        long open = seats.stream().filter(seat -> seat.attended() == null).count();
        if (open > 0) {
            throw TrainingRefusals.wrongField(
                    where,
                    new LocalText("还有 " + open + " 名考生没有登记", open + " candidates have nothing noted"),
                    new LocalText("每名考生两项成绩，或记为缺考", "two scores for each, or the absence"),
                    new LocalText("没有登记不等于 0 分，也不等于缺考", "not noted is neither 0 nor an absence"));
        }
    }

    /** Candidates come from classes of the school that are over, and from nowhere else. */
    static Refusal notCompleted(String where) {
        return TrainingRefusals.of(
                Refusal.Kind.BAD_REQUEST,
                "candidate-not-completed",
                where,
                new TrainingRefusals.Said(
                        new LocalText(
                                "有人没有在本校考核日以前的班结业", "somebody has not completed a class of the school before that day"),
                        new LocalText("本校已结业的学员", "trainees who completed a class of the school"),
                        new LocalText("报名审核看的是结业记录", "conditions are checked against who completed"),
                        new LocalText("请从可报名的学员里选", "choose from those who may be entered")));
    }

    static Refusal noCandidate(String where) {
        return TrainingRefusals.wrongField(
                where,
                new LocalText("成绩里有人不是这一场的考生", "somebody scored is no candidate of it"),
                new LocalText("这一场的考生，每人一行", "candidates of this assessment, a line each"),
                new LocalText("没有报名审核的人没有成绩", "who was not entered has no score"));
    }

    static Refusal full(String where, int candidates, int capacity) {
        return TrainingRefusals.of(
                Refusal.Kind.CONFLICT,
                "assessment-full",
                where,
                new TrainingRefusals.Said(
                        new LocalText("共 " + candidates + " 名考生", candidates + " candidates"),
                        new LocalText("不超过 " + capacity + " 人", "at most " + capacity),
                        new LocalText("考位按计划安排", "there are so many places"),
                        new LocalText("请另设一场", "announce another assessment")));
    }

    /** Something done in another state than it belongs to. */
    static Refusal notNow(AssessmentTables.Stored held, AssessmentState wanted) {
        return TrainingRefusals.of(
                Refusal.Kind.CONFLICT,
                "assessment-not-now",
                held.where(),
                new TrainingRefusals.Said(
                        new LocalText(
                                "现在是“" + held.state().label().zh() + "”",
                                "it is " + held.state().label().en()),
                        new LocalText(
                                "“" + wanted.label().zh() + "”", wanted.label().en()),
                        new LocalText("报名、成绩和发证各在自己的环节办理", "candidates, scores and certificates each have their step"),
                        new LocalText("请先办到那一步，或退回", "bring it there first, or send it back")));
    }

    /** A certificate for somebody who was assessed and did not pass, or whose scores are not confirmed. */
    static Refusal notPassed(String where) {
        return TrainingRefusals.of(
                Refusal.Kind.BAD_REQUEST,
                "not-passed",
                where,
                new TrainingRefusals.Said(
                        new LocalText(
                                "学员报了这一职业和等级的评价，成绩没有确认合格",
                                "the trainee was entered for it and has not been confirmed to have passed"),
                        new LocalText("成绩确认且合格", "confirmed scores that reach the marks"),
                        new LocalText("证书以评价合格为依据", "a certificate rests on a passed assessment"),
                        new LocalText("请等成绩确认，或补考合格后再发证", "wait for the scores, or let them take it again")));
    }
}
