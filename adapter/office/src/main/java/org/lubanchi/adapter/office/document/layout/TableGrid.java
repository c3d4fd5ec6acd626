package org.lubanchi.adapter.office.document.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/**
 * The grid of a table (表格网格): which grid column each cell begins at, spans counted.
 *
 * <p>Rows state a merged cell once; the grid says which positions of later rows it covers.
 */
public final class TableGrid {
    private static final int WHOLE_ON_A_PAGE = 16;

    private final List<List<Placed>> rows;
    private final int columns;

    private TableGrid(List<List<Placed>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * A cell at its position, or the part of it that a later row sees.
     *
     * @param cell the cell
     * @param column the first grid column, from 0
     * @param continued whether the cell began in an earlier row
     */
    public record Placed(TableCell cell, int column, boolean continued) {}

    /** Whether a table of so many rows, head included, is not parted between pages. */
    public static boolean keptWhole(int rows) {
        return rows <= WHOLE_ON_A_PAGE;
    }

    /** Lays the rows out; spans that reach beyond the last row are cut there. */
    public static TableGrid of(List<TableRow> tableRows) {
        List<List<Placed>> rows = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        int columns = 0;
        for (TableRow row : tableRows) {
            List<Placed> placed = place(row, open);
            for (Placed each : placed) {
                columns = Math.max(columns, each.column() + each.cell().columnSpan());
            }
            rows.add(placed);
        }
        return new TableGrid(rows, columns);
    }

    private static List<Placed> place(TableRow row, List<Open> open) {
        List<Placed> placed = new ArrayList<>();
        BitSet taken = new BitSet();
        List<Open> still = new ArrayList<>();
        for (Open each : open) {
            taken.set(each.column, each.column + each.cell.columnSpan());
            placed.add(new Placed(each.cell, each.column, true));
            if (each.rowsLeft > 1) {
                still.add(new Open(each.cell, each.column, each.rowsLeft - 1));
            }
        }
        int column = 0;
        for (TableCell cell : row.cells()) {
            column = firstFree(taken, column, cell.columnSpan());
            placed.add(new Placed(cell, column, false));
            taken.set(column, column + cell.columnSpan());
            if (cell.rowSpan() > 1) {
                still.add(new Open(cell, column, cell.rowSpan() - 1));
            }
            column += cell.columnSpan();
        }
        open.clear();
        open.addAll(still);
        placed.sort((a, b) -> Integer.compare(a.column(), b.column()));
        return placed;
    }

    private static int firstFree(BitSet taken, int from, int width) {
        int column = taken.nextClearBit(from);
        while (true) {
            int blocked = taken.nextSetBit(column);
            if (blocked < 0 || blocked >= column + width) {
                return column;
            }
            column = taken.nextClearBit(blocked);
        }
    }

    /** How many grid columns the widest row has. */
    public int columns() {
        return columns;
    }

    /** The cells of a row by column, those continued from above included. */
    public List<Placed> row(int index) {
        return List.copyOf(rows.get(index));
    }

    private record Open(TableCell cell, int column, int rowsLeft) {}
}
