package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** The mean of so many numbers told just before (前述各数的平均): 93.5%、94.7%、90.2%，三项平均 92.8%. */
@AutoService(Relation.class)
public final class MeanOfTold implements Relation {
    private static final WordedPattern MEAN = WordedPattern.of(
            "平均|均值",
            "([两二三四五六七八]|\\d)(?:者|项|类|个?方面|年|届|次|轮|个(?:维度|指标|月|季度|学期|专业|年级)|地|校)的?(?:简单)?(?:平均值?|均值|平均数|平均分)(?:约?为|是|达到?)?$");
    private static final int REACH = 16;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "mean-of-told",
                "weighted_mean",
                new LocalText("前述各数的平均", "The mean of numbers told before"),
                new LocalText(
                        "“三项平均”“两年平均值”：等于前面刚说的那几个数的平均。按人数加权的平均不等于简单平均，所以只在笔误能解释差异时才报。",
                        "The mean of so many numbers told just before; told as wrong only where a slip of the pen explains"
                                + " it, since a mean may be weighted."),
                "(数1 + 数2 + …) ÷ n = 平均",
                "学生满意度 93.5%，家长满意度 94.7%，教师满意度 90.2%，三项平均 92.8%。\n",
                "学生满意度 93.5%，家长满意度 94.7%，教师满意度 90.2%，三项平均 98.2%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim mean : facts.textClaims()) {
            if (mean.token().bound() == Bound.EXACT) {
                MEAN.first(Wording.before(mean, REACH))
                        .flatMap(words -> judgeOne(facts, mean, words))
                        .ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeOne(ReportFacts facts, Claim mean, MatchResult words) {
        int many = ChineseNumeral.read(words.group(1)).orElse(0);
        List<Claim> before = ToldBefore.inFullSentence(facts, mean).stream()
                .filter(claim -> claim.sameUnit(mean) && claim.token().bound() == Bound.EXACT)
                .toList();
        if (many < 2 || before.size() < many) {
            return Optional.empty();
        }
        List<Claim> told = before.subList(before.size() - many, before.size());
        Interval sum = told.stream().map(Claim::interval).reduce(Interval.exact(0), Interval::plus);
        List<Evidence> ends = new ArrayList<>(List.of(mean.as("平均")));
        told.forEach(claim -> ends.add(claim.as("各数")));
        String formula = "(" + String.join(" + ", told.stream().map(Claim::raw).toList()) + ") ÷ " + many;
        Verdict verdict = new Verdict(card(), sum.over(Interval.exact(BigDecimal.valueOf(many))), mean, ends, formula);
        return Optional.of(verdict)
                .filter(each -> each.outcome() == Outcome.HOLDS || each.isSlip())
                .map(each -> each.judgement("平均"));
    }
}
