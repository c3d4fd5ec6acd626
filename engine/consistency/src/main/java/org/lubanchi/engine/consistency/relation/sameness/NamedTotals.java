package org.lubanchi.engine.consistency.relation.sameness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TotalRow;

/**
 * Totals of money by what they are the total of (有名的合计): 收入合计 of a table, 合计 under the head 收入, 总收入 in the text are all
 * the total named 收入.
 */
final class NamedTotals {
    private static final Pattern WORDS = Pattern.compile(
            "[(（][^)）]*[)）]|合计|总计|小计|共计|总额|总量|总|各类|各项|全年|年度|当年|本年|学校|学院|集团|办学|经费(?=收入|支出|总收入|总支出)|全部|决算|实际|金额|(?:19|20)\\d{2}年?|情况|统计|表\\d*[-—.\\d]*|[“”：:、， ]");
    private static final Pattern SAYS_TOTAL = Pattern.compile(".*(?:总收入|总支出|总额|合计|总计|共计|总投入|总经费).*");
    private static final Pattern NO_TOTAL = Pattern.compile(".*(?:其中|占|均|增|减|比|预算|计划|拨款).*");
    private static final Pattern WIDER = Pattern.compile("[(（，,]?(?:其中)?(?:含|包括|包含|加上|不含|扣除)");
    private static final int SHORTEST = 2;

    private final ReportFacts facts;
    private final Map<String, List<Claim>> inTables = new HashMap<>();

    NamedTotals(ReportFacts facts) {
        this.facts = facts;
        facts.view().grids().forEach(this::add);
    }

    private void add(Grid grid) {
        for (Claim cell : facts.cellsOf(grid.index())) {
            Claim.TableCellRef at = cell.cell().orElseThrow();
            String row = grid.rows().get(at.row()).label();
            String head = grid.head(at.column());
            boolean total = TotalRow.isTotal(row) || TotalRow.isTotal(head);
            if (total && isMoney(cell) && cell.organisation().isEmpty()) {
                String own = TotalRow.isTotal(row) ? name(row) : "";
                String above = name(head);
                String name = own.length() >= SHORTEST
                        ? own
                        : above.length() >= SHORTEST
                                ? above
                                : name(grid.caption().text());
                inTables.computeIfAbsent(name, _ -> new ArrayList<>()).add(cell);
            }
        }
    }

    private static boolean isMoney(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.unit().equals("元")
                && claim.token().bound() == Bound.EXACT;
    }

    /** What a total is the total of: its words without those that only say that it is one. */
    static String name(String words) {
        return WORDS.matcher(words).replaceAll("");
    }

    /** Whether a claim of the text says that it is a total of money. */
    static boolean isTold(Claim claim) {
        String clause = NearTables.clauseBefore(claim);
        return isMoney(claim)
                && claim.organisation().isEmpty()
                && claim.parent().isEmpty()
                && SAYS_TOTAL.matcher(claim.label()).matches()
                && !NO_TOTAL.matcher(clause).matches()
                && !WIDER.matcher(NearTables.sentenceBehind(claim)).lookingAt();
    }

    /** The totals of a name and year that tables print. */
    List<Claim> inTables(String name, Claim claim) {
        return inTables.getOrDefault(name, List.of()).stream()
                .filter(cell -> cell.years().sameYear(claim.years()))
                .toList();
    }

    /** The totals of a name and year that text or tables print. */
    List<Claim> all(String name, Claim claim) {
        List<Claim> all = new ArrayList<>(inTables(name, claim));
        facts.textNear(claim.block(), 2).stream()
                .filter(each -> each.order() < claim.order()
                        && isTold(each)
                        && name(each.label()).equals(name)
                        && each.years().sameYear(claim.years()))
                .forEach(all::add);
        return all;
    }
}
