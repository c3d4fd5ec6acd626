package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Clauses;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** The average size of a school or class is students over schools or classes (校均、班均规模). */
@AutoService(Relation.class)
public final class AveragePerSchool implements Relation {
    /** An average of some kind of school is not of those told before. */
    private static final Pattern AVERAGE = Pattern.compile("^(?:学校|中职|中等职业|职业|全日制)*(校均|平均每校|班均|平均每班|平均班额|班额).*");

    /** 公办学校 19 所，在校生 46912 人: of some schools only. */
    private static final WordSearch OF_SOME = WordSearch.of("公办|民办|高职|高等职业|技工|普通|综合高中|其他|其余|城区|农村|市属|县属|省属");

    private static final int CLAUSE = 40;
    private static final Pattern PER_TEACHER =
            Pattern.compile("每[名位]?((?:专任|专职)?(?:教师|老师))(?:平均)?(?:负担|承担|面对|对应|带|教|服务)?(?:的?学生)?(?:约为|约|为|是|达|有)*$");
    private static final Pattern TEACHERS = Pattern.compile("(?:现有|全校|共有)*(?:专任|专职)?教师");
    private static final int WORDS = 18;
    private static final int FAR = 4;
    private static final int REACH = 2;
    private static final Pattern STUDENTS = Pattern.compile(".*(?:在校生|在校学生|学生)$");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "average-per-school",
                "percapita",
                new LocalText("校均、班均规模", "Average size of schools and classes"),
                new LocalText(
                        "校均规模等于在校生数除以学校数，班均规模等于在校生数除以班级数。", "The average size is students over schools or classes."),
                "在校生 ÷ 学校数",
                "全县中职学校 4 所，在校生 8600 人，校均规模为 2150 人。\n",
                "全县中职学校 4 所，在校生 8600 人，校均规模为 2510 人。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim average : facts.textClaims()) {
            if (average.unit().equals("人")
                    && average.token().bound() == Bound.EXACT
                    && AVERAGE.matcher(average.label()).matches()) {
                judgeOne(facts, average).ifPresent(judgements::add);
            }
            Matcher teacher = PER_TEACHER.matcher(Wording.before(average, WORDS));
            if (average.unit().equals("人") && average.token().bound() == Bound.EXACT && teacher.find()) {
                perTeacher(facts, average, teacher.group(1)).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeOne(ReportFacts facts, Claim average) {
        String unit = average.label().contains("班") ? "班" : "所";
        List<Claim> near = facts.textNear(average.block(), REACH).stream()
                .filter(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.parent().isEmpty()
                        && claim.order() < average.order()
                        && (!claim.years().stated() || claim.years().mayMeet(average.years()))
                        && claim.organisation().equals(average.organisation())
                        && !OF_SOME.isIn(clause(claim)))
                .toList();
        Optional<Claim> students = near.stream()
                .filter(claim -> claim.unit().equals("人")
                        && STUDENTS.matcher(claim.label()).matches())
                .reduce(AveragePerSchool::nearer);
        Optional<Claim> schools = near.stream()
                .filter(claim -> claim.unit().equals(unit)
                        || (unit.equals("班")
                                && (claim.words().contains("班级")
                                        || claim.label().endsWith("教学班"))))
                .filter(claim -> unit.equals("班") || claim.label().endsWith("学校") || claim.block() == average.block())
                .reduce(AveragePerSchool::nearer);
        if (students.isEmpty() || schools.isEmpty() || !schools.get().interval().isPositive()) {
            return Optional.empty();
        }
        List<Evidence> ends = List.of(
                average.as("平均"), students.get().as("学生数"), schools.get().as("学校或班级数"));
        String formula = students.get().raw() + " ÷ " + schools.get().raw();
        Interval expected =
                Averages.printed(students.get().interval().over(schools.get().interval()), average);
        return Optional.of(
                new Verdict(card(), expected, average, ends, formula).judgement("“" + average.label() + "”"));
    }

    /** The words before a number back to the last stop or semicolon, with its own. */
    private static String clause(Claim claim) {
        String before = Wording.before(claim, CLAUSE);
        return Clauses.last(before) + claim.words();
    }

    /** 每名专职教师平均负担学生 17.2 人: students over the teachers of that name. */
    private Optional<Judgement> perTeacher(ReportFacts facts, Claim average, String kind) {
        List<Claim> near = facts.textNear(average.block(), FAR).stream()
                .filter(claim -> ToldBefore.isPlain(claim)
                        && claim.unit().equals("人")
                        && claim.order() < average.order()
                        && claim.interval().isPositive()
                        && claim.organisation().equals(average.organisation())
                        && (!claim.years().stated() || claim.years().mayMeet(average.years())))
                .toList();
        List<Claim> teachers = near.stream()
                .filter(claim -> TEACHERS.matcher(claim.label()).matches()
                        && claim.label().endsWith(kind.replace("老师", "教师")))
                .toList();
        List<Claim> students = near.stream()
                .filter(claim -> STUDENTS.matcher(claim.label()).matches())
                .toList();
        if (teachers.isEmpty() || students.isEmpty()) {
            return Optional.empty();
        }
        Optional<Verdict> fitting = teachers.stream()
                .flatMap(one -> students.stream().map(many -> perTeacher(average, many, one)))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst();
        Claim meant = students.stream().reduce(AveragePerSchool::nearer).orElse(students.getFirst());
        return fitting.or(() -> Optional.of(perTeacher(average, meant, teachers.getLast())))
                .map(verdict -> verdict.judgement("每名教师的学生数"));
    }

    private Verdict perTeacher(Claim average, Claim students, Claim teachers) {
        List<Evidence> ends = List.of(average.as("平均"), students.as("学生数"), teachers.as("教师数"));
        Interval expected = Averages.printed(students.interval().over(teachers.interval()), average);
        return new Verdict(card(), expected, average, ends, students.raw() + " ÷ " + teachers.raw());
    }

    /** The one of a nearer passage; of one passage the one told first. */
    private static Claim nearer(Claim first, Claim second) {
        return second.block() > first.block() ? second : first;
    }
}
