package org.lubanchi.engine.consistency.passage;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.Characters;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.TableCell;

/** Turns a table block into rows of labelled figures, merged label cells and stacked heads resolved. */
public final class GridBuilder {
    private static final Pattern FIGURE = Pattern.compile(
            "[约近超><≥≤+−-]?\\d[\\d,]*(?:\\.\\d+)?(?:\\s*:\\s*\\d+(?:\\.\\d+)?)?\\s*(?:%|‰|万|亿|万元|元|人|所|个|项|册|余|万人|亿元)?|[-—–/]{1,3}");

    private static final Pattern GAP = Pattern.compile("|[(]?(?:未填报|未上报|未统计|未提供|不适用|不公布|保密|暂无|缺|无)[)]?");

    /** A label cell that holds nothing but a unit: the column 单位 between a name and its figures. */
    private static final Pattern UNIT =
            Pattern.compile("(?:万|亿)?(?:%|‰|元/生|元|人次|人|名|册|本|所|家|个|项|门|台|套|平方米|㎡|亩|分|课时|学时|天|枚|次|间|座|种|类|篇|部|件)");

    private final Block.Table table;
    private final IdentityHashMap<TableCell, Integer> numbers = new IdentityHashMap<>();
    private int cellIndex;

    GridBuilder(Block.Table table) {
        this.table = table;
    }

    /** The cells of a table by the number under which spots in it are known ({@link Spot#cell}). */
    public static IdentityHashMap<TableCell, Integer> cellNumbers(Block.Table table) {
        GridBuilder builder = new GridBuilder(table);
        builder.build(0, Prose.of(table.id(), 0, "", table.source()));
        return builder.numbers;
    }

    private int number(TableCell cell) {
        numbers.put(cell, ++cellIndex);
        return cellIndex;
    }

    /** The tables that stand side by side in this one, mostly it alone; each is a block of its own. */
    List<Grid> build(int index, Prose caption) {
        List<Prose> heads = heads();
        List<List<TableCell>> laid = GridLayout.rows(table.rows());
        List<Grid> grids = new ArrayList<>();
        for (SideTables.Columns side : SideTables.of(heads, laid)) {
            grids.add(grid(index + grids.size(), caption, side.heads(heads), side.rows(laid)));
        }
        return grids;
    }

    private Grid grid(int index, Prose caption, List<Prose> heads, List<List<TableCell>> laid) {
        int usual = usual(laid);
        int beforeWords = usual > 0 ? 0 : firstColumnOfFigures(laid);
        boolean labelled = !SideTables.isWithoutLabels(heads, laid);
        List<Grid.Row> rows = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (List<TableCell> row : laid) {
            int first = beforeWords > 0 ? Math.min(beforeWords, row.size()) : firstFigure(row, usual);
            rows.addAll(TwoInOne.rows(row(row, labelled ? first : 0, above)));
        }
        return Grid.of(index, table.id(), caption, heads, rows);
    }

    /** The last row of the head, each cell with the words that stand above it. */
    private List<Prose> heads() {
        List<List<String>> columns = new ArrayList<>();
        List<TableCell> lowest = new ArrayList<>();
        for (List<TableCell> row : GridLayout.heads(table.headRows())) {
            for (int column = 0; column < row.size(); column++) {
                TableCell cell = row.get(column);
                while (columns.size() <= column) {
                    columns.add(new ArrayList<>());
                    lowest.add(cell);
                }
                columns.get(column).add(cell.text());
                if (!GridLayout.isCovered(cell)) {
                    lowest.set(column, cell);
                }
            }
        }
        List<Prose> heads = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            heads.add(Prose.of(
                    table.id(),
                    number(lowest.get(i)),
                    String.join("", columns.get(i)),
                    lowest.get(i).source()));
        }
        return heads;
    }

    private Grid.Row row(List<TableCell> row, int first, List<String> above) {
        List<String> labels = new ArrayList<>();
        boolean inherits = true;
        TableCell labelCell = row.getFirst();
        for (int i = 0; i < first; i++) {
            String text = row.get(i).text().strip();
            inherits &= text.isEmpty();
            String label = inherits && i < above.size() ? above.get(i) : text;
            labels.add(i > 0 && UNIT.matcher(label).matches() ? "(" + label + ")" : label);
            labelCell = GridLayout.isCovered(row.get(i)) ? labelCell : row.get(i);
        }
        above.clear();
        above.addAll(labels);
        Prose label = Prose.of(table.id(), number(labelCell), labelCell.text(), labelCell.source());
        List<Prose> cells = new ArrayList<>();
        for (TableCell cell : row.subList(first, row.size())) {
            cells.add(Prose.of(table.id(), number(cell), cell.text(), cell.source()));
        }
        List<String> own = labels.size() >= 3 ? labels.subList(1, labels.size()) : labels;
        return new Grid.Row(Characters.normal(String.join("", own)).replace(" ", ""), label, cells);
    }

    /** The column in which most rows without a gap have their first figure. */
    private static int usual(List<List<TableCell>> rows) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (List<TableCell> row : rows) {
            int first = firstFigure(row);
            if (first < row.size()) {
                counts.merge(first, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The first column of figures of a table whose rows end in words, such as remarks; 0 where there is none. */
    private static int firstColumnOfFigures(List<List<TableCell>> rows) {
        int widest = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int column = 1; column < widest; column++) {
            int figures = 0;
            int words = 0;
            for (List<TableCell> row : rows) {
                boolean there = column < row.size() && !isGap(row.get(column));
                figures += there && isFigure(row.get(column)) ? 1 : 0;
                words += there && !isFigure(row.get(column)) ? 1 : 0;
            }
            if (figures > words) {
                return column;
            }
        }
        return 0;
    }

    /** A row with gaps begins its figures where the others do, as long as no words stand behind that place. */
    private static int firstFigure(List<TableCell> row, int usual) {
        int first = firstFigure(row);
        boolean gaps = usual > 0
                && usual < first
                && row.subList(usual, row.size()).stream().allMatch(cell -> isFigure(cell) || isGap(cell));
        return gaps ? usual : first;
    }

    private static int firstFigure(List<TableCell> cells) {
        int i = cells.size();
        while (i > 1 && isFigure(cells.get(i - 1))) {
            i--;
        }
        return Math.max(1, i);
    }

    static boolean isFigure(TableCell cell) {
        String text = Characters.normal(cell.text()).strip();
        return FIGURE.matcher(text).matches() || TwoInOne.isTwo(text);
    }

    /** Whether a cell holds no figure though it could: it is empty, or says why. */
    public static boolean isGap(String text) {
        return GAP.matcher(Characters.normal(text).strip()).matches();
    }

    static boolean isGap(TableCell cell) {
        return isGap(cell.text());
    }
}
