package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.adapter.office.document.reading.PrintedMarks;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/** A table read from one page, or from several when it runs on (页面表格). */
record PdfTable(List<TableRow> headRows, List<TableRow> rows, int columns) {
    /**
     * Whether the other table, which begins the next page, is the rest of this one: its head is repeated, or it has none and
     * what was taken for one is a row of figures.
     */
    boolean continuedBy(PdfTable next) {
        return columns == next.columns && (repeatsHead(next) || beginsWithRow(next));
    }

    private boolean repeatsHead(PdfTable next) {
        return next.headRows.isEmpty() || text(headRows).equals(text(next.headRows));
    }

    /** Figures stand in the first row of the rest where they stand in this table; a head has words there. */
    private boolean beginsWithRow(PdfTable next) {
        List<TableCell> first = next.headRows.getFirst().cells();
        List<Integer> figures = IntStream.range(0, columns)
                .filter(column -> rows.stream()
                                        .filter(row -> column < row.cells().size()
                                                && row.cells().get(column).numeric())
                                        .count()
                                * 2
                        > rows.size())
                .boxed()
                .toList();
        long there = figures.stream()
                .filter(column -> column < first.size() && isFigureOrEmpty(first.get(column)))
                .count();
        return headRows.isEmpty() || (!figures.isEmpty() && there == figures.size());
    }

    private static boolean isFigureOrEmpty(TableCell cell) {
        return cell.text().isBlank() || cell.numeric() || PrintedMarks.numeric(cell.text());
    }

    /** Both as one table; a row that the page divided is one row again. */
    PdfTable joined(PdfTable next) {
        List<TableRow> rest = new ArrayList<>(repeatsHead(next) ? List.of() : next.headRows);
        rest.addAll(next.rows);
        List<TableRow> all = new ArrayList<>(rows);
        if (!all.isEmpty() && !rest.isEmpty() && isRestOf(all.getLast(), rest.getFirst())) {
            all.set(all.size() - 1, joined(all.getLast(), rest.removeFirst()));
        }
        all.addAll(rest);
        return new PdfTable(headRows, all, columns);
    }

    /** A row without a first cell whose figures do not come twice is the rest of the row before. */
    private static boolean isRestOf(TableRow row, TableRow rest) {
        List<TableCell> above = row.cells();
        List<TableCell> below = rest.cells();
        boolean bare = above.size() == below.size()
                && below.getFirst().text().isBlank()
                && !above.getFirst().text().isBlank();
        return bare
                && IntStream.range(0, above.size()).noneMatch(i -> isFigure(above.get(i)) && isFigure(below.get(i)))
                && above.stream().allMatch(cell -> cell.rowSpan() == 1);
    }

    private static boolean isFigure(TableCell cell) {
        return !cell.text().isBlank() && PrintedMarks.numeric(cell.text());
    }

    private static TableRow joined(TableRow row, TableRow rest) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(joined(row.cells().get(i), rest.cells().get(i)));
        }
        return new TableRow(cells);
    }

    private static TableCell joined(TableCell cell, TableCell rest) {
        List<Inline> inlines = new ArrayList<>(cell.inlines());
        inlines.addAll(rest.inlines());
        return new TableCell(inlines, cell.columnSpan(), 1, cell.numeric() || rest.numeric(), span(cell, rest));
    }

    /** Where both halves stand, the second behind the characters of the first. */
    private static Optional<SourceSpan> span(TableCell cell, TableCell rest) {
        List<SourceSpan.Piece> pieces = new ArrayList<>();
        cell.source().ifPresent(span -> pieces.addAll(span.pieces()));
        rest.source()
                .ifPresent(span -> span.pieces()
                        .forEach(piece -> pieces.add(
                                new SourceSpan.Piece(piece.start() + cell.text().length(), piece.place()))));
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new SourceSpan(pieces));
    }

    private static List<List<String>> text(List<TableRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(TableCell::text).toList())
                .toList();
    }
}
