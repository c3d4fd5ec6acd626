package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
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
 * A column of changes is the later column less the earlier one, or that in per cent of the earlier (表内增减).
 *
 * <p>Which two columns are meant is what the rows show: all but one follow, and at least two.
 */
@AutoService(Relation.class)
public final class TableChanges implements Relation {
    private static final Pattern CHANGE =
            Pattern.compile(".*(?:增减|增长|增加|净增|增幅|增量|增速|涨幅|降幅|变化|变动|减少|下降|同比|提高|相差|差额|差距).*");
    private static final Pattern LESS = Pattern.compile(".*(?:减少|下降|降幅|降低).*");
    private static final int LEAST_ROWS = 3;
    private static final int MOST_COLUMNS = 16;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "table-changes",
                "growth",
                new LocalText("表内增减", "Changes in a table"),
                new LocalText(
                        "“增减额”列等于后一列减前一列，“增减（%）”列等于差额除以前一列；多数行如此，其余行也应如此。",
                        "A column of changes is the later column less the earlier, or that over the earlier; where most"
                                + " rows follow, all do."),
                "后 − 前 = 增减；(后 − 前) ÷ 前 × 100% = 增减率",
                "表 4 收入（单位：万元）\n来源 2022年 2023年 增减额 增减（%）\n拨款 1500.0 1650.0 150.0 10.0\n学费 400.0 380.0 -20.0 -5.0\n服务 120.0 126.0 6.0 5.0\n",
                "表 4 收入（单位：万元）\n来源 2022年 2023年 增减额 增减（%）\n拨款 1500.0 1650.0 150.0 10.0\n学费 400.0 380.0 -20.0 -5.0\n服务 120.0 126.0 6.0 8.0\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        TableSeries.each(facts, (heads, lines) -> judgeSeries(heads, lines, judgements));
        return judgements;
    }

    private void judgeSeries(
            IntFunction<String> heads, Map<Integer, Map<Integer, Claim>> lines, List<Judgement> judgements) {
        if (lines.size() > MOST_COLUMNS) {
            return;
        }
        for (int line : lines.keySet()) {
            if (CHANGE.matcher(heads.apply(line)).matches()) {
                best(heads, lines, line)
                        .forEach(verdict -> judgements.add(
                                verdict.judgement("表中“" + verdict.stated().label() + "”")));
            }
        }
    }

    /** The verdicts on the pair of columns that most rows follow; none where too few do. */
    private List<Verdict> best(IntFunction<String> heads, Map<Integer, Map<Integer, Claim>> lines, int change) {
        boolean less = LESS.matcher(heads.apply(change)).matches();
        int rows = lines.getOrDefault(change, Map.of()).size();
        long most = Math.max(LEAST_ROWS - 1, rows - 1 - rows / 6) - 1L;
        List<Verdict> best = List.of();
        for (int before : lines.keySet()) {
            for (int after : lines.keySet()) {
                if (before == after
                        || rows < LEAST_ROWS
                        || CHANGE.matcher(heads.apply(before)).matches()
                        || CHANGE.matcher(heads.apply(after)).matches()) {
                    continue;
                }
                List<Verdict> verdicts = new ArrayList<>();
                lines.getOrDefault(change, Map.of()).forEach((row, stated) -> {
                    Optional<Claim> from = cell(lines, before, row);
                    Optional<Claim> to = cell(lines, after, row);
                    if (from.isPresent() && to.isPresent()) {
                        verdict(stated, from.get(), to.get(), less).ifPresent(verdicts::add);
                    }
                });
                long hold = verdicts.stream()
                        .filter(verdict -> verdict.outcome() != Outcome.ERROR)
                        .count();
                if (hold > most) {
                    most = hold;
                    best = verdicts;
                }
            }
        }
        return best;
    }

    private static Optional<Claim> cell(Map<Integer, Map<Integer, Claim>> lines, int line, int at) {
        return Optional.ofNullable(lines.getOrDefault(line, Map.of()).get(at));
    }

    private Optional<Verdict> verdict(Claim stated, Claim before, Claim after, boolean less) {
        if (before.token().kind() != after.token().kind()) {
            return Optional.empty();
        }
        Interval change = after.interval().minus(before.interval());
        boolean unsigned = less && stated.value().signum() >= 0;
        Interval signed = unsigned ? before.interval().minus(after.interval()) : change;
        String difference = unsigned ? before.raw() + " − " + after.raw() : after.raw() + " − " + before.raw();
        List<Evidence> ends = List.of(stated.as("增减"), before.as("前"), after.as("后"));
        boolean rate = stated.token().isRate() && before.token().kind() == NumberToken.Kind.AMOUNT;
        if (!rate) {
            return Optional.of(new Verdict(card(), signed, stated, ends, difference));
        }
        if (!before.interval().isPositive()) {
            return Optional.empty();
        }
        Interval share = quotient(signed, before, after, unsigned);
        return Optional.of(
                new Verdict(card(), share, stated, ends, "(" + difference + ") ÷ " + before.raw() + " × 100%"));
    }

    /** after ÷ before − 1, which does not count the earlier number's rounding twice. */
    private static Interval quotient(Interval signed, Claim before, Claim after, boolean unsigned) {
        Interval hundred = Interval.exact(100);
        if (signed.low().signum() == 0 && signed.high().signum() == 0) {
            return Interval.exact(BigDecimal.ZERO);
        }
        Interval growth =
                after.interval().over(before.interval()).times(hundred).minus(hundred);
        return unsigned ? new Interval(growth.high().negate(), growth.low().negate()) : growth;
    }
}
