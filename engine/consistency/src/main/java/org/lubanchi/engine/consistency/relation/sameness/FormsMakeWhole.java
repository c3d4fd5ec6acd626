package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.AlikeGrids;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** What the text counts of the whole is the sum of the forms that each part of it fills in (各分表之和). */
@AutoService(Relation.class)
public final class FormsMakeWhole implements Relation {
    private static final int SHORTEST = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "forms-make-whole",
                "sum",
                new LocalText("各分表之和等于总数", "Forms make the whole"),
                new LocalText(
                        "报告为各校区、各学校列出同样的表，正文所说的全部等于各表该项之和；只差一笔时报告。",
                        "Where a report has the same form for each campus, what the text counts of all is the sum of the"
                                + " forms; told when one slip separates them."),
                "Σ 各表(某项) = 正文(某项)",
                form("2,100"),
                form("2,010"));
    }

    private static String form(String all) {
        return "全校共有在校学生 " + all + " 人、专任教师 156 人。\n（一）东校区\n  在校学生（人）    1,200\n  教学班（个）    30\n  专任教师（人）    90\n"
                + "（二）西校区\n  在校学生（人）    900\n  教学班（个）    22\n  专任教师（人）    66\n";
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Grid> alike : AlikeGrids.of(facts)) {
            if (alike.size() > 1) {
                AlikeGrids.rows(facts, alike).values().stream()
                        .filter(cells -> isCount(alike.size(), cells))
                        .forEach(cells -> judgeRow(facts, List.copyOf(cells.values()), judgements));
            }
        }
        return judgements;
    }

    /** One number of the same unit in every form. */
    private static boolean isCount(int forms, Map<Integer, Claim> cells) {
        Claim first = cells.values().iterator().next();
        return cells.size() == forms
                && first.label().length() >= SHORTEST
                && first.label().indexOf('均') < 0
                && !first.unit().isEmpty()
                && !first.organisation().isEmpty()
                && cells.values().stream()
                        .allMatch(cell -> cell.sameUnit(first) && cell.token().kind() == NumberToken.Kind.AMOUNT);
    }

    private void judgeRow(ReportFacts facts, List<Claim> cells, List<Judgement> judgements) {
        Interval sum = cells.stream().map(Claim::interval).reduce(Interval.exact(0), Interval::plus);
        String formula = String.join(" + ", cells.stream().map(Claim::raw).toList());
        for (Claim claim : facts.textEndingLike(cells.getFirst().label())) {
            if (!isSame(claim, cells.getFirst())) {
                continue;
            }
            List<Evidence> ends = new ArrayList<>(List.of(claim.as("总数")));
            cells.forEach(cell -> ends.add(cell.as("分表")));
            Verdict verdict = new Verdict(card(), sum, claim, ends, formula);
            if (verdict.outcome() == Outcome.HOLDS || isSlip(claim, sum)) {
                judgements.add(verdict.judgement("“" + claim.label() + "”按各分表之和，"));
            }
        }
    }

    private static boolean isSlip(Claim claim, Interval sum) {
        int point = claim.raw().indexOf('.');
        Interval printed = claim.digits().signum() == 0
                ? sum
                : new Interval(sum.low().multiply(claim.digits()), sum.high().multiply(claim.digits()))
                        .over(Interval.exact(claim.value()));
        return Slip.isTelling(
                claim.raw(), printed.show(point < 0 ? 0 : claim.raw().length() - point - 1));
    }

    private static boolean isSame(Claim claim, Claim cell) {
        return claim.organisation().isEmpty()
                && claim.sameUnit(cell)
                && claim.token().bound() == Bound.EXACT
                && claim.years().sameYear(cell.years())
                && (claim.label().endsWith(cell.label()) || Labels.likeness(claim.label(), cell.label()) >= 800);
    }
}
