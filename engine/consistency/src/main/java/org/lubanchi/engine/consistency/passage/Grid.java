package org.lubanchi.engine.consistency.passage;

import java.util.List;

/**
 * A table (表格网) as rows of labelled cells.
 *
 * @param index position in the report, over passages and tables
 * @param id the block's id
 * @param caption number and title, may be empty text
 * @param heads one text a column; column 0 heads the row labels
 * @param rows the body
 * @param columns how many columns of figures the longest row has
 */
public record Grid(int index, String id, Prose caption, List<Prose> heads, List<Row> rows, int columns) {
    public Grid {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A table of these rows. */
    static Grid of(int index, String id, Prose caption, List<Prose> heads, List<Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        return new Grid(index, id, caption, heads, rows, columns);
    }

    /**
     * A row.
     *
     * @param label the words before the figures, inherited words of merged cells included
     * @param labelProse where the label stands
     * @param cells the figures, in column order from column 1
     */
    public record Row(String label, Prose labelProse, List<Prose> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The head of a column of figures, counted from 0; empty text when the head does not reach so far. */
    public String head(int column) {
        int at = heads.size() - columns + column;
        return at >= 0 && at < heads.size() ? heads.get(at).text() : "";
    }
}
