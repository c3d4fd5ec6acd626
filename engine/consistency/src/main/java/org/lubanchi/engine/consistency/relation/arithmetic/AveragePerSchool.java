package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
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
    private static final Pattern OF_SOME = Pattern.compile("公办|民办|高职|高等职业|技工|普通|综合高中|其他|其余|城区|农村|市属|县属|省属");

    private static final int CLAUSE = 40;
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
                        && !OF_SOME.matcher(clause(claim)).find())
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
        return before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1) + claim.words();
    }

    /** The one of a nearer passage; of one passage the one told first. */
    private static Claim nearer(Claim first, Claim second) {
        return second.block() > first.block() ? second : first;
    }
}
