package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;

/** Makes a table block of the lines of a table (表格成形). */
final class TableBuilder {
    private final TableLines.Found found;

    TableBuilder(TableLines.Found found) {
        this.found = found;
    }

    Block.Table build(String id) {
        List<TableRow> rows = new ArrayList<>();
        for (CellLine row : found.rows()) {
            rows.add(row(row));
        }
        List<Inline> caption = found.caption()
                .<List<Inline>>map(line -> List.of(new TextRun(line.text())))
                .orElse(List.of());
        TextLine first = found.caption().orElseGet(() -> found.rows().getFirst().line());
        SourceSpan source = new SourceSpan(List.of(new SourceSpan.Piece(0, first.at(0))));
        return new Block.Table(id, caption, head(), rows, List.of(), Optional.of(source));
    }

    private static boolean tabbed(CellLine line) {
        return line.line().text().indexOf('\t') >= 0;
    }

    /** Label cells, then figures; a label of several words parted by spaces is one cell. */
    private static TableRow row(CellLine row) {
        List<TableCell> cells = new ArrayList<>();
        int first = row.firstFigure();
        if (!tabbed(row)) {
            cells.add(cell(
                    row.line(),
                    row.cells().getFirst().from(),
                    row.cells().get(first - 1).to(),
                    false));
        } else {
            row.cells().subList(0, first).forEach(each -> cells.add(cell(row.line(), each.from(), each.to(), false)));
        }
        row.cells().subList(first, row.cells().size()).stream()
                .filter(each -> !each.text().isEmpty())
                .forEach(each -> cells.add(cell(row.line(), each.from(), each.to(), true)));
        return new TableRow(cells);
    }

    private static TableCell cell(TextLine line, int from, int to, boolean figure) {
        SpannedText text = new SpannedText().add(line, from, Math.max(from, to));
        return new TableCell(text.inlines(), 1, 1, figure, text.span());
    }

    private List<TableRow> head() {
        if (found.head().isEmpty()) {
            return List.of();
        }
        if (found.head().stream().anyMatch(TableBuilder::tabbed)) {
            return found.head().stream().map(TableBuilder::plainHead).toList();
        }
        if (found.head().size() > 1
                && found.head().getFirst().cells().size() == columnKinds().size()) {
            return List.of(new TableRow(stackedHeads()));
        }
        List<HeadColumns.Word> words = new ArrayList<>();
        found.head().forEach(line -> line.cells().forEach(cell -> words.add(new HeadColumns.Word(cell, line.line()))));
        List<List<HeadColumns.Word>> groups = new HeadColumns(words, columnKinds()).columns();
        if (groups.isEmpty()) {
            return found.head().stream().map(TableBuilder::plainHead).toList();
        }
        return List.of(new TableRow(groups.stream().map(TableBuilder::headCell).toList()));
    }

    /** The first line has a word for every column; words of later lines belong to the column they stand under. */
    private List<TableCell> stackedHeads() {
        CellLine top = found.head().getFirst();
        List<List<HeadColumns.Word>> columns = new ArrayList<>();
        top.cells().forEach(cell -> columns.add(new ArrayList<>(List.of(new HeadColumns.Word(cell, top.line())))));
        for (CellLine below : found.head().subList(1, found.head().size())) {
            for (CellLine.Cell cell : below.cells()) {
                columns.get(nearest(top, below.line().middle(cell.from(), cell.to())))
                        .add(new HeadColumns.Word(cell, below.line()));
            }
        }
        return columns.stream().map(TableBuilder::headCell).toList();
    }

    private static int nearest(CellLine top, int middle) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < top.cells().size(); i++) {
            CellLine.Cell cell = top.cells().get(i);
            int distance = Math.abs(top.line().middle(cell.from(), cell.to()) - middle);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static TableRow plainHead(CellLine line) {
        return new TableRow(line.cells().stream()
                .filter(each -> !each.text().isEmpty())
                .map(each -> cell(line.line(), each.from(), each.to(), false))
                .toList());
    }

    private static TableCell headCell(List<HeadColumns.Word> words) {
        SpannedText text = new SpannedText();
        words.forEach(
                word -> text.add(word.line(), word.cell().from(), word.cell().to()));
        return new TableCell(text.inlines(), 1, 1, false, text.span());
    }

    private List<HeadColumns.ColumnKind> columnKinds() {
        List<HeadColumns.ColumnKind> kinds = new ArrayList<>();
        CellLine first = found.rows().getFirst();
        boolean years =
                found.rows().stream().allMatch(row -> row.cells().getFirst().isYear());
        kinds.add(years ? HeadColumns.ColumnKind.YEARS : HeadColumns.ColumnKind.LABEL);
        int offset = first.firstFigure();
        for (int i = 0; i < first.figures(); i++) {
            int column = i;
            boolean percents = found.rows().stream()
                    .map(row -> row.cells()
                            .get(Math.min(
                                    row.firstFigure() + column, row.cells().size() - 1)))
                    .anyMatch(cell -> cell.text().endsWith("%"));
            kinds.add(percents && offset > 0 ? HeadColumns.ColumnKind.PERCENTS : HeadColumns.ColumnKind.FIGURES);
        }
        return kinds;
    }
}
