package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TotalRow;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** In a table with a total row each share is its row's count over the total (各行占合计的比例). */
@AutoService(Relation.class)
public final class SharesOfTotalRow implements Relation {
    private static final Pattern SHARE =
            Pattern.compile("(?:(?:所?占)?(?:比例|比重|占比|百分比|结构|构成)|.{0,6}占[\\p{IsHan}]{0,8}(?:比例|比重|比|百分比))(?:[(（].*)?");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "shares-of-total-row",
                "ratio",
                new LocalText("各行占合计的比例", "Shares of the total row"),
                new LocalText(
                        "有“合计”行的表，比例列每一行等于同行左边的数除以合计；多数行如此，其余行也应如此。",
                        "In a table with a total row, each share is the count left of it over the column's total; where most rows follow, all do."),
                "本行 ÷ 合计 × 100%",
                "表 1 教师职称结构\n职称 人数 比例（%）\n正高级 4 1.42\n副高级 82 29.08\n中级 113 40.07\n初级 83 29.43\n合计 282 100.00\n",
                "表 1 教师职称结构\n职称 人数 比例（%）\n正高级 4 1.42\n副高级 82 28.09\n中级 113 40.07\n初级 83 29.43\n合计 282 100.00\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            Map<Integer, Map<Integer, Claim>> columns = facts.columns(grid);
            TotalRow.of(grid)
                    .ifPresent(total -> columns.keySet().stream()
                            .filter(column -> column > 0
                                    && SHARE.matcher(grid.head(column)).matches())
                            .forEach(column -> judgeColumn(columns, column, total, judgements)));
        }
        return judgements;
    }

    /** The column of counts whose shares these are: the nearest to the left that most rows follow. */
    private void judgeColumn(
            Map<Integer, Map<Integer, Claim>> columns, int share, int totalRow, List<Judgement> judgements) {
        for (int counts = share - 1; counts >= 0; counts--) {
            Map<Integer, Verdict> verdicts =
                    verdicts(columns.getOrDefault(counts, Map.of()), columns.getOrDefault(share, Map.of()), totalRow);
            long hold = verdicts.values().stream()
                    .filter(verdict -> verdict.outcome() != Outcome.ERROR)
                    .count();
            if (hold * 2 > verdicts.size()) {
                verdicts.forEach((_, verdict) -> judgements.add(verdict.judgement("表中比例")));
                return;
            }
        }
    }

    private Map<Integer, Verdict> verdicts(Map<Integer, Claim> counts, Map<Integer, Claim> shares, int totalRow) {
        Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
        Claim total = counts.get(totalRow);
        if (total == null
                || total.token().kind() != NumberToken.Kind.AMOUNT
                || !total.interval().isPositive()) {
            return verdicts;
        }
        shares.forEach((row, stated) -> {
            Claim part = counts.get(row);
            if (row != totalRow
                    && part != null
                    && part.token().kind() == NumberToken.Kind.AMOUNT
                    && stated.token().kind() != NumberToken.Kind.RATIO) {
                List<Evidence> ends = List.of(stated.as("比例"), part.as("本行"), total.as("合计"));
                String formula = part.raw() + " ÷ " + total.raw() + " × 100%";
                verdicts.put(
                        row, new Verdict(card(), part.interval().percentOf(total.interval()), stated, ends, formula));
            }
        });
        return verdicts;
    }
}
