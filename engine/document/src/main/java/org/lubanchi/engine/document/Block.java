package org.lubanchi.engine.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block (块) of a document.
 *
 * <p>Each has an id that is unique in its document and stays the same when the document is written again from the same
 * definitions: {@code p17} for paragraphs, {@code t3} tables, {@code c2} charts, {@code h5} headings.
 */
public sealed interface Block {
    /** The id, unique in the document. */
    String id();

    /** Where it stands in the file it was read from; empty for a document not yet written. */
    Optional<SourceSpan> source();

    /** Every inline of the block in reading order: text, cells, caption. */
    List<Inline> inlineRuns();

    /** The block's text without structure; cells are joined by tabs, rows by line feeds. */
    default String plainText() {
        StringBuilder text = new StringBuilder();
        inlineRuns().forEach(inline -> text.append(inline.text()));
        return text.toString();
    }

    /**
     * A heading (标题).
     *
     * @param level 1 for chapters, 2 for sections, 3 below
     * @param number the printed number such as {@code 1.2}, may be empty
     * @param inlines the title without the number
     */
    record Heading(String id, int level, String number, List<Inline> inlines, Optional<SourceSpan> source)
            implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }

        @Override
        public List<Inline> inlineRuns() {
            return inlines;
        }
    }

    /** A paragraph (段落). */
    record Paragraph(String id, ParagraphStyle style, List<Inline> inlines, Optional<SourceSpan> source)
            implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        @Override
        public List<Inline> inlineRuns() {
            return inlines;
        }
    }

    /**
     * A table (表).
     *
     * @param caption number and title such as 表 3 教师队伍数量, may be empty
     * @param headRows rows of the head, at least one where known
     * @param rows the body
     * @param note a note under the table, may be empty
     */
    record Table(
            String id,
            List<Inline> caption,
            List<TableRow> headRows,
            List<TableRow> rows,
            List<Inline> note,
            Optional<SourceSpan> source)
            implements Block {
        public Table {
            caption = List.copyOf(caption);
            headRows = List.copyOf(headRows);
            rows = List.copyOf(rows);
            note = List.copyOf(note);
        }

        @Override
        public List<Inline> inlineRuns() {
            List<Inline> all = new ArrayList<>(caption);
            for (TableRow row : headRows) {
                row.cells().forEach(cell -> all.addAll(cell.inlines()));
            }
            for (TableRow row : rows) {
                row.cells().forEach(cell -> all.addAll(cell.inlines()));
            }
            all.addAll(note);
            return List.copyOf(all);
        }

        @Override
        public String plainText() {
            StringBuilder text = new StringBuilder();
            caption.forEach(inline -> text.append(inline.text()));
            for (List<TableRow> part : List.of(headRows, rows)) {
                for (TableRow row : part) {
                    text.append('\n');
                    text.append(String.join(
                            "\t", row.cells().stream().map(TableCell::text).toList()));
                }
            }
            return text.toString();
        }
    }

    /** A chart (图) with its data; a table of the same figures stands behind it. */
    record ChartBlock(String id, List<Inline> caption, Chart chart, List<Inline> note, Optional<SourceSpan> source)
            implements Block {
        public ChartBlock {
            caption = List.copyOf(caption);
            note = List.copyOf(note);
        }

        @Override
        public List<Inline> inlineRuns() {
            List<Inline> all = new ArrayList<>(caption);
            all.addAll(note);
            return List.copyOf(all);
        }
    }

    /** The place where the contents list (目录) is drawn; a document that was read carries its printed entries. */
    record Contents(String id, List<ContentsEntry> entries, Optional<SourceSpan> source) implements Block {
        public Contents {
            entries = List.copyOf(entries);
        }

        @Override
        public List<Inline> inlineRuns() {
            return List.of();
        }
    }

    /** A new page begins (分页). */
    record PageBreak(String id, Optional<SourceSpan> source) implements Block {
        @Override
        public List<Inline> inlineRuns() {
            return List.of();
        }
    }
}
