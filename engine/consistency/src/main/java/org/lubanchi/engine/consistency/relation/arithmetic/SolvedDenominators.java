package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.consistency.relation.arithmetic.Populations.Implied;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Per-student values and ratios of one year imply one number of students, a printed one where the report prints any
 * (反解分母).
 */
@AutoService(Relation.class)
public final class SolvedDenominators implements Relation {
    private static final BigDecimal PART_OF_THOUSAND = new BigDecimal("0.001");
    private static final int NEAREST = 32;
    private static final BigDecimal NOTEWORTHY = new BigDecimal("0.005");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "solved-denominators",
                "percapita",
                new LocalText("反解分母", "Solved denominators"),
                new LocalText(
                        "由生均值、师生比反解出的学生数，应等于报告写明的某一口径的学生数；没有写明的年份，各处反解的学生数应彼此相等。",
                        "The number of students solved from per-student values and ratios is one the report prints;"
                                + " where none is printed for a year, all solved numbers agree."),
                "总量 ÷ 生均 = 学生数 = 专任教师 × 师生比",
                "2023 年全市中职学校在校生 46760 人，专任教师 3196 人，师生比为 1:14.63。\n"
                        + "表 2 图书情况\n"
                        + "年份 纸质图书（册） 生均（册）\n"
                        + "2022 2118868 45.20\n"
                        + "2023 2178548 46.59\n",
                "2023 年全市中职学校在校生 46760 人，专任教师 3196 人，师生比为 1:14.63。\n"
                        + "表 2 图书情况\n"
                        + "年份 纸质图书（册） 生均（册）\n"
                        + "2022 2118868 45.20\n"
                        + "2023 2178548 53.61\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        Populations populations = new Populations(facts);
        List<Claim> printed = populations.printed();
        List<Implied> implied = populations.implied();
        Map<Integer, List<Claim>> printedOf = printed.stream()
                .collect(Collectors.groupingBy(claim -> claim.years().from()));
        Map<Integer, List<Implied>> impliedOf = implied.stream().collect(Collectors.groupingBy(Implied::year));
        List<Judgement> judgements = new ArrayList<>();
        for (Implied each : implied) {
            List<Claim> ofYear = ReportFacts.nearest(
                    printedOf.getOrDefault(each.year(), List.of()), each.from().order(), NEAREST);
            if (each.apart()) {
                toldApart(each, ofYear).ifPresent(judgements::add);
            } else if (ofYear.isEmpty()) {
                againstOthers(each, impliedOf.getOrDefault(each.year(), List.of()))
                        .ifPresent(judgements::add);
            } else {
                judgements.add(againstPrinted(each, ofYear));
            }
        }
        return judgements;
    }

    /** Told in different places they need not be of one scope: only a slip of the pen shows that they are. */
    private Optional<Judgement> toldApart(Implied implied, List<Claim> printed) {
        List<Verdict> verdicts = printed.stream()
                .filter(claim -> claim.interval().isPositive()
                        && implied.total().interval().isPositive())
                .map(claim -> {
                    List<Evidence> ends = new ArrayList<>(implied.ends());
                    ends.add(claim.as("学生数"));
                    String formula = implied.from().unit().isEmpty()
                            ? claim.raw() + " ÷ " + implied.total().raw()
                            : implied.total().raw() + " ÷ " + claim.raw();
                    return new Verdict(card(), implied.value(claim.interval()), implied.from(), ends, formula);
                })
                .toList();
        return Verdict.meant(verdicts)
                .map(verdict -> verdict.judgement("“" + implied.from().label() + "”"));
    }

    private Judgement againstPrinted(Implied implied, List<Claim> printed) {
        Optional<Claim> fitting = printed.stream()
                .filter(claim -> implied.follows(claim.interval()))
                .findFirst();
        List<Evidence> ends = new ArrayList<>(implied.ends());
        if (fitting.isPresent()) {
            ends.add(fitting.get().as("学生数"));
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        printed.forEach(claim -> ends.add(claim.as("学生数").asContext()));
        Claim first = printed.getFirst();
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                implied.formula() + " = " + implied.students().show(0) + " ≠ " + first.raw(),
                implied.year() + " 年由“" + implied.from().label() + "”"
                        + implied.from().raw() + " 反解的学生数是 "
                        + implied.students().show(0) + "，报告里没有这个学生数（写明的有 "
                        + String.join("、", printed.stream().map(Claim::raw).toList()) + "）。",
                "按写明的学生数重算，或注明所用的学生数口径。",
                List.of(Cause.OTHER_DENOMINATOR, Cause.OTHER_YEAR, Cause.DIGIT_WRONG));
    }

    private Optional<Judgement> againstOthers(Implied implied, List<Implied> all) {
        Optional<Implied> other = all.stream()
                .filter(each -> !each.equals(implied)
                        && each.from().order() > implied.from().order()
                        && !each.from().label().equals(implied.from().label()))
                .findFirst();
        return other.map(each -> compare(implied, each));
    }

    private Judgement compare(Implied a, Implied b) {
        List<Evidence> ends = new ArrayList<>(a.ends());
        ends.addAll(b.ends());
        if (near(a.students(), b.students(), PART_OF_THOUSAND)) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                near(a.students(), b.students(), NOTEWORTHY) ? Outcome.NOTE : Outcome.ERROR,
                ends,
                a.formula() + " = " + a.students().show(0) + " ≠ "
                        + b.students().show(0) + " = " + b.formula(),
                a.year() + " 年由两处反解的学生数不同：" + a.students().show(0) + " 与 "
                        + b.students().show(0) + "。",
                "核对这一年的生均值、师生比和总量；若学生数口径不同，请注明。",
                List.of(Cause.DIGIT_WRONG, Cause.OTHER_DENOMINATOR, Cause.OTHER_YEAR));
    }

    private static boolean near(Interval a, Interval b, BigDecimal tolerance) {
        return a.gap(b).compareTo(b.middle().multiply(tolerance)) <= 0;
    }
}
