package org.lubanchi.adapter.office.document.pdf;

import java.util.List;
import org.lubanchi.engine.document.TableRow;

/** A table read from one page, or from several when it runs on (页面表格). */
record PdfTable(List<TableRow> headRows, List<TableRow> rows, int columns) {
    /** Whether the other table is the rest of this one on the next page. */
    boolean continuedBy(PdfTable next) {
        if (columns != next.columns) {
            return false;
        }
        return next.headRows.isEmpty() || text(headRows).equals(text(next.headRows));
    }

    PdfTable joined(PdfTable next) {
        List<TableRow> all = new java.util.ArrayList<>(rows);
        all.addAll(next.rows);
        return new PdfTable(headRows, all, columns);
    }

    private static List<List<String>> text(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(cell -> cell.text()).toList())
                .toList();
    }
}
