package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.outline.NumberedTitle;
import org.lubanchi.engine.consistency.outline.TitleGrammar;
import org.lubanchi.engine.consistency.outline.TitleKind;

/** Finds tables set in white space or tabs (文本表格): caption, stacked head, rows. */
final class TableLines {
    private static final int FARTHEST_ROW = 20;
    private static final int MOST_HEAD_LINES = 4;

    private final List<TextLine> lines;

    TableLines(List<TextLine> lines) {
        this.lines = lines;
    }

    /**
     * A table found in the lines.
     *
     * @param caption the caption's line, where there is one
     * @param head lines of the head
     * @param rows lines of the body
     * @param next index of the first line after it
     */
    record Found(Optional<TextLine> caption, List<CellLine> head, List<CellLine> rows, int next) {
        Found {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** The table that begins at this line: with its caption, its head or its first row. */
    Optional<Found> at(int index) {
        TextLine line = lines.get(index);
        Optional<NumberedTitle> caption =
                TitleGrammar.item(line.text()).filter(title -> title.kind() == TitleKind.TABLE && isCaption(line));
        if (caption.isPresent()) {
            return withHead(index + 1, FARTHEST_ROW, 1, Optional.of(line));
        }
        CellLine cells = CellLine.of(line);
        if (cells.isRow(2) && !looksLikeProse(line)) {
            return rows(index, 2, List.of(), Optional.empty());
        }
        return cells.cells().size() >= 3 && cells.couldBeHead()
                ? withHead(index, MOST_HEAD_LINES, 2, Optional.empty())
                : Optional.empty();
    }

    static boolean isCaption(TextLine line) {
        return line.text().length() <= 60
                && "。；，、：".indexOf(line.last()) < 0
                && !line.text().contains("。");
    }

    private static boolean looksLikeProse(TextLine line) {
        return line.text().indexOf('，') >= 0 || line.text().indexOf('。') >= 0;
    }

    private Optional<Found> withHead(int from, int reach, int leastFigures, Optional<TextLine> caption) {
        List<CellLine> head = new ArrayList<>();
        for (int i = from; i < Math.min(lines.size(), from + reach); i++) {
            CellLine cells = CellLine.of(lines.get(i));
            if (!head.isEmpty() && cells.isRow(leastFigures)) {
                return rows(i, leastFigures, head, caption);
            }
            if (!cells.couldBeHead() || beginsTitle(lines.get(i), cells)) {
                return Optional.empty();
            }
            head.add(cells);
        }
        return Optional.empty();
    }

    private static boolean beginsTitle(TextLine line, CellLine cells) {
        return TitleGrammar.read(line.text()).isPresent()
                && !cells.cells().stream().allMatch(CellLine.Cell::isYear);
    }

    private Optional<Found> rows(int from, int leastFigures, List<CellLine> head, Optional<TextLine> caption) {
        List<CellLine> rows = new ArrayList<>();
        int figures = CellLine.of(lines.get(from)).figures();
        int i = from;
        while (i < lines.size()) {
            CellLine cells = CellLine.of(lines.get(i));
            boolean row = cells.isRow(Math.min(leastFigures, figures))
                    && cells.figures() == figures
                    && !looksLikeProse(lines.get(i));
            if (!row && !repeatsHead(head, cells)) {
                break;
            }
            if (row) {
                rows.add(cells);
            }
            i++;
        }
        boolean enough = rows.size() >= 2 || (caption.isPresent() && !rows.isEmpty());
        return enough ? Optional.of(new Found(caption, head, rows, i)) : Optional.empty();
    }

    /** A table continued on the next page prints its head again. */
    private static boolean repeatsHead(List<CellLine> head, CellLine cells) {
        String text = cells.line().text().replaceAll("\\s+", "");
        return head.stream()
                .anyMatch(each -> each.line().text().replaceAll("\\s+", "").equals(text));
    }
}
