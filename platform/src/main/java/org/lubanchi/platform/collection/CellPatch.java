package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Optional;

/**
 * Edits of a draft that travel together (单元格补丁): kept whole, or told cell by cell why not.
 *
 * @param client the page that sends it
 * @param sequence its number on that page; the same number again is the same patch and changes nothing
 * @param cells new texts of cells
 * @param rows rows that come and go, before the cells are written
 */
public record CellPatch(String client, int sequence, List<CellChange> cells, List<RowChange> rows) {
    /** The most cells of one patch. */
    public static final int MOST_CELLS = 2_000;
    /** The longest text of a cell. */
    public static final int LONGEST_TEXT = 2_000;

    public CellPatch {
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
    }

    /**
     * A cell's new text (单元格改动).
     *
     * @param base the version of the cell that was seen when it was typed; 0 for one never written
     */
    public record CellChange(String row, String field, String text, int base) {}

    /** A row that comes or goes (行改动). */
    public record RowChange(Kind kind, String row, Optional<String> after) {
        /** Which. */
        public enum Kind {
            ADD,
            REMOVE
        }
    }

    /**
     * What became of a patch (补丁结果).
     *
     * @param repeated whether it had come before
     * @param applied cells that were written, with their new version
     * @param conflicts cells somebody else has written meanwhile; theirs stands
     * @param refused cells and rows that are closed or do not exist
     */
    public record Outcome(
            int sequence, boolean repeated, List<Applied> applied, List<Conflict> conflicts, List<Refused> refused) {
        public Outcome {
            applied = List.copyOf(applied);
            conflicts = List.copyOf(conflicts);
            refused = List.copyOf(refused);
        }
    }

    /** A cell that was written (已写单元格). */
    public record Applied(String row, String field, int version) {}

    /**
     * Two people on one cell (单元格冲突).
     *
     * @param by who wrote the text that stands
     * @param at when, as ISO instant
     */
    public record Conflict(String row, String field, String yours, String theirs, int version, String by, String at) {}

    /** A cell or row that was not written, and why (未写单元格). */
    public record Refused(String row, String field, Reason reason) {
        /** Why. */
        public enum Reason {
            /** The table was returned for other cells. */
            NOT_REOPENED,
            /** The table has no such field. */
            NO_SUCH_FIELD,
            /** The draft has no such row. */
            NO_SUCH_ROW,
            /** A form has its one row and no other. */
            NOT_A_LIST
        }
    }
}
