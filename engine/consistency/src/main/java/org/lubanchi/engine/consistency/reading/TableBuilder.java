package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;

/** Makes a table block of the lines of a table (表格成形). */
final class TableBuilder {
    /** A cell that is left empty; it stands nowhere. */
    private static final TableCell EMPTY = new TableCell(List.of(), 1, 1, false, Optional.empty());

    private final TableLines.Found found;
    private final boolean aligned;
    private final SideBySide sides;

    TableBuilder(TableLines.Found found) {
        this.found = found;
        CellLine first = found.rows().getFirst();
        this.aligned = Stream.concat(found.head().stream(), found.rows().stream())
                .allMatch(line -> line.equals(first) || line.isAlignedWith(first));
        this.sides = new SideBySide(found.rows());
    }

    Block.Table build(String id) {
        List<TableRow> rows = new ArrayList<>();
        for (CellLine row : found.rows()) {
            rows.add(sides.isEmpty() ? row(row) : sideBySide(row));
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
    private TableRow row(CellLine row) {
        List<TableCell> cells = new ArrayList<>();
        if (aligned && tabbed(row)) {
            row.cells().forEach(each -> cells.add(cell(row.line(), each.from(), each.to(), each.isFigureOrAbsent())));
            return new TableRow(cells);
        }
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

    /** Each of the rows that share the line: its label, its figures. */
    private TableRow sideBySide(CellLine row) {
        List<TableCell> cells = new ArrayList<>();
        for (List<CellLine.Cell> side : sides.of(row)) {
            int words = side.size() - sides.figures();
            if (side.isEmpty()) {
                cells.addAll(Collections.nCopies(1 + sides.figures(), EMPTY));
                continue;
            }
            cells.add(
                    cell(row.line(), side.getFirst().from(), side.get(words - 1).to(), false));
            side.subList(words, side.size()).forEach(each -> cells.add(cell(row.line(), each.from(), each.to(), true)));
        }
        return new TableRow(cells);
    }

    /** One word over each of the rows that stand side by side heads their labels. */
    private TableRow sideHeads(CellLine head) {
        List<TableCell> cells = new ArrayList<>();
        for (CellLine.Cell each : head.cells()) {
            cells.add(cell(head.line(), each.from(), each.to(), false));
            cells.addAll(Collections.nCopies(sides.figures(), EMPTY));
        }
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
            return found.head().stream().map(this::plainHead).toList();
        }
        if (!sides.isEmpty()) {
            CellLine lowest = found.head().getLast();
            boolean overSides = lowest.cells().size() == sides.count();
            return List.of(overSides ? sideHeads(lowest) : plainHead(lowest));
        }
        if (found.head().size() > 1
                && found.head().getFirst().cells().size() == columnKinds().size()) {
            return List.of(new TableRow(stackedHeads()));
        }
        List<HeadColumns.Word> words = new ArrayList<>();
        found.head().forEach(line -> line.cells().forEach(cell -> words.add(new HeadColumns.Word(cell, line.line()))));
        List<List<HeadColumns.Word>> groups = new HeadColumns(words, columnKinds()).columns();
        if (groups.isEmpty()) {
            return found.head().stream().map(this::plainHead).toList();
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

    private TableRow plainHead(CellLine line) {
        return new TableRow(line.cells().stream()
                .filter(each -> aligned || !each.text().isEmpty())
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
