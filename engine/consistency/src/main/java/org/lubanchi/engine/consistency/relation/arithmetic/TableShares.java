package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
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
    private static final Pattern SHARE_HEAD = Pattern.compile(".*(?:占|比例|比重|率|满意度|认可度|优良|覆盖面).*");
    private static final Pattern PLAIN_SHARE = Pattern.compile("(?:所)?占比(?:例|重)?|比例|比重|占.{0,8}比例?");

    private static final Pattern RATE = Pattern.compile("\\d{0,2}[.、]?([\\p{IsHan}]{2,12}?)(?:率|比例)(?:[(（%].*)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{0,2}[.、]?([\\p{IsHan}]{2,12}?)(?:总?人?数|人次)?(?:[(（].*)?");

    private static final int MOST_COUNTS = 16;
    private static final int MOST_ADDED = 4;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "table-shares",
                "ratio",
                new LocalText("表内占比", "Shares in a table"),
                new LocalText(
                        "表格中的占比列，每一行都按同一规则由人数列算得：分子÷分母、分子÷(分子+另一列)，或由几列之和、扣除一列算得。",
                        "A column of shares follows row by row from the columns of counts by one rule."),
                "a ÷ b × 100%，或 a ÷ (a + b)、(a + b) ÷ c、(c − a) ÷ c × 100%",
                "表 1 专任教师情况\n年份 专任教师 研究生 占比 高级职称 占比\n2021 320 32 10.0% 96 30.0%\n2022 330 35 10.6% 101 30.6%\n2023 340 38 11.2% 109 32.1%\n",
                "表 1 专任教师情况\n年份 专任教师 研究生 占比 高级职称 占比\n2021 320 32 10.0% 96 30.0%\n2022 330 35 16.0% 101 30.6%\n2023 340 38 11.2% 109 32.1%\n");
    }

    /** What a share is made of. */
    private enum Form {
        /** a ÷ b. */
        OF_OTHER,
        /** a ÷ (a + b). */
        TOGETHER,
        /** (b − a) ÷ b: 落实率 where the table has 待落实. */
        REST
    }

    /** A rule: the columns whose sum is the numerator, the other column, and how they make the share. */
    private record Rule(int from, int to, int other, Form form) {
        Rule(int numerator, int other, Form form) {
            this(numerator, numerator, other, form);
        }
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        TableSeries.each(facts, (heads, lines) -> judgeSeries(heads, lines, judgements));
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
                for (Form form : List.of(Form.OF_OTHER, Form.TOGETHER)) {
                    Rule rule = new Rule(numerator, other, form);
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
        if (most >= needed && most < rows && !plain && rows > 2) {
            Optional<Rule> simple = Optional.ofNullable(best);
            return bestOfMany(columns, counts, share, most + 1).or(() -> simple);
        }
        return most >= needed
                ? Optional.ofNullable(best)
                : plain || rows <= 2 ? Optional.empty() : bestOfMany(columns, counts, share, needed);
    }

    /** A rule with several columns in the numerator, or with the numerator left out; only where a simple one does not do. */
    private Optional<Rule> bestOfMany(
            Map<Integer, Map<Integer, Claim>> columns, List<Integer> counts, int share, int needed) {
        Rule best = null;
        int most = needed - 1;
        for (Rule rule : rulesOfMany(counts)) {
            int fit = fitting(columns, share, rule);
            if (fit > most) {
                most = fit;
                best = rule;
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Rule> rulesOfMany(List<Integer> counts) {
        List<Rule> rules = new ArrayList<>();
        if (counts.size() > MOST_COUNTS) {
            return rules;
        }
        for (int other : counts) {
            for (int from : counts) {
                if (from != other) {
                    rules.add(new Rule(from, other, Form.REST));
                }
                for (int to = from + 1; to < from + MOST_ADDED && counts.contains(to); to++) {
                    if (other < from || other > to) {
                        rules.add(new Rule(from, to, other, Form.OF_OTHER));
                        rules.add(new Rule(from, to, other, Form.REST));
                    }
                }
            }
        }
        return rules;
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
                fit += other == column - 1 ? 0 : fitting(columns, column, new Rule(column - 1, other, Form.OF_OTHER));
            }
            whole = fit > most ? other : fit == most ? -1 : whole;
            most = Math.max(most, fit);
        }
        return most >= 2 && whole >= 0 && whole != share - 1
                ? Optional.of(new Rule(share - 1, whole, Form.OF_OTHER))
                : Optional.empty();
    }

    /** Whether the head says whose share it is: 中职招生占高中段招生比例 over 中职招生. */
    private static boolean names(String head, Map<Integer, Claim> numerator) {
        return numerator.values().stream()
                .findFirst()
                .filter(claim -> claim.label().length() >= 3)
                .filter(claim -> head.contains("占")
                        ? Labels.contains(head.substring(0, head.indexOf('占')), claim.label())
                        : isRateOf(head, claim.label()))
                .isPresent();
    }

    /** 毕业去向落实率 of 毕业去向落实人数: both name one thing. */
    private static boolean isRateOf(String head, String count) {
        Matcher rate = RATE.matcher(head);
        Matcher number = NUMBER.matcher(count);
        return rate.matches() && number.matches() && rate.group(1).equals(number.group(1));
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
        List<Claim> parts = new ArrayList<>();
        for (int column = rule.from(); column <= rule.to(); column++) {
            Optional.ofNullable(columns.getOrDefault(column, Map.of()).get(row)).ifPresent(parts::add);
        }
        Claim b = columns.getOrDefault(rule.other(), Map.of()).get(row);
        Claim stated = columns.getOrDefault(share, Map.of()).get(row);
        if (parts.size() <= rule.to() - rule.from() || b == null || stated == null) {
            return Optional.empty();
        }
        Sum sum = new Sum(parts);
        Interval whole = rule.form() == Form.TOGETHER ? sum.interval().plus(b.interval()) : b.interval();
        if (!whole.isPositive()) {
            return Optional.empty();
        }
        Interval part = rule.form() == Form.REST ? b.interval().minus(sum.interval()) : sum.interval();
        List<Evidence> ends = new ArrayList<>(List.of(stated.as("占比")));
        parts.forEach(each -> ends.add(each.as(rule.form() == Form.REST ? "其余" : "分子")));
        ends.add(b.as(rule.form() == Form.TOGETHER ? "另一部分" : "分母"));
        return Optional.of(new Verdict(card(), part.percentOf(whole), stated, ends, formula(rule, sum, b)));
    }

    private static String formula(Rule rule, Sum parts, Claim other) {
        String sum = parts.parts().size() == 1 ? parts.formula() : "(" + parts.formula() + ")";
        return switch (rule.form()) {
            case OF_OTHER -> sum + " ÷ " + other.raw() + " × 100%";
            case TOGETHER -> sum + " ÷ (" + other.raw() + " + " + parts.formula() + ") × 100%";
            case REST -> "(" + other.raw() + " − " + sum + ") ÷ " + other.raw() + " × 100%";
        };
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
