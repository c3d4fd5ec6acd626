package org.lubanchi.engine.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.CappedIssues;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;

/** Tells what is to be said of rows that make the figures of a form (台账问题), in five parts. */
final class LedgerProblems {
    private static final int NAMED = 5;

    private final List<Function<SheetPlace, Issue>> told = new ArrayList<>();

    /** Capped for each code, as everywhere. */
    List<Issue> at(SheetPlace place) {
        CappedIssues capped = new CappedIssues(SheetReading.CAP);
        told.forEach(each -> {
            Issue issue = each.apply(place);
            capped.add(issue.code(), () -> issue);
        });
        return capped.list();
    }

    void noAmount(RawCell cell, String plain, FieldDefinition field) {
        CellProblems problems = new CellProblems(field);
        CellOutcome outcome =
                cell.kind() == RawCell.Kind.ERROR ? problems.errorCell(plain) : problems.textInNumber(plain);
        if (outcome instanceof CellOutcome.Refused refused) {
            told.add(place -> refused.issue().apply(place.cell(cell.row(), cell.column())));
        }
    }

    /** What a figure was made of, so that nobody has to believe it. */
    void made(FieldDefinition field, BigDecimal figure, Collection<RawCell> cells) {
        Unit unit = field.unit().orElse(Unit.ONE);
        String named = cells.stream()
                .limit(NAMED)
                .map(cell -> CellAddress.of(cell.row(), cell.column()))
                .collect(Collectors.joining(" + "));
        String rest = cells.size() > NAMED ? " + …" : "";
        tell(
                "sheet.figure-made-of-rows",
                Severity.INFORMATIVE,
                first(cells),
                new Words(
                        new LocalText(
                                "「" + field.label().zh() + "」取 " + figure.toPlainString() + " "
                                        + unit.symbol().zh() + "，由 " + cells.size() + " 行得来：" + named + rest,
                                "\"" + field.label().en() + "\" is " + figure.toPlainString() + " "
                                        + unit.symbol().en() + ", from " + cells.size() + " rows: " + named + rest),
                        new LocalText("与账上一致", "the same as in the books"),
                        new LocalText(
                                "按导出文件的对应关系汇总，小计行不重复计",
                                "summed by the file's mapping; subtotals are not counted again"),
                        new LocalText("核对后载入", "check it, then load")));
    }

    void subtotalDiffers(RawCell cell, List<String> identity, BigDecimal found, int rows) {
        String what = String.join(" ", identity).strip();
        tell(
                "sheet.subtotal-differs",
                Severity.BLOCKING,
                cell,
                new Words(
                        new LocalText(
                                what + " 的小计是 " + Folding.plain(cell.text()) + "，其下 " + rows + " 行合计 "
                                        + found.toPlainString(),
                                "the subtotal of " + what + " is " + Folding.plain(cell.text()) + ", its " + rows
                                        + " rows sum to " + found.toPlainString()),
                        new LocalText("小计等于其下各行之和", "a subtotal equal to the sum of its rows"),
                        new LocalText(
                                "导出可能少了明细，或同一笔列了两次，取数会错",
                                "rows may be missing or stand twice; the figure would be wrong"),
                        new LocalText("请导出到末级明细后重新上传", "export down to the finest rows and bring it again")));
    }

    /** Rows, in order, of which some say they are the same: all count, and somebody should know. */
    void doubled(Collection<Ledger.Row> used) {
        Map<List<String>, Integer> seen = new HashMap<>();
        used.forEach(row -> {
            Integer before = seen.putIfAbsent(row.identity(), row.number());
            if (before != null) {
                String what = String.join(" ", row.identity()).strip();
                tell(
                        "sheet.doubled-ledger-row",
                        Severity.EXPLAINABLE,
                        row.cell(1),
                        new Words(
                                new LocalText(
                                        "第 " + row.number() + " 行与第 " + before + " 行都是 " + what,
                                        "rows " + row.number() + " and " + before + " both are " + what),
                                new LocalText("同一科目一行", "one row for an account"),
                                new LocalText("两行都计入合计", "both are counted"),
                                new LocalText("若是重复导出，请删去一行再上传；若是分项目列示，不必处理", "delete one if it was exported twice")));
            }
        });
    }

    void tooLong(int headRow, int most) {
        tell(
                "sheet.ledger-too-long",
                Severity.BLOCKING,
                RawCell.blank(headRow, 1),
                new Words(
                        new LocalText("超过 " + most + " 行", "more than " + most + " rows"),
                        new LocalText("科目余额表，至多 " + most + " 行", "balances of accounts, at most " + most + " rows"),
                        new LocalText("像是凭证明细，不是余额", "it looks like vouchers, not balances"),
                        new LocalText("请导出科目余额表", "export the balances of the accounts")));
    }

    private static RawCell first(Collection<RawCell> cells) {
        return cells.iterator().next();
    }

    /** Four of an issue's five parts. */
    private record Words(LocalText found, LocalText expected, LocalText why, LocalText remedy) {}

    private void tell(String code, Severity severity, RawCell cell, Words words) {
        told.add(place -> {
            Place where = place.cell(cell.row(), cell.column());
            return new Issue(code, severity, where, words.found(), words.expected(), words.why(), words.remedy());
        });
    }
}
