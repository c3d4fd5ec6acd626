package org.lubanchi.adapter.office.document.layout;

import java.util.Arrays;
import java.util.List;
import org.lubanchi.adapter.office.document.layout.TableGrid.Placed;
import org.lubanchi.engine.document.TableRow;

/** Shares a table's width among its columns by what stands in them (列宽). */
public final class ColumnWidths {
    private static final int LEAST = 25;
    private static final int MOST = 160;

    private ColumnWidths() {}

    /**
     * Widths that sum up to the total.
     *
     * <p>A column asks for its longest cell, no less than 2.5 and no more than 16 characters: longer text wraps.
     */
    public static int[] share(List<TableRow> rows, int total) {
        TableGrid grid = TableGrid.of(rows);
        int[] wanted = new int[Math.max(1, grid.columns())];
        Arrays.fill(wanted, LEAST);
        for (int r = 0; r < rows.size(); r++) {
            for (Placed placed : grid.row(r)) {
                ask(wanted, placed);
            }
        }
        long sum = Arrays.stream(wanted).asLongStream().map(w -> w + 20).sum();
        int[] widths = new int[wanted.length];
        int given = 0;
        for (int i = 0; i < wanted.length; i++) {
            widths[i] = (int) ((long) total * (wanted[i] + 20) / sum);
            given += widths[i];
        }
        widths[wanted.length - 1] += total - given;
        return widths;
    }

    private static void ask(int[] wanted, Placed placed) {
        int span = placed.cell().columnSpan();
        int each = Math.min(MOST, TextWidth.tenths(placed.cell().text()) / span);
        for (int c = placed.column(); c < placed.column() + span; c++) {
            wanted[c] = Math.max(wanted[c], each);
        }
    }
}
