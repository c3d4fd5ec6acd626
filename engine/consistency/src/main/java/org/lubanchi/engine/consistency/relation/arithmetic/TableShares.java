package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A table's column of shares follows from its columns of counts, in every row by the same rule (表内占比).
 *
 * <p>The rule (a ÷ b, or a ÷ (a + b)) is the one that all rows but at most one follow; with two rows both must follow it, or
 * the share stands right after its count under a head that says 占比. Several columns that say only 占比 share one whole, so
 * the rows of all of them count together.
 */
@AutoService(Relation.class)
public final class TableShares implements Relation {
    private static final Pattern SHARE_HEAD = Pattern.compile(".*(?:占|比例|比重|率).*");
    private static final Pattern PLAIN_SHARE = Pattern.compile("(?:所)?占比(?:例|重)?|比例|比重|占.{0,8}比例?");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "table-shares",
                "ratio",
                new LocalText("表内占比", "Shares in a table"),
                new LocalText(
                        "表格中的占比列，每一行都按同一规则由人数列算得：分子÷分母，或 分子÷(分子+另一列)。",
                        "A column of shares follows row by row from the columns of counts by one rule."),
                "a ÷ b × 100%，或 a ÷ (a + b) × 100%",
                "表 1 专任教师情况\n年份 专任教师 研究生 占比 高级职称 占比\n2021 320 32 10.0% 96 30.0%\n2022 330 35 10.6% 101 30.6%\n2023 340 38 11.2% 109 32.1%\n",
                "表 1 专任教师情况\n年份 专任教师 研究生 占比 高级职称 占比\n2021 320 32 10.0% 96 30.0%\n2022 330 35 16.0% 101 30.6%\n2023 340 38 11.2% 109 32.1%\n");
    }

    /** A rule: numerator column, other column, and whether the whole is the two together. */
    private record Rule(int numerator, int other, boolean together) {}

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            judgeSeries(grid::head, facts.columns(grid), judgements);
            judgeSeries(row -> grid.rows().get(row).label(), facts.rows(grid), judgements);
        }
        return judgements;
    }

    /** Columns under their heads, or rows behind their labels where the years stand in the head. */
    private void judgeSeries(
            IntFunction<String> heads, Map<Integer, Map<Integer, Claim>> columns, List<Judgement> judgements) {
        columns.forEach((column, claims) -> {
            if (isShare(heads, column, claims)) {
                best(heads, columns, column).ifPresent(rule -> judgeRows(columns, column, rule, judgements));
            }
        });
    }

    private static boolean isShare(IntFunction<String> heads, int column, Map<Integer, Claim> claims) {
        return SHARE_HEAD.matcher(heads.apply(column)).matches()
                && claims.values().stream().allMatch(claim -> claim.token().kind() == NumberToken.Kind.PERCENT);
    }

    private static boolean isCount(Map<Integer, Claim> claims) {
        return claims.values().stream().allMatch(claim -> claim.token().kind() == NumberToken.Kind.AMOUNT);
    }

    private Optional<Rule> best(IntFunction<String> heads, Map<Integer, Map<Integer, Claim>> columns, int share) {
        List<Integer> counts = columns.keySet().stream()
                .filter(column -> isCount(columns.getOrDefault(column, Map.of())))
                .toList();
        boolean plain = PLAIN_SHARE.matcher(heads.apply(share)).matches();
        Rule best = null;
        int most = 0;
        boolean named = false;
        for (int numerator : counts) {
            if (plain && numerator != share - 1) {
                continue;
            }
            for (int other : counts) {
                for (boolean together : new boolean[] {false, true}) {
                    Rule rule = new Rule(numerator, other, together);
                    int fit = numerator == other ? 0 : fitting(columns, share, rule);
                    if (fit > most) {
                        most = fit;
                        best = rule;
                        named = names(heads.apply(share), columns.getOrDefault(numerator, Map.of()));
                    }
                }
            }
        }
        Optional<Rule> shared = plain ? sharedWhole(heads, columns, counts, share) : Optional.empty();
        if (shared.isPresent()) {
            return shared;
        }
        int rows = columns.getOrDefault(share, Map.of()).size();
        int needed = named || (plain && rows <= 2) ? 1 : rows <= 2 ? 2 : Math.max(2, rows - 1 - rows / 6);
        return most >= needed ? Optional.ofNullable(best) : Optional.empty();
    }

    /** The whole that two or more plain 占比 columns have in common: the one that more of their rows fit than any other. */
    private Optional<Rule> sharedWhole(
            IntFunction<String> heads, Map<Integer, Map<Integer, Claim>> columns, List<Integer> counts, int share) {
        List<Integer> plain = columns.keySet().stream()
                .filter(column -> PLAIN_SHARE.matcher(heads.apply(column)).matches()
                        && counts.contains(column - 1)
                        && isShare(heads, column, columns.getOrDefault(column, Map.of())))
                .toList();
        if (plain.size() < 2 || !plain.contains(share)) {
            return Optional.empty();
        }
        int most = 0;
        int whole = -1;
        for (int other : counts) {
            int fit = 0;
            for (int column : plain) {
                fit += other == column - 1 ? 0 : fitting(columns, column, new Rule(column - 1, other, false));
            }
            whole = fit > most ? other : fit == most ? -1 : whole;
            most = Math.max(most, fit);
        }
        return most >= 2 && whole >= 0 && whole != share - 1
                ? Optional.of(new Rule(share - 1, whole, false))
                : Optional.empty();
    }

    /** Whether the head says whose share it is: 中职招生占高中段招生比例 over 中职招生. */
    private static boolean names(String head, Map<Integer, Claim> numerator) {
        return numerator.values().stream()
                .findFirst()
                .filter(claim -> claim.label().length() >= 3 && head.contains("占"))
                .filter(claim -> Labels.contains(head.substring(0, head.indexOf('占')), claim.label()))
                .isPresent();
    }

    private int fitting(Map<Integer, Map<Integer, Claim>> columns, int share, Rule rule) {
        int fitting = 0;
        for (int row : columns.getOrDefault(share, Map.of()).keySet()) {
            Optional<Verdict> verdict = verdict(columns, share, rule, row);
            fitting += verdict.isPresent() && verdict.get().outcome() != Outcome.ERROR ? 1 : 0;
        }
        return fitting;
    }

    private Optional<Verdict> verdict(Map<Integer, Map<Integer, Claim>> columns, int share, Rule rule, int row) {
        Claim a = columns.getOrDefault(rule.numerator(), Map.of()).get(row);
        Claim b = columns.getOrDefault(rule.other(), Map.of()).get(row);
        Claim stated = columns.getOrDefault(share, Map.of()).get(row);
        if (a == null || b == null || stated == null) {
            return Optional.empty();
        }
        Interval whole = rule.together() ? a.interval().plus(b.interval()) : b.interval();
        if (!whole.isPositive()) {
            return Optional.empty();
        }
        String formula = rule.together()
                ? a.raw() + " ÷ (" + b.raw() + " + " + a.raw() + ") × 100%"
                : a.raw() + " ÷ " + b.raw() + " × 100%";
        List<Evidence> ends = List.of(stated.as("占比"), a.as("分子"), b.as(rule.together() ? "另一部分" : "分母"));
        return Optional.of(new Verdict(card(), a.interval().percentOf(whole), stated, ends, formula));
    }

    private void judgeRows(
            Map<Integer, Map<Integer, Claim>> columns, int share, Rule rule, List<Judgement> judgements) {
        for (int row : columns.getOrDefault(share, Map.of()).keySet()) {
            verdict(columns, share, rule, row)
                    .ifPresent(verdict -> judgements.add(
                            verdict.judgement("表中" + verdict.stated().years().from() + " 年“"
                                    + verdict.stated().label() + "”")));
        }
    }
}
