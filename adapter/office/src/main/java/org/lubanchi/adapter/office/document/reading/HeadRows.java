package org.lubanchi.adapter.office.document.reading;

import java.util.List;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/** How many rows of a table that was read are its head (表头行数). */
public final class HeadRows {
    private HeadRows() {}

    /**
     * Counts them.
     *
     * <p>Where the file does not state a head, the first row is one, with the rows its merged cells reach into; a table
     * of one row has none.
     *
     * @param stated head rows the file states, 0 when it states none
     */
    public static int count(List<TableRow> rows, int stated) {
        if (stated > 0) {
            return Math.min(stated, rows.size());
        }
        if (rows.size() < 2) {
            return 0;
        }
        boolean grouped = rows.getFirst().cells().stream().anyMatch(cell -> cell.columnSpan() > 1);
        int deepest = rows.getFirst().cells().stream()
                .mapToInt(TableCell::rowSpan)
                .max()
                .orElse(1);
        int head = grouped ? deepest : 1;
        return Math.min(head, rows.size() - 1);
    }
}
