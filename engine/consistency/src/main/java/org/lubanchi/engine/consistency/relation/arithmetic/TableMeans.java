package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TotalRow;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * The average in a total row is the rows' averages weighted by a column of counts that the note below the table names
 * (合计行的加权平均).
 */
@AutoService(Relation.class)
public final class TableMeans implements Relation {
    private static final Pattern MEAN = Pattern.compile(".*(?:均|平均|率|满意度|指数|得分).*");
    private static final Pattern NO_WEIGHT = Pattern.compile(".*(?:率|比|均|占).*");
    private static final int REACH = 2;
    private static final int LEAST = 2;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "table-means",
                "percapita",
                new LocalText("合计行的加权平均", "Weighted averages in a total row"),
                new LocalText(
                        "表注写明“合计按某列加权”的，合计行的平均值等于各行平均值按该列加权。",
                        "Where a note says by which column the total's average is weighted, it is that weighted average."),
                "Σ(个数 × 平均) ÷ Σ个数 = 合计行的平均",
                "表 2 就业收入\n系部 就业人数 月均收入（元）\n机电系 396 4862\n商贸系 268 4215\n护理系 207 4538\n合计 871 4586\n注：合计月均收入按各系就业人数加权，不是三个系的简单平均。\n",
                "表 2 就业收入\n系部 就业人数 月均收入（元）\n机电系 396 4862\n商贸系 268 4215\n护理系 207 4538\n合计 871 4856\n注：合计月均收入按各系就业人数加权，不是三个系的简单平均。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        Map<Integer, String> notes = new HashMap<>();
        facts.view().passages().stream()
                .filter(passage -> passage.text().contains("加权"))
                .forEach(passage -> notes.merge(passage.index(), passage.text(), String::concat));
        for (Grid grid : facts.view().grids()) {
            StringBuilder note = new StringBuilder();
            for (int at = grid.index() + 1; at <= grid.index() + REACH; at++) {
                note.append(notes.getOrDefault(at, ""));
            }
            if (!note.isEmpty()) {
                TotalRow.of(grid).ifPresent(total -> judgeGrid(facts, grid, total, note.toString(), judgements));
            }
        }
        return judgements;
    }

    private void judgeGrid(ReportFacts facts, Grid grid, int total, String note, List<Judgement> judgements) {
        Map<Integer, Map<Integer, Claim>> columns = facts.columns(grid);
        Optional<Integer> weight = columns.keySet().stream()
                .filter(column -> isNamed(grid.head(column), note))
                .findFirst();
        for (int column : columns.keySet()) {
            boolean mean = MEAN.matcher(grid.head(column)).matches() && note.contains(bare(grid.head(column)));
            if (weight.isPresent() && mean) {
                verdict(columns.getOrDefault(weight.get(), Map.of()), columns.getOrDefault(column, Map.of()), total)
                        .ifPresent(verdict ->
                                judgements.add(verdict.judgement("按“" + grid.head(weight.get()) + "”加权，合计行的平均")));
            }
        }
    }

    private static String bare(String head) {
        return head.replaceAll("[(（].*?[)）]", "");
    }

    private static boolean isNamed(String head, String note) {
        String name = bare(head);
        String stem = name.replaceAll("(?:人数|数量|数)$", "");
        return !NO_WEIGHT.matcher(head).matches() && stem.length() >= 2 && note.contains(stem);
    }

    private Optional<Verdict> verdict(Map<Integer, Claim> weights, Map<Integer, Claim> means, int total) {
        Claim stated = means.get(total);
        Interval sum = Interval.exact(0);
        Interval count = Interval.exact(0);
        List<Evidence> ends = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        for (Map.Entry<Integer, Claim> each : means.entrySet()) {
            Claim weight = weights.get(each.getKey());
            if (each.getKey() == total) {
                continue;
            }
            if (weight == null || weight.token().kind() != NumberToken.Kind.AMOUNT) {
                return Optional.empty();
            }
            Claim mean = each.getValue();
            sum = sum.plus(weight.interval().times(mean.interval()));
            count = count.plus(weight.interval());
            ends.add(mean.as("平均"));
            ends.add(weight.as("个数"));
            terms.add(weight.raw() + " × " + mean.raw());
        }
        if (stated == null || terms.size() < LEAST || !count.isPositive()) {
            return Optional.empty();
        }
        ends.addFirst(stated.as("合计行的平均"));
        BigDecimal half = stated.token().ulp().divide(BigDecimal.valueOf(2));
        Interval exact = sum.over(count);
        Interval printed = new Interval(exact.low().subtract(half), exact.high().add(half));
        String formula = "(" + String.join(" + ", terms) + ") ÷ " + count.show(0);
        return Optional.of(new Verdict(card(), printed, stated, ends, formula));
    }
}
