package org.lubanchi.adapter.office.document.layout;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.adapter.office.document.layout.TableGrid.Placed;
import org.lubanchi.engine.document.TableRow;

/** Shares a table's width among its columns by what stands in them (列宽). */
public final class ColumnWidths {
    private static final int LEAST = 25;
    private static final int MOST = 160;
    private static final int PADDING = 12;
    /** The head of a year stays on one line. */
    private static final Pattern YEAR = Pattern.compile("\\d{4} 年度?");

    /** Chinese text and spaces may end a line; a number or a Latin word may not. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\u2E80-\\uFFEF]+");

    private ColumnWidths() {}

    /**
     * Widths that sum up to the total.
     *
     * <p>A column gets room for its longest number or word first, so that none is broken; what is left goes to the
     * columns by what their longest cell still asks for, up to 16 characters: longer text wraps.
     *
     * @param letter the width of one Chinese character in the unit of the total
     */
    public static int[] share(List<TableRow> rows, int total, int letter) {
        TableGrid grid = TableGrid.of(rows);
        int columns = Math.max(1, grid.columns());
        int[] needed = new int[columns];
        int[] wanted = new int[columns];
        Arrays.fill(needed, LEAST + PADDING);
        Arrays.fill(wanted, LEAST + PADDING);
        for (int r = 0; r < rows.size(); r++) {
            for (Placed placed : grid.row(r)) {
                ask(needed, placed, longestWord(placed.cell().text()));
                ask(
                        wanted,
                        placed,
                        Math.min(MOST, TextWidth.tenths(placed.cell().text())));
            }
        }
        return scaled(shared(needed, wanted, total * 10 / letter), total);
    }

    private static int[] shared(int[] needed, int[] wanted, int room) {
        int[] open = new int[needed.length];
        for (int i = 0; i < needed.length; i++) {
            open[i] = Math.max(1, wanted[i] - needed[i]);
        }
        long asked = Arrays.stream(open).asLongStream().sum();
        long left = Math.max(0, room - Arrays.stream(needed).asLongStream().sum());
        int[] widths = new int[needed.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = needed[i] + (int) (left * open[i] / asked);
        }
        return widths;
    }

    private static int[] scaled(int[] widths, int total) {
        long sum = Arrays.stream(widths).asLongStream().sum();
        int given = 0;
        int[] scaled = new int[widths.length];
        for (int i = 0; i < widths.length; i++) {
            scaled[i] = (int) (total * (long) widths[i] / sum);
            given += scaled[i];
        }
        scaled[widths.length - 1] += total - given;
        return scaled;
    }

    private static int longestWord(String text) {
        if (YEAR.matcher(text).matches()) {
            return TextWidth.tenths(text);
        }
        // a third more: fonts that stand in for the named one have wider figures
        return BREAKS.splitAsStream(text).mapToInt(TextWidth::tenths).max().orElse(0) * 4 / 3;
    }

    private static void ask(int[] widths, Placed placed, int tenths) {
        int span = placed.cell().columnSpan();
        for (int c = placed.column(); c < placed.column() + span; c++) {
            widths[c] = Math.max(widths[c], tenths / span + PADDING);
        }
    }
}
