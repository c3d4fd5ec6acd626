package org.lubanchi.engine.consistency.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.engine.document.TableCell;

/**
 * Tables that stand side by side under one caption (并排的表): 收入项目|金额|支出项目|金额 are two, each with its own labels and
 * its own total.
 */
final class SideTables {
    private static final Pattern LABEL_HEAD = Pattern.compile(".*(?:项目|名称|指标|类别|来源|用途|科目|内容|对象|类型|单位|学校|专业|收入|支出)");

    private static final Pattern TOTAL_HEAD = Pattern.compile("合计|总计|小计|总数|共计|总额|.{0,4}总[收支]入?.{0,2}");
    private static final Pattern WRITTEN_AMOUNT = Pattern.compile("[\\d,]*[,.][\\d,.]*%?");

    private SideTables() {}

    /** Columns of one of the tables: from and one past the last. */
    record Columns(int from, int to, boolean all) {
        List<Prose> heads(List<Prose> heads) {
            return all ? heads : heads.subList(from, to);
        }

        /** The rows that say something in these columns. */
        List<List<TableCell>> rows(List<List<TableCell>> laid) {
            return all
                    ? laid
                    : laid.stream()
                            .map(row -> row.subList(Math.min(from, row.size()), Math.min(to, row.size())))
                            .filter(row -> row.stream().anyMatch(cell -> !GridBuilder.isGap(cell)))
                            .toList();
        }
    }

    /** The tables of these rows, from left to right. */
    static List<Columns> of(List<Prose> heads, List<List<TableCell>> laid) {
        List<Columns> whole = List.of(new Columns(0, 0, true));
        int width = heads.size();
        List<Integer> begins = width < 4 ? List.of() : begins(width, laid);
        if (begins.size() < 2) {
            return whole;
        }
        List<Columns> tables = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            tables.add(new Columns(begins.get(i), i + 1 < begins.size() ? begins.get(i + 1) : width, false));
        }
        return tables.stream().allMatch(each -> isLike(heads, tables.getFirst(), each)) ? tables : whole;
    }

    /** Where a column of words stands before figures: at the left and wherever figures end. */
    private static List<Integer> begins(int width, List<List<TableCell>> laid) {
        List<Integer> begins = new ArrayList<>();
        boolean figures = true;
        for (int column = 0; column < width; column++) {
            int balance = balance(laid, column);
            if (column == 0 && balance >= 0) {
                return List.of();
            }
            if (balance < 0 && figures) {
                begins.add(column);
            }
            figures = balance > 0 || (balance == 0 && figures && column > 0);
        }
        return figures ? begins : List.of();
    }

    /** How many more figures than words a column has. */
    private static int balance(List<List<TableCell>> laid, int column) {
        int balance = 0;
        for (List<TableCell> row : laid) {
            if (column < row.size() && !GridBuilder.isGap(row.get(column))) {
                balance += GridBuilder.isFigure(row.get(column)) ? 1 : -1;
            }
        }
        return balance;
    }

    /** Whether two tables are made alike: as wide, their figures under the same heads, their labels headed as labels. */
    private static boolean isLike(List<Prose> heads, Columns a, Columns b) {
        if (a.to() - a.from() != b.to() - b.from()) {
            return false;
        }
        for (int i = 1; i < a.to() - a.from(); i++) {
            if (!heads.get(a.from() + i).text().equals(heads.get(b.from() + i).text())) {
                return false;
            }
        }
        return LABEL_HEAD.matcher(heads.get(b.from()).text()).matches();
    }

    /** Whether the first column is of figures too: a total and its parts in one row, each under its head. */
    static boolean isWithoutLabels(List<Prose> heads, List<List<TableCell>> laid) {
        return !heads.isEmpty()
                && !laid.isEmpty()
                && laid.stream().allMatch(row -> row.size() == heads.size() && row.size() > 1 && isAmount(heads, row));
    }

    private static boolean isAmount(List<Prose> heads, List<TableCell> row) {
        TableCell first = row.getFirst();
        return GridBuilder.isFigure(first)
                && !GridBuilder.isGap(first)
                && (TOTAL_HEAD
                                .matcher(heads.getFirst().text().replaceAll("[(（].*", ""))
                                .matches()
                        || WRITTEN_AMOUNT.matcher(first.text().strip()).matches());
    }
}
