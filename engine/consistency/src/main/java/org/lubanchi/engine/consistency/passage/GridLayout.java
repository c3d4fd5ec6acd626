package org.lubanchi.engine.consistency.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/**
 * A table's rows with every cell in its own column (表格排布): a cell that covers several rows or columns leaves empty cells
 * where it covers others.
 */
final class GridLayout {
    /** What a covering cell leaves behind: nothing, which stands nowhere in the file. */
    private static final TableCell COVERED = new TableCell(List.of(), 1, 1, false, Optional.empty());

    /** No table of a report is as wide; what a file claims to cover beyond is not believed. */
    private static final int WIDEST = 512;

    private final List<Integer> below = new ArrayList<>();

    private GridLayout() {}

    /** Whether a cell is only what another leaves behind. */
    static boolean isCovered(TableCell cell) {
        return cell.equals(COVERED);
    }

    /** The body's rows that have cells, laid out. */
    static List<List<TableCell>> rows(List<TableRow> rows) {
        GridLayout layout = new GridLayout();
        return rows.stream()
                .filter(row -> !row.cells().isEmpty())
                .map(row -> layout.row(row, false))
                .toList();
    }

    /** The head's rows, laid out; a cell over several columns stands in each of them, for it heads them all. */
    static List<List<TableCell>> heads(List<TableRow> rows) {
        GridLayout layout = new GridLayout();
        return rows.stream().map(row -> layout.row(row, true)).toList();
    }

    private List<TableCell> row(TableRow row, boolean repeated) {
        List<TableCell> cells = new ArrayList<>();
        List<Integer> spans = new ArrayList<>();
        for (TableCell cell : row.cells()) {
            while (isCovered(cells.size())) {
                spans.add(below.get(cells.size()) - 1);
                cells.add(COVERED);
            }
            int width = Math.min(cell.columnSpan(), Math.max(1, WIDEST - cells.size()));
            for (int i = 0; i < width; i++) {
                spans.add(cell.rowSpan() - 1);
                cells.add(i == 0 || repeated ? cell : COVERED);
            }
        }
        while (isCovered(cells.size())) {
            spans.add(below.get(cells.size()) - 1);
            cells.add(COVERED);
        }
        below.clear();
        below.addAll(spans);
        return cells;
    }

    private boolean isCovered(int column) {
        return column < below.size() && below.get(column) > 0;
    }
}
