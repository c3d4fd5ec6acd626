package org.lubanchi.engine.sheet;

/**
 * A cell as it stands in a file (原始单元格), before anybody asks what it should mean.
 *
 * @param row from 1
 * @param column from 1
 * @param text what it holds: a number as exact plain decimal, a date as ISO date, a truth as {@code true} or {@code false},
 *     an error as the program wrote it; of a formula the value that was last computed
 * @param kind how the program stored it
 */
public record RawCell(int row, int column, String text, Kind kind) {
    /** How a spreadsheet program stored a cell (单元格类型). */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        BLANK,
        /** For example {@code #DIV/0!}. */
        ERROR
    }

    /** A cell in which nothing stands. */
    public static RawCell blank(int row, int column) {
        return new RawCell(row, column, "", Kind.BLANK);
    }
}
