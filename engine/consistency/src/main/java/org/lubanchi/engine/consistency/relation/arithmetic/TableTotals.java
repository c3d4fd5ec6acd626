package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.GridBuilder;
import org.lubanchi.engine.consistency.passage.Prose;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TotalRow;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/** The row or column 合计 of a table is the sum of the others (表内合计). */
@AutoService(Relation.class)
public final class TableTotals implements Relation {
    private static final Pattern NO_COUNT = Pattern.compile(".*(?:率|比|均|占|构成|结构|标准|单价|每|增长|增减|增幅|增速|同比|变化).*");

    /** What is part of the row above it, or is counted once though several rows have it. */
    private static final Pattern WITHIN = Pattern.compile("其中.*");

    private static final Pattern SHARED = Pattern.compile(".*(?:专业|工种|企业|单位|课程|岗位|品种|类).*");

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
            if (!TotalRow.isTotal(grid.rows().get(row).label())) {
                continue;
            }
            List<Attempt> attempts = new ArrayList<>();
            int at = row;
            columns.forEach((column, claims) -> {
                Claim total = claims.get(at);
                if (total != null
                        && isCount(total)
                        && !isOpen(grid, claims, column)
                        && !NO_COUNT.matcher(grid.head(column)).matches()) {
                    List<Claim> parts = claims.entrySet().stream()
                            .filter(each -> isPart(grid, at, each.getKey()))
                            .map(Map.Entry::getValue)
                            .toList();
                    attempts.add(new Attempt(verdict(total, parts), parts, isShared(grid.head(column))));
                }
            });
            accept(attempts, judgements);
        }
    }

    /** A subtotal has the rows since the last one, a total all that are none. */
    private static boolean isPart(Grid grid, int total, int row) {
        String label = grid.rows().get(row).label();
        boolean sub = grid.rows().get(total).label().contains("小计");
        boolean inReach = !sub
                || (row < total
                        && grid.rows().subList(row, total).stream().noneMatch(each -> TotalRow.isTotal(each.label())));
        return row != total
                && inReach
                && !TotalRow.isTotal(label)
                && !WITHIN.matcher(label).matches();
    }

    private void columnTotals(Grid grid, Map<Integer, Map<Integer, Claim>> columns, List<Judgement> judgements) {
        for (int column : columns.keySet()) {
            if (!TotalRow.isTotal(grid.head(column))
                    || NO_COUNT.matcher(grid.head(column)).matches()) {
                continue;
            }
            List<Attempt> attempts = new ArrayList<>();
            columns.getOrDefault(column, Map.of()).forEach((row, total) -> {
                Map<Integer, Claim> parts = new LinkedHashMap<>();
                columns.forEach((other, claims) -> {
                    Claim part = claims.get(row);
                    if (other != column
                            && part != null
                            && isCount(part)
                            && part.sameUnit(total)
                            && !TotalRow.isTotal(grid.head(other))
                            && !WITHIN.matcher(grid.head(other)).matches()
                            && !NO_COUNT.matcher(grid.head(other)).matches()) {
                        parts.put(other, part);
                    }
                });
                if (!hasGap(grid, row)) {
                    List<Claim> each = List.copyOf(parts.values());
                    attempts.add(new Attempt(verdict(total, each), each, false));
                }
            });
            accept(attempts, judgements);
        }
    }

    /** Whether a row leaves out a number that its total counts. */
    private static boolean hasGap(Grid grid, int row) {
        List<Prose> cells = grid.rows().get(row).cells();
        for (int column = 0; column < cells.size(); column++) {
            boolean counted = !NO_COUNT.matcher(grid.head(column)).matches();
            if (counted && GridBuilder.isGap(cells.get(column).text())) {
                return true;
            }
        }
        return false;
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

    private static boolean isShared(String head) {
        return SHARED.matcher(head).matches();
    }

    /**
     * A total set against its parts.
     *
     * @param shared whether a part may be counted in several rows, so that the total is less than their sum
     */
    private record Attempt(Verdict verdict, List<Claim> parts, boolean shared) {
        boolean holds() {
            return verdict.outcome() == Outcome.HOLDS;
        }

        /** Between the least and the largest of three parts or more: a mean, as of wages. */
        boolean isMean() {
            BigDecimal total = verdict.stated().value();
            return parts.size() > 2
                    && parts.stream().anyMatch(part -> part.value().compareTo(total) > 0)
                    && parts.stream()
                                    .filter(part -> part.value().compareTo(total) < 0)
                                    .count()
                            >= 2
                    && parts.stream().noneMatch(part -> part.value().signum() == 0);
        }
    }

    /** Totals are told as wrong when at least as many of the row or column hold, or a slip explains the difference. */
    private static void accept(List<Attempt> attempts, List<Judgement> judgements) {
        List<Attempt> all =
                attempts.stream().filter(each -> each.parts().size() >= 2).toList();
        long holding = all.stream().filter(Attempt::holds).count();
        for (Attempt each : all) {
            Claim total = each.verdict().stated();
            boolean known = holding * 2 >= all.size() && !each.shared() && !each.isMean();
            if (each.holds() || known || SumSlip.explains(total, each.parts())) {
                judgements.add(each.verdict().judgement("表中“" + total.label() + "”的合计"));
            }
        }
    }
}
