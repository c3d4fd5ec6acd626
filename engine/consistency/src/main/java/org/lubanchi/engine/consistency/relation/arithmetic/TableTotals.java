package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.GridBuilder;
import org.lubanchi.engine.consistency.passage.Prose;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** The row or column 合计 of a table is the sum of the others (表内合计). */
@AutoService(Relation.class)
public final class TableTotals implements Relation {
    private static final Pattern TOTAL = Pattern.compile(".*(?:合计|总计|小计|总数|总和).*|全市|全县|全区|全校|总体|共计");
    private static final Pattern NO_COUNT = Pattern.compile(".*(?:率|比|均|占).*");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "table-totals",
                "sum",
                new LocalText("表内合计", "Totals in a table"),
                new LocalText("表格“合计”行（列）等于其他各行（列）之和。", "The total row or column is the sum of the others."),
                "合计 = 各行之和",
                "表 2 各校招生情况\n学校 招生数 在校生数\n一职 320 960\n二职 280 840\n合计 600 1800\n",
                "表 2 各校招生情况\n学校 招生数 在校生数\n一职 320 960\n二职 280 840\n合计 600 1880\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            Map<Integer, Map<Integer, Claim>> columns = facts.columns(grid);
            rowTotals(grid, columns, judgements);
            columnTotals(grid, columns, judgements);
        }
        return judgements;
    }

    private void rowTotals(Grid grid, Map<Integer, Map<Integer, Claim>> columns, List<Judgement> judgements) {
        for (int row = 0; row < grid.rows().size(); row++) {
            if (!TOTAL.matcher(grid.rows().get(row).label()).matches()) {
                continue;
            }
            List<Verdict> verdicts = new ArrayList<>();
            int at = row;
            columns.forEach((column, claims) -> {
                Claim total = claims.get(at);
                if (total != null
                        && isCount(total)
                        && !isOpen(grid, claims, column)
                        && !NO_COUNT.matcher(grid.head(column)).matches()) {
                    List<Claim> parts = claims.entrySet().stream()
                            .filter(each -> each.getKey() != at
                                    && !TOTAL.matcher(grid.rows()
                                                    .get(each.getKey())
                                                    .label())
                                            .matches())
                            .map(Map.Entry::getValue)
                            .toList();
                    verdicts.add(verdict(total, parts));
                }
            });
            accept(verdicts, judgements);
        }
    }

    private void columnTotals(Grid grid, Map<Integer, Map<Integer, Claim>> columns, List<Judgement> judgements) {
        for (int column : columns.keySet()) {
            if (!TOTAL.matcher(grid.head(column)).matches()
                    || NO_COUNT.matcher(grid.head(column)).matches()) {
                continue;
            }
            List<Verdict> verdicts = new ArrayList<>();
            columns.getOrDefault(column, Map.of()).forEach((row, total) -> {
                Map<Integer, Claim> parts = new LinkedHashMap<>();
                columns.forEach((other, claims) -> {
                    Claim part = claims.get(row);
                    if (other != column
                            && part != null
                            && isCount(part)
                            && part.sameUnit(total)
                            && !NO_COUNT.matcher(grid.head(other)).matches()) {
                        parts.put(other, part);
                    }
                });
                boolean open = grid.rows().get(row).cells().stream().anyMatch(cell -> GridBuilder.isGap(cell.text()));
                if (!open) {
                    verdicts.add(verdict(total, List.copyOf(parts.values())));
                }
            });
            accept(verdicts, judgements);
        }
    }

    /** Whether a row that has figures has none in this column: then the parts that are printed need not make the total. */
    private static boolean isOpen(Grid grid, Map<Integer, Claim> column, int at) {
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Prose> cells = grid.rows().get(row).cells();
            boolean gap = at < cells.size() && GridBuilder.isGap(cells.get(at).text());
            if (gap && !column.containsKey(row) && cells.stream().anyMatch(cell -> !GridBuilder.isGap(cell.text()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCount(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT;
    }

    private Verdict verdict(Claim total, List<Claim> parts) {
        return new Sum(parts).against(card(), total, "合计", "部分");
    }

    /** Totals are told as wrong when another total of the row or column holds, or a slip explains the difference. */
    private static void accept(List<Verdict> verdicts, List<Judgement> judgements) {
        boolean someHold = verdicts.stream().anyMatch(verdict -> verdict.outcome() == Outcome.HOLDS);
        for (Verdict verdict : verdicts) {
            if (verdict.ends().size() < 3) {
                continue;
            }
            boolean slip =
                    Slip.isTelling(verdict.stated().raw(), verdict.expected().show(0));
            if (someHold || slip || verdict.outcome() == Outcome.HOLDS) {
                judgements.add(verdict.judgement("表中“" + verdict.stated().label() + "”的合计"));
            }
        }
    }
}
