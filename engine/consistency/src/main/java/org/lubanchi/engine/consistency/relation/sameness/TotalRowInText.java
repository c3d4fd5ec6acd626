package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/**
 * The totals a sentence tells beside a table are those of its total row (正文总数与表中合计一致).
 *
 * <p>That a number is meant to be the table's total is told by the words it shares with the caption and by its unit; it is told
 * as wrong when one slip explains the difference, or when another number of its sentence is the same row's.
 */
@AutoService(Relation.class)
public final class TotalRowInText implements Relation {
    private static final Pattern TOTAL = Pattern.compile("合计|总计|共计|总数");
    private static final WordSearch PART = WordSearch.of("其中|增加|减少|增长|下降|提高|比上|较上|人均|生均|平均");
    private static final int REACH = 3;
    private static final int SHARED = 2;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "total-row-in-text",
                "text_vs_table",
                new LocalText("正文总数与表中合计一致", "A total in the text is the table's"),
                new LocalText(
                        "表格前后的正文说到该表的总数（与表题同名、单位与列相同），等于“合计”行的数；同句另一数已与合计行相等，或只差一笔时才报。",
                        "A total told beside a table, of its caption's subject and a column's unit, is the one in the"
                                + " total row."),
                "正文(总数) = 表格(合计)",
                "表 3 学生资助情况\n"
                        + "项目 人次 金额（万元）\n"
                        + "助学金 3286 657.2\n"
                        + "免学费 42060 5467.8\n"
                        + "合计 45346 6125.0\n\n"
                        + "全年资助学生 45346 人次，资金 6125.0 万元。\n",
                "表 3 学生资助情况\n"
                        + "项目 人次 金额（万元）\n"
                        + "助学金 3286 657.2\n"
                        + "免学费 42060 5467.8\n"
                        + "合计 45346 6125.0\n\n"
                        + "全年资助学生 45364 人次，资金 6125.0 万元。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Grid grid : facts.view().grids()) {
            List<Claim> totals = facts.cellsOf(grid.index()).stream()
                    .filter(cell -> cell.cell()
                            .filter(at -> TOTAL.matcher(
                                            grid.rows().get(at.row()).label())
                                    .matches())
                            .isPresent())
                    .filter(cell -> cell.token().kind() == NumberToken.Kind.AMOUNT)
                    .toList();
            if (!totals.isEmpty()) {
                beside(facts, grid, totals, judgements);
            }
        }
        return judgements;
    }

    private void beside(ReportFacts facts, Grid grid, List<Claim> totals, List<Judgement> judgements) {
        List<Claim> near = facts.textNear(grid.index(), REACH);
        List<TwoPlaces> pairs = new ArrayList<>();
        for (Claim claim : near) {
            if (isTotal(claim)) {
                cell(grid, totals, claim).ifPresent(cell -> pairs.add(places(claim, cell)));
            }
        }
        for (TwoPlaces pair : pairs) {
            Claim claim = pair.first();
            boolean inRow = pairs.stream()
                    .anyMatch(other -> other.first().order() != pair.first().order()
                            && other.first().sentence() == claim.sentence()
                            && other.agree());
            boolean named = names(grid, claim, near);
            boolean slip = Slip.isTelling(claim.raw(), pair.second().raw());
            if (pair.agree() && (named || inRow)) {
                judgements.add(pair.holds());
            } else if (!pair.agree() && named && (slip || inRow)) {
                judgements.add(pair.differ("“" + claim.label() + "”正文写 " + claim.raw() + "，表“"
                        + grid.caption().text() + "”合计是 " + pair.second().raw() + "。"));
            }
        }
    }

    private TwoPlaces places(Claim claim, Claim cell) {
        List<Evidence> ends = List.of(claim.as("正文"), cell.as("合计"));
        return new TwoPlaces(card(), claim, cell, ends, List.of(), List.of(Cause.OTHER_SCOPE));
    }

    private static boolean isTotal(Claim claim) {
        String text = claim.prose().text();
        String before = text.substring(
                Math.max(0, claim.token().start() - 8), claim.token().rawStart());
        return claim.token().kind() == NumberToken.Kind.AMOUNT
                && claim.token().bound() == Bound.EXACT
                && claim.organisation().isEmpty()
                && claim.parent().isEmpty()
                && !claim.unit().isEmpty()
                && !PART.isIn(before);
    }

    /** The only total of the number's unit, by the unit itself or by the column's head. */
    private static Optional<Claim> cell(Grid grid, List<Claim> totals, Claim claim) {
        List<Claim> fitting = totals.stream()
                .filter(cell -> cell.unit().equals(claim.unit())
                        || (cell.unit().isEmpty() && grid.head(column(cell)).endsWith(claim.unit())))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static int column(Claim cell) {
        return cell.cell().map(Claim.TableCellRef::column).orElse(0);
    }

    /** Whether the number, or another of its sentence, is named by what the caption speaks of. */
    private static boolean names(Grid grid, Claim claim, List<Claim> near) {
        String caption = Labels.clean(grid.caption().text());
        return near.stream()
                .filter(each -> each.sentence() == claim.sentence() && each.order() <= claim.order())
                .anyMatch(each -> sharesWord(caption, each.label()));
    }

    /** Whether two characters of a name stand side by side in the caption. */
    private static boolean sharesWord(String caption, String label) {
        for (int i = 0; i + SHARED <= label.length(); i++) {
            if (caption.contains(label.substring(i, i + SHARED))) {
                return true;
            }
        }
        return false;
    }
}
