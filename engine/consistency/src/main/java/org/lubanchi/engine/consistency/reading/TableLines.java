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

    private static final int SHORTEST_FORM = 3;

    private final List<TextLine> lines;
    private Optional<Found> last = Optional.empty();

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
        Optional<Found> found = begunAt(index).or(() -> continuedAt(index)).or(() -> formAt(index));
        last = found.or(() -> last);
        return found;
    }

    private Optional<Found> begunAt(int index) {
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

    /** A second block of a table: right behind the first, a head of as many columns and a row of as many figures. */
    private Optional<Found> continuedAt(int index) {
        Optional<Found> before =
                last.filter(found -> found.next() == index && !found.head().isEmpty());
        if (before.isEmpty() || index + 1 >= lines.size()) {
            return Optional.empty();
        }
        CellLine head = CellLine.of(lines.get(index));
        CellLine row = CellLine.of(lines.get(index + 1));
        boolean continued = head.couldBeHead()
                && head.cells().size() > 2
                && head.cells().size() == before.get().head().getLast().cells().size()
                && row.isRow(2)
                && row.figures() == before.get().rows().getLast().figures();
        return continued
                ? Optional.of(new Found(Optional.empty(), List.of(head), List.of(row), index + 2))
                : Optional.empty();
    }

    /** Entries of a form, one a line: 在校生 3650, 教学班 80. */
    private Optional<Found> formAt(int index) {
        List<CellLine> rows = new ArrayList<>();
        for (int i = index; i < lines.size(); i++) {
            CellLine cells = CellLine.of(lines.get(i));
            if (!cells.isFormEntry(!rows.isEmpty())
                    || TitleGrammar.read(lines.get(i).text()).isPresent()) {
                break;
            }
            rows.add(cells);
        }
        return rows.size() >= SHORTEST_FORM
                ? Optional.of(new Found(Optional.empty(), List.of(), rows, index + rows.size()))
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
        CellLine first = CellLine.of(lines.get(from));
        int figures = first.figures();
        int i = from;
        while (i < lines.size()) {
            CellLine cells = CellLine.of(lines.get(i));
            boolean repeated = repeatsHead(head, cells);
            boolean row = !repeated
                    && (cells.isAlignedWith(first)
                            || (cells.isRow(Math.min(leastFigures, figures))
                                    && cells.figures() == figures
                                    && !looksLikeProse(lines.get(i))));
            if (!row && !repeated) {
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
