package org.lubanchi.engine.document;

import java.util.List;
import java.util.Optional;

/**
 * A cell (表格单元) of a table.
 *
 * @param inlines its content
 * @param columnSpan columns it covers, at least 1
 * @param rowSpan rows it covers, at least 1
 * @param numeric whether it is right-aligned as a figure
 * @param source where it was read
 */
public record TableCell(
        List<Inline> inlines, int columnSpan, int rowSpan, boolean numeric, Optional<SourceSpan> source) {
    public TableCell {
        inlines = List.copyOf(inlines);
        if (columnSpan < 1 || rowSpan < 1) {
            throw new IllegalArgumentException("A cell covers at least one row and column");
        }
    }

    /** A plain text cell. */
    public static TableCell text(String text) {
        return new TableCell(List.of(new TextRun(text)), 1, 1, false, Optional.empty());
    }

    /** A figure, right-aligned. */
    public static TableCell figure(Inline inline) {
        return new TableCell(List.of(inline), 1, 1, true, Optional.empty());
    }

    /** The cell's text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }
}
