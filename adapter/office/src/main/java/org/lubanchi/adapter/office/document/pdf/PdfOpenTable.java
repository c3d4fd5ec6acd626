package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.adapter.office.document.reading.PrintedMarks;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/** Reads a table that has no upright rules: three-line tables and their kin (三线表读取). */
final class PdfOpenTable {
    private final PdfTableFinder.Area area;
    private final List<Row> rows = new ArrayList<>();
    private final PdfColumns columns;

    private PdfOpenTable(List<PdfLine> lines, PdfTableFinder.Area area) {
        this.area = area;
        List<List<PdfLine>> pieces = lines.stream().map(PdfLine::segments).toList();
        List<List<PdfLine>> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).y() > area.headBottom()) {
                body.add(pieces.get(i));
            }
        }
        this.columns = PdfColumns.of(body.isEmpty() ? pieces : body);
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new Row(lines.get(i).y(), columns.place(pieces.get(i))));
        }
    }

    static PdfTable read(List<PdfLine> lines, PdfTableFinder.Area area) {
        PdfOpenTable table = new PdfOpenTable(lines, area);
        table.settle();
        return table.result();
    }

    private static final class Row {
        private final float y;
        private final TreeMap<Integer, PdfColumns.Spanned> cells;
        private final Map<Integer, Integer> rowSpans = new TreeMap<>();
        private final Map<Integer, PlacedText> more = new TreeMap<>();

        Row(float y, TreeMap<Integer, PdfColumns.Spanned> cells) {
            this.y = y;
            this.cells = cells;
        }
    }

    /** Lines that are no rows of their own: cells merged over two rows, and text that wraps in its cell. */
    private void settle() {
        float pitch = pitch();
        for (int i = rows.size() - 2; i > 0; i--) {
            Row above = rows.get(i - 1);
            Row row = rows.get(i);
            Row below = rows.get(i + 1);
            boolean close = row.y - above.y < 0.8f * pitch && below.y - row.y < 0.8f * pitch;
            if (close && row.cells.size() < columns.count() && free(above, row) && free(below, row)) {
                row.cells.forEach((column, cell) -> {
                    above.cells.put(column, cell);
                    above.rowSpans.put(column, 2);
                });
                rows.remove(i);
            }
        }
        for (int i = rows.size() - 1; i > 0; i--) {
            Row above = rows.get(i - 1);
            Row row = rows.get(i);
            boolean wraps = row.y - above.y < 0.8f * pitch
                    && row.cells.size() < columns.count()
                    && above.cells.keySet().containsAll(row.cells.keySet());
            if (wraps) {
                row.cells.forEach(
                        (column, cell) -> above.more.merge(column, cell.line().placed(), PlacedText::then));
                row.more.forEach((column, text) -> above.more.merge(column, text, PlacedText::then));
                rows.remove(i);
            }
        }
    }

    private static boolean free(Row other, Row row) {
        return row.cells.keySet().stream().noneMatch(other.cells::containsKey);
    }

    /** The usual distance of rows: of the full ones, the median. */
    private float pitch() {
        List<Float> gaps = new ArrayList<>();
        Row before = null;
        for (Row row : rows) {
            if (row.cells.size() == columns.count()) {
                if (before != null) {
                    gaps.add(row.y - before.y);
                }
                before = row;
            }
        }
        gaps.sort(Float::compare);
        if (!gaps.isEmpty()) {
            return gaps.get(gaps.size() / 2);
        }
        return rows.size() > 1 ? (rows.getLast().y - rows.getFirst().y) / (rows.size() - 1) : 0;
    }

    private PdfTable result() {
        List<TableRow> head = new ArrayList<>();
        List<TableRow> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row above = i > 0 ? rows.get(i - 1) : null;
            boolean inHead = rows.get(i).y < area.headBottom() + 1;
            (inHead ? head : body).add(row(rows.get(i), above));
        }
        return new PdfTable(head, body, columns.count());
    }

    private TableRow row(Row row, @org.jspecify.annotations.Nullable Row above) {
        List<TableCell> cells = new ArrayList<>();
        int column = 0;
        while (column < columns.count()) {
            PdfColumns.Spanned cell = row.cells.get(column);
            if (cell != null) {
                PlacedText text = cell.line().placed();
                if (row.more.containsKey(column)) {
                    text = text.then(row.more.getOrDefault(column, PlacedText.EMPTY));
                }
                int rowSpan = row.rowSpans.getOrDefault(column, 1);
                cells.add(cell(text, cell.span(), rowSpan));
                column += cell.span();
            } else {
                boolean covered = above != null && above.rowSpans.containsKey(column);
                if (!covered) {
                    cells.add(cell(PlacedText.EMPTY, 1, 1));
                }
                column++;
            }
        }
        return new TableRow(cells);
    }

    static TableCell cell(PlacedText text, int columnSpan, int rowSpan) {
        return new TableCell(
                text.inlines(),
                columnSpan,
                rowSpan,
                PrintedMarks.numeric(text.text()),
                text.span().or(Optional::empty));
    }
}
