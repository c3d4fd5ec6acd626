package org.lubanchi.adapter.office.document.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.reading.HeadRows;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.adapter.office.document.reading.PrintedMarks;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/** Reads one table of a Word file: its grid, merged cells stated once, and what else stands inside its cells. */
final class WordTableReader {
    private static final int WIDEST = 1000;
    private final AnchorTrail trail;
    private final int table;
    private final List<List<Growing>> rows = new ArrayList<>();
    private final List<WordParagraph> inside = new ArrayList<>();
    private final List<XmlElement> nested = new ArrayList<>();
    private final Map<Integer, Growing> above = new HashMap<>();
    private int statedHead;
    private int cells;

    WordTableReader(AnchorTrail trail, int table) {
        this.trail = trail;
        this.table = table;
    }

    /**
     * A table as it was read.
     *
     * @param headRows rows of the head
     * @param rows the body
     * @param inside paragraphs of its cells, for charts and text boxes drawn there
     * @param nested tables inside its cells
     * @param source where it begins
     */
    record Read(
            List<TableRow> headRows,
            List<TableRow> rows,
            List<WordParagraph> inside,
            List<XmlElement> nested,
            Optional<SourceSpan> source) {}

    private static final class Growing {
        private final PlacedText text;
        private final int columnSpan;
        private final boolean right;
        private final DocumentPlace place;
        private int rowSpan = 1;

        Growing(PlacedText text, int columnSpan, boolean right, DocumentPlace place) {
            this.text = text;
            this.columnSpan = columnSpan;
            this.right = right;
            this.place = place;
        }

        TableCell cell() {
            SourceSpan source = text.span().orElseGet(() -> new SourceSpan(List.of(new SourceSpan.Piece(0, place))));
            boolean numeric = right || PrintedMarks.numeric(text.text());
            return new TableCell(text.inlines(), columnSpan, rowSpan, numeric, Optional.of(source));
        }
    }

    Read read(XmlElement element) {
        content(element, "w:tr").forEach(this::row);
        List<TableRow> all = rows.stream()
                .map(row -> new TableRow(row.stream().map(Growing::cell).toList()))
                .toList();
        int head = HeadRows.count(all, statedHead);
        SourceSpan source =
                new SourceSpan(List.of(new SourceSpan.Piece(0, new DocumentPlace.TableCellPlace(table, 0, 0, 0))));
        return new Read(all.subList(0, head), all.subList(head, all.size()), inside, nested, Optional.of(source));
    }

    /** How many cells were read. */
    int cells() {
        return cells;
    }

    /** Children of a name, content controls and custom elements around them looked through. */
    private static Stream<XmlElement> content(XmlElement parent, String name) {
        return parent.elements().stream().flatMap(child -> switch (child.name()) {
            case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:smartTag" -> content(child, name);
            default -> child.name().equals(name) ? Stream.of(child) : Stream.empty();
        });
    }

    private void row(XmlElement row) {
        if (row.on("w:trPr", "w:tblHeader") && statedHead == rows.size()) {
            statedHead++;
        }
        List<Growing> placed = new ArrayList<>();
        int column = span(row.value("w:trPr", "w:gridBefore"), 0);
        if (column > 0) {
            placed.add(new Growing(PlacedText.EMPTY, column, false, place(0, 0)));
        }
        for (XmlElement cell : content(row, "w:tc").toList()) {
            int width = Math.max(1, span(cell.value("w:tcPr", "w:gridSpan"), 1));
            column = cell(cell, column, width, placed);
        }
        rows.add(placed);
    }

    private static int span(Optional<String> value, int otherwise) {
        return value.filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Math.min(WIDEST, Integer.parseInt(text)))
                .orElse(otherwise);
    }

    private int cell(XmlElement cell, int column, int width, List<Growing> placed) {
        cells++;
        Optional<XmlElement> merge = cell.find("w:tcPr", "w:vMerge");
        boolean restart = merge.flatMap(each -> each.attribute("w:val"))
                .orElse("continue")
                .equals("restart");
        Growing open = above.get(column);
        if (merge.isPresent() && !restart && open != null && open.columnSpan == width) {
            open.rowSpan++;
            text(cell, column);
            return column + width;
        }
        Growing fresh = new Growing(text(cell, column), width, right(cell), place(column, 0));
        placed.add(fresh);
        for (int i = column; i < column + width; i++) {
            above.remove(i);
        }
        if (merge.isPresent() && restart) {
            above.put(column, fresh);
        }
        return column + width;
    }

    private static boolean right(XmlElement cell) {
        List<XmlElement> paragraphs = content(cell, "w:p").toList();
        return !paragraphs.isEmpty()
                && paragraphs.stream()
                        .allMatch(each -> each.value("w:pPr", "w:jc")
                                .filter(jc -> jc.equals("right") || jc.equals("end"))
                                .isPresent());
    }

    private DocumentPlace place(int column, int offset) {
        return new DocumentPlace.TableCellPlace(table, rows.size(), column, offset);
    }

    private PlacedText text(XmlElement cell, int column) {
        PlacedText all = PlacedText.EMPTY;
        int said = 0;
        for (XmlElement paragraph : content(cell, "w:p").toList()) {
            if (!all.pieces().isEmpty()) {
                all = all.then(new PlacedText(List.of(new PlacedText.Piece("\n", place(column, said)))));
                said++;
            }
            int before = said;
            WordParagraph read = new WordParagraphReader(
                            trail, (run, inRun, inParagraph) -> place(column, before + inParagraph))
                    .read(paragraph);
            inside.add(read);
            all = all.then(read.text());
            said += read.text().text().length();
        }
        content(cell, "w:tbl").forEach(nested::add);
        return all.trimmed();
    }
}
