package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Weights make a hundred, and the weighted score follows from scores and weights told in one order (加权得分); the net promoter
 * value is promoters less detractors over all who answered (净推荐值).
 */
@AutoService(Relation.class)
public final class WeightedScore implements Relation {
    private static final Pattern WEIGHTS = Pattern.compile("(?:权重|比重|占比|权数)(?:分别|依次)?(?:[为是占]|设为|定为)*$");
    private static final Pattern WEIGHTED =
            Pattern.compile("加权[^，。；\\d]{0,8}$|(?:综合|总评?|总)(?:得分|成绩|评分|分)(?:[为是达得]|约)*$");
    private static final Pattern NET = Pattern.compile("净推荐(?:值|率|分|指数)(?:\\(NPS\\))?(?:[为是达有]|约)*$");
    private static final Pattern PROMOTERS = Pattern.compile("(?<!不)推荐者");
    private static final Pattern PASSIVES = Pattern.compile("被动者|中立者|中性者");
    private static final Pattern DETRACTORS = Pattern.compile("贬损者|批评者|不推荐者");
    private static final int REACH = 14;
    private static final int BEHIND = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "weighted-score",
                "percapita",
                new LocalText("加权得分与净推荐值", "Weighted scores and net promoter values"),
                new LocalText(
                        "各项得分和权重依次写明的，权重之和为 100%，加权得分等于各项得分乘权重之和；净推荐值等于推荐者与贬损者之差除以全部作答者。",
                        "Weights told in the order of their scores make a hundred, and the weighted score follows from"
                                + " both; the net promoter value is promoters less detractors over all who answered."),
                "Σ 权重 = 100%；Σ 得分 × 权重 = 加权得分；(推荐者 − 贬损者) ÷ 全部 × 100",
                "课堂 90.0 分、实训 84.0 分、作业 88.0 分，权重依次为 50%、30% 和 20%，加权得 87.8 分。\n",
                "课堂 90.0 分、实训 84.0 分、作业 88.0 分，权重依次为 50%、30% 和 20%，加权得 78.8 分。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim claim : facts.textClaims()) {
            if (claim.token().kind() == NumberToken.Kind.PERCENT
                    && WEIGHTS.matcher(Wording.before(claim, REACH)).find()) {
                weights(facts, claim, judgements);
            }
            if (claim.token().kind() == NumberToken.Kind.AMOUNT
                    && NET.matcher(Wording.before(claim, REACH)).find()) {
                net(facts, claim).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private void weights(ReportFacts facts, Claim first, List<Judgement> judgements) {
        List<Run> runs = Run.of(ToldBefore.around(facts, first));
        Optional<Run> weights = runs.stream()
                .filter(run -> run.first().order() == first.order())
                .findFirst();
        Optional<Run> scores = weights.flatMap(list -> runs.stream()
                .filter(run -> run.last().order() + 1 == first.order() && run.size() == list.size())
                .filter(run -> run.last().token().kind() == NumberToken.Kind.AMOUNT)
                .findFirst());
        if (weights.isEmpty() || scores.isEmpty()) {
            return;
        }
        Claim last = weights.get().last();
        Interval others =
                new Sum(weights.get().members().subList(0, weights.get().size() - 1)).interval();
        Interval left = exact(Interval.exact(100).minus(others), last);
        List<Evidence> ends = new ArrayList<>(List.of(last.as("权重")));
        weights.get().members().forEach(weight -> ends.add(weight.as("权重")));
        judgements.add(new Verdict(card(), left, last, ends, "100 − 其余权重").judgement("权重"));
        total(facts, last, scores.get()).ifPresent(total -> judgements.add(score(total, scores.get(), weights.get())));
    }

    /** Weights are set, not measured: as printed they make a hundred, to the last digit. */
    private static Interval exact(Interval left, Claim weight) {
        BigDecimal half = weight.token().ulp().divide(BigDecimal.valueOf(2));
        return new Interval(left.middle().subtract(half), left.middle().add(half));
    }

    private static Optional<Claim> total(ReportFacts facts, Claim last, Run scores) {
        return ToldBefore.behindInSentence(facts, last, BEHIND).stream()
                .filter(claim -> WEIGHTED.matcher(Wording.before(claim, REACH)).find() && claim.sameUnit(scores.last()))
                .findFirst();
    }

    private Judgement score(Claim total, Run scores, Run weights) {
        Interval sum = Interval.exact(0);
        List<Evidence> ends = new ArrayList<>(List.of(total.as("加权得分")));
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < scores.size(); i++) {
            Claim score = scores.members().get(i);
            Claim weight = weights.members().get(i);
            Interval share = Interval.exact(weight.value()).over(Interval.exact(100));
            sum = sum.plus(Interval.exact(score.value()).times(share));
            ends.add(score.as("得分"));
            formula.append(i == 0 ? "" : " + ")
                    .append(score.raw())
                    .append(" × ")
                    .append(weight.raw())
                    .append('%');
        }
        return new Verdict(card(), sum, total, ends, formula.toString()).judgement("加权得分");
    }

    private Optional<Judgement> net(ReportFacts facts, Claim value) {
        List<Claim> before = ToldBefore.inTwoSentences(facts, value);
        Optional<Claim> promoters = named(before, PROMOTERS);
        Optional<Claim> passives = named(before, PASSIVES);
        Optional<Claim> detractors = named(before, DETRACTORS);
        if (promoters.isEmpty() || passives.isEmpty() || detractors.isEmpty()) {
            return Optional.empty();
        }
        Claim more = promoters.get();
        Claim less = detractors.get();
        Sum all = new Sum(List.of(more, passives.get(), less));
        if (!all.interval().isPositive()) {
            return Optional.empty();
        }
        Interval expected = more.interval().minus(less.interval()).percentOf(all.interval());
        List<Evidence> ends =
                List.of(value.as("净推荐值"), more.as("推荐者"), passives.get().as("被动者"), less.as("贬损者"));
        String formula = "(" + more.raw() + " − " + less.raw() + ") ÷ (" + all.formula() + ") × 100";
        return Optional.of(new Verdict(card(), expected, value, ends, formula).judgement("净推荐值"));
    }

    private static Optional<Claim> named(List<Claim> claims, Pattern words) {
        return claims.stream()
                .filter(claim -> ToldBefore.isPlain(claim)
                        && words.matcher(RateOperands.words(claim)).find())
                .reduce((_, last) -> last);
    }
}
