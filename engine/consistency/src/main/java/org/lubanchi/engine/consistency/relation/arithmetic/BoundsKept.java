package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A value keeps the bounds the text sets it: lowest and highest, the target in brackets, the standard it meets (界限). */
@AutoService(Relation.class)
public final class BoundsKept implements Relation {
    private static final WordSearch TARGET = WordSearch.of("指标|目标|要求|标准|任务|底线|红线");
    private static final WordSearch REACHED = WordSearch.of("达到|超过|高于|超额|完成|满足|符合|优于|达标");
    private static final Pattern COMPLETION = Pattern.compile(".*完成率$");

    private static final Pattern AVERAGE = Pattern.compile("[校班生师]均");
    private static final int NEAREST = 32;

    /** Nobody says 超过 105% of what is half as much again. */
    private static final BigDecimal FAR_OVER = new BigDecimal("1.5");

    private static final BigDecimal LEAST_DONE = new BigDecimal("10");
    private static final BigDecimal MOST_DONE = new BigDecimal("1000");

    /** Who has a task to fulfil, and when. */
    private record Task(String organisation, int year) {
        static Task of(Claim claim) {
            return new Task(claim.organisation(), claim.years().from());
        }
    }

    @Override
    public RelationCard card() {
        return new RelationCard(
                "bounds-kept",
                "threshold",
                new LocalText("界限", "Bounds are kept"),
                new LocalText(
                        "最低不大于最高；写明达到、满足的指标或标准确已达到；完成率与任务数、完成数相符。",
                        "The lowest is no more than the highest; a target or standard said to be met is met."),
                "最低 ≤ 最高；实际 ≥ 指标",
                "五年制招生计划达到中职招生总计划的 36.6%（省下达指标为 33%）。\n",
                "五年制招生计划达到中职招生总计划的 26.6%（省下达指标为 33%）。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        List<Claim> claims = facts.textClaims();
        senders(claims, judgements);
        Map<Task, List<Claim>> tasks = claims.stream()
                .filter(claim -> TARGET.isIn(claim.after())
                        && claim.years().from() == claim.years().to()
                        && claim.interval().isPositive())
                .collect(Collectors.groupingBy(Task::of));
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            bracketTarget(claim, judgements);
            for (int j = i + 1; j < claims.size() && claims.get(j).block() == claim.block(); j++) {
                lowestHighest(claim, claims.get(j), judgements);
                standard(claim, claims.get(j), judgements);
            }
            if (COMPLETION.matcher(claim.label()).matches() && claim.token().isRate()) {
                completion(facts, tasks, claim, judgements);
            }
        }
        return judgements;
    }

    private void bracketTarget(Claim target, List<Judgement> judgements) {
        target.parent()
                .filter(actual -> TARGET.isIn(target.label()) && actual.sameUnit(target))
                .filter(BoundsKept::said)
                .ifPresent(actual -> judgements.add(atLeast(actual, target, "实际", "指标")));
    }

    private static boolean said(Claim actual) {
        String text = actual.prose().text();
        return REACHED.isIn(text.substring(
                Math.max(0, actual.token().start() - 24), actual.token().rawStart()));
    }

    private void lowestHighest(Claim low, Claim high, List<Judgement> judgements) {
        boolean pair = low.label().contains("最低")
                && high.label().equals(low.label().replace("最低", "最高"))
                && low.token().kind() == high.token().kind();
        if (pair) {
            judgements.add(atLeast(high, low, "最高", "最低"));
        }
    }

    /** 校均规模为 2750 人 … 满足“校均规模达到 2000 人以上”. */
    private void standard(Claim actual, Claim standard, List<Judgement> judgements) {
        boolean pair = standard.token().bound() == Bound.MORE
                && actual.token().bound() == Bound.EXACT
                && actual.label().length() >= 2
                && isNamed(actual, standard)
                && actual.sameUnit(standard);
        if (!pair) {
            return;
        }
        String between = actual.prose()
                .text()
                .substring(actual.token().end(), standard.token().rawStart());
        if (between.contains("满足") || between.contains("符合") || between.contains("达到")) {
            judgements.add(compare(actual.interval(), standard.value(), actual.as("实际"), standard.as("标准")));
        }
    }

    /** The standard may leave out whose average it sets: 校均 for 校均在校生. */
    private static boolean isNamed(Claim actual, Claim standard) {
        return actual.label().equals(standard.label())
                || (AVERAGE.matcher(standard.label()).matches()
                        && actual.label().startsWith(standard.label()));
    }

    /** 来自 14 所学校的 28 个团队: every school sends at least one. */
    private void senders(List<Claim> claims, List<Judgement> judgements) {
        for (int i = 0; i + 1 < claims.size(); i++) {
            Claim from = claims.get(i);
            Claim sent = claims.get(i + 1);
            if (from.prose() != sent.prose()
                    || from.token().end() > sent.token().start()) {
                continue;
            }
            String text = from.prose().text();
            String before = text.substring(
                    Math.max(0, from.token().start() - 2), from.token().start());
            String between = text.substring(from.token().end(), sent.token().start());
            if (before.equals("来自")
                    && between.matches("\\p{IsHan}{2,6}的")
                    && !from.unit().isEmpty()) {
                judgements.add(atLeast(sent, from, "参加者", "来源"));
            }
        }
    }

    private void completion(ReportFacts facts, Map<Task, List<Claim>> tasks, Claim rate, List<Judgement> judgements) {
        List<Claim> done = facts.textNear(rate.block(), 0).stream()
                .filter(claim -> claim.sentence() == rate.sentence()
                        && claim.order() < rate.order()
                        && claim.token().kind() == NumberToken.Kind.AMOUNT
                        && claim.organisation().equals(rate.organisation()))
                .toList();
        if (done.isEmpty()) {
            return;
        }
        Claim actual = done.getLast();
        List<Claim> set = tasks.getOrDefault(Task.of(rate), List.of());
        for (Claim task : ReportFacts.nearest(set, rate.order(), NEAREST)) {
            if (task.order() != actual.order()
                    && task.sameUnit(actual)
                    && task.years().sameYear(rate.years())) {
                Interval share = actual.interval().percentOf(task.interval());
                if (!isOfTask(facts, task, actual) && isFar(share)) {
                    continue;
                }
                boolean keeps = rate.token().bound() == Bound.MORE
                        ? share.high().compareTo(rate.value()) >= 0
                                && share.low().compareTo(rate.value().multiply(FAR_OVER)) < 0
                        : share.gap(rate.interval()).compareTo(rate.token().ulp()) <= 0;
                List<Evidence> ends = List.of(rate.as("完成率"), actual.as("完成数"), task.as("任务数"));
                judgements.add(
                        keeps ? Judgement.holds(card().id(), card().kind(), ends) : missed(ends, actual, task, share));
            }
        }
    }

    /** Whether the sentence tells task and result together: a rate between them is that of the task, and what follows is of another. */
    private static boolean isOfTask(ReportFacts facts, Claim task, Claim actual) {
        return task.sentence() == actual.sentence()
                && facts.sentences().getOrDefault(task.sentence(), List.of()).stream()
                        .noneMatch(claim -> claim.token().isRate()
                                && claim.order() > task.order()
                                && claim.order() < actual.order());
    }

    /** Nobody does a tenth or ten times of what he is to do and tells it as a rate: the task is another. */
    private static boolean isFar(Interval share) {
        return share.high().compareTo(LEAST_DONE) < 0 || share.low().compareTo(MOST_DONE) > 0;
    }

    private Judgement missed(List<Evidence> ends, Claim actual, Claim task, Interval share) {
        return told(
                ends,
                actual.raw() + " ÷ " + task.raw() + " × 100% = " + share.show(1) + "%",
                "完成率与完成数、任务数不符：按两数算得 " + share.show(1) + "%。");
    }

    private Judgement atLeast(Claim large, Claim small, String largeRole, String smallRole) {
        return compare(large.interval(), small.interval().low(), large.as(largeRole), small.as(smallRole));
    }

    private Judgement compare(Interval large, BigDecimal small, Evidence largeEnd, Evidence smallEnd) {
        List<Evidence> ends = List.of(largeEnd, smallEnd);
        if (large.high().compareTo(small) >= 0) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return told(
                ends,
                largeEnd.number() + " < " + smallEnd.number(),
                largeEnd.role() + " " + largeEnd.number() + " 低于" + smallEnd.role() + " " + smallEnd.number()
                        + "，与文中所说相反。");
    }

    private Judgement told(List<Evidence> ends, String formula, String said) {
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                formula,
                said,
                "核对两个数，或改写这句话。",
                List.of(Cause.DIGIT_WRONG, Cause.DECIMAL_SHIFTED, Cause.UNIT_LOST));
    }
}
