package org.lubanchi.engine.consistency.passage;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.Characters;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/** Turns a table block into rows of labelled figures, merged label cells and stacked heads resolved. */
public final class GridBuilder {
    private static final Pattern FIGURE = Pattern.compile(
            "[约近超><≥≤+-]?\\d[\\d,]*(?:\\.\\d+)?(?:\\s*:\\s*\\d+(?:\\.\\d+)?)?\\s*(?:%|‰|万|亿|万元|元|人|所|个|项|册|余|万人|亿元)?|[-—–/]{1,3}");

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

    Grid build(int index, Prose caption) {
        List<Prose> heads = heads();
        List<Grid.Row> rows = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (TableRow row : table.rows()) {
            if (!row.cells().isEmpty()) {
                rows.add(row(row, above));
            }
        }
        return Grid.of(index, table.id(), caption, heads, rows);
    }

    /** The last row of the head, each cell with the words that stand above it. */
    private List<Prose> heads() {
        List<List<String>> columns = new ArrayList<>();
        List<TableCell> lowest = new ArrayList<>();
        for (TableRow row : table.headRows()) {
            int column = 0;
            for (TableCell cell : row.cells()) {
                for (int i = 0; i < cell.columnSpan(); i++, column++) {
                    while (columns.size() <= column) {
                        columns.add(new ArrayList<>());
                        lowest.add(cell);
                    }
                    columns.get(column).add(cell.text());
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

    private Grid.Row row(TableRow row, List<String> above) {
        int first = firstFigure(row.cells());
        List<String> labels = new ArrayList<>();
        boolean inherits = true;
        for (int i = 0; i < first; i++) {
            String text = row.cells().get(i).text().strip();
            inherits &= text.isEmpty();
            String label = inherits && i < above.size() ? above.get(i) : text;
            labels.add(i > 0 && UNIT.matcher(label).matches() ? "(" + label + ")" : label);
        }
        above.clear();
        above.addAll(labels);
        TableCell labelCell = row.cells().get(Math.max(0, first - 1));
        Prose label = Prose.of(table.id(), number(labelCell), labelCell.text(), labelCell.source());
        List<Prose> cells = new ArrayList<>();
        for (TableCell cell : row.cells().subList(first, row.cells().size())) {
            cells.add(Prose.of(table.id(), number(cell), cell.text(), cell.source()));
        }
        List<String> own = labels.size() >= 3 ? labels.subList(1, labels.size()) : labels;
        return new Grid.Row(Characters.normal(String.join("", own)).replace(" ", ""), label, cells);
    }

    private static int firstFigure(List<TableCell> cells) {
        int i = cells.size();
        while (i > 1
                && FIGURE.matcher(Characters.normal(cells.get(i - 1).text()).strip())
                        .matches()) {
            i--;
        }
        return Math.max(1, i);
    }
}
