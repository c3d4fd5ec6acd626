package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** How much of a plan was done is what was done over the plan (计划完成): 计划招生 1900 人，实际招收 1938 人，完成计划的 102.0%. */
@AutoService(Relation.class)
public final class PlanCompleted implements Relation {
    private static final Pattern DONE = Pattern.compile(
            "(?:完成(?:了|全年|年度|年初|招生|培训|预算|预定|既定)*(?:计划|目标|任务|指标|预算)?(?:数|总量)?[^，。；、%]{0,14}的?|(?:完成|执行|达成|实现)(?:率|度|比例)|占(?:全年|年度|年初)?(?:计划|目标|任务|预算)(?:数|总量)?的)(?:为|达|达到|是|约|即)*$");
    /** 超额 23.9%: over the plan. */
    private static final Pattern OVER =
            Pattern.compile("(?:超额(?:完成)?|超出?(?:计划|目标|任务|预算)(?:数|总量)?的?|超[过出]?计划)(?:为|达|约)*$");

    /** 还剩 3919 人次: what is left of the plan. */
    private static final WordedPattern LEFT = WordedPattern.of(
            "还剩|尚余|尚剩|还差|尚差|尚缺|仍差|剩下|剩余|结余|节余|节约",
            "，(?:还剩|尚余|尚剩|还差|尚差|尚缺|仍差|剩下|剩余|结余|节余|节约)(?:下|余)?[\\p{IsHan}]{0,4}$");

    /** 比计划多 1434 人次, 超出任务 1434 人次: no plan. */
    private static final Pattern BEYOND = Pattern.compile("超[额过出]|[多少]\\|");

    private static final Interval HUNDRED = Interval.exact(100);
    private static final WordSearch PLAN = WordSearch.of("计划|规划|目标|任务|预算|指标|下达|定下|定的|安排");
    private static final Pattern ACTUAL = Pattern.compile("实际|实招|实收|实支|完成|录取|招收|培训|支出|到位|开展|共计?$|合计");
    private static final Pattern NO_ACTUAL = Pattern.compile(
            "比上|较上|比去|[较比](?:19|20)\\d{2}年|上一?学?年|去年|增加|减少|净增|多[招收]|少[招收]|平均|[人生师校班]均|其中|超[额过出]|[多少]\\|");
    /** 加上追加的 500 人计划: more than the plan told before. */
    private static final WordSearch MORE = WordSearch.of("追加|加上|合并|连同|若|如果|增补");

    private static final Pattern OTHER_TIME = Pattern.compile("上一?学?年|去年|同期|往年");
    private static final int REACH = 24;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "plan-completed",
                "ratio",
                new LocalText("计划完成的比例", "How much of a plan was done"),
                new LocalText(
                        "写明计划（目标、预算）数和实际数，又写完成计划的 x%（完成率、执行率），x 由两数算得。",
                        "Where a sentence tells the plan and what was done, the share done follows from both."),
                "实际 ÷ 计划 × 100%",
                "全年计划招生 1250 人，实际招收 1285 人，完成计划的 102.8%。\n",
                "全年计划招生 1250 人，实际招收 1285 人，完成计划的 108.2%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Claim rate : facts.textClaims()) {
            if (rate.token().bound() == Bound.EXACT) {
                way(rate).flatMap(way -> judgeRate(facts, rate, way)).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    /** What is told of the plan and what was done: a share, by how much more, or what is left. */
    private enum Way {
        SHARE,
        MORE,
        LEFT
    }

    private static Optional<Way> way(Claim told) {
        String before = Wording.before(told, REACH);
        if (told.token().kind() == NumberToken.Kind.PERCENT) {
            return DONE.matcher(before).find()
                    ? Optional.of(Way.SHARE)
                    : Optional.of(Way.MORE).filter(_ -> OVER.matcher(before).find());
        }
        return Optional.of(Way.LEFT)
                .filter(_ -> told.token().kind() == NumberToken.Kind.AMOUNT
                        && LEFT.first(before).isPresent());
    }

    private Optional<Judgement> judgeRate(ReportFacts facts, Claim rate, Way way) {
        List<Claim> before = ToldBefore.inTwoSentences(facts, rate).stream()
                .filter(claim -> ToldBefore.isPlain(claim)
                        && !ToldBefore.isTime(claim)
                        && EachOf.of(claim).isEmpty()
                        && claim.organisation().equals(rate.organisation()))
                .toList();
        Optional<Claim> plan = before.stream()
                .filter(claim -> PLAN.isIn(RateOperands.words(claim))
                        && !MORE.isIn(RateOperands.words(claim))
                        && !BEYOND.matcher(RateOperands.words(claim)).find()
                        && claim.interval().isPositive())
                .reduce((_, last) -> last);
        if (plan.isEmpty()
                || OTHER_TIME.matcher(Wording.between(plan.get(), rate)).find()) {
            return Optional.empty();
        }
        List<Claim> done = before.stream()
                .filter(claim -> claim.order() != plan.get().order()
                        && claim.sameUnit(plan.get())
                        && (way != Way.LEFT || rate.sameUnit(claim))
                        && !NO_ACTUAL.matcher(RateOperands.words(claim)).find())
                .toList();
        Optional<Verdict> fitting = done.stream()
                .map(actual -> verdict(rate, actual, plan.get(), way))
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst();
        return fitting.or(() -> meant(inSentence(done, rate), plan.get(), rate, way)
                        .filter(verdict -> verdict.isSlip() || !isUsed(facts, plan.get(), rate)))
                .map(verdict -> verdict.judgement("计划完成的比例"));
    }

    /** Whether another number between them tells already how much of the plan was done. */
    private static boolean isUsed(ReportFacts facts, Claim plan, Claim rate) {
        return ToldBefore.inTwoSentences(facts, rate).stream()
                .anyMatch(claim -> claim.order() > plan.order() && way(claim).isPresent());
    }

    private static List<Claim> inSentence(List<Claim> claims, Claim rate) {
        int from = rate.token().rawStart() - Wording.sentenceBefore(rate).length();
        return claims.stream().filter(claim -> claim.token().rawStart() >= from).toList();
    }

    /** The only other number, the one that says so beside the plan, or one that a slip of the pen parts from the rate. */
    private Optional<Verdict> meant(List<Claim> done, Claim plan, Claim rate, Way way) {
        List<Claim> said = done.stream()
                .filter(claim ->
                        ACTUAL.matcher(RateOperands.words(claim)).find() && Math.abs(claim.order() - plan.order()) == 1)
                .toList();
        if (said.size() == 1 || done.size() == 1) {
            return Optional.of(verdict(rate, said.size() == 1 ? said.getFirst() : done.getFirst(), plan, way));
        }
        return done.stream()
                .map(actual -> verdict(rate, actual, plan, way))
                .filter(Verdict::isSlip)
                .findFirst();
    }

    private Verdict verdict(Claim rate, Claim actual, Claim plan, Way way) {
        List<Evidence> ends = List.of(rate.as("完成比例"), actual.as("实际"), plan.as("计划"));
        Interval share = actual.interval().percentOf(plan.interval());
        String formula = actual.raw() + " ÷ " + plan.raw() + " × 100%";
        return switch (way) {
            case SHARE -> new Verdict(card(), share, rate, ends, formula);
            case MORE -> new Verdict(card(), share.minus(HUNDRED), rate, ends, formula + " − 100%");
            case LEFT ->
                new Verdict(
                        card(),
                        plan.interval().minus(actual.interval()),
                        rate,
                        ends,
                        plan.raw() + " − " + actual.raw());
        };
    }
}
