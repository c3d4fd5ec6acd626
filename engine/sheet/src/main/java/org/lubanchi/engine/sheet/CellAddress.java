package org.lubanchi.engine.sheet;

/** The name of a cell's place (单元格地址) such as {@code E12}; columns and rows count from 1. */
public final class CellAddress {
    private CellAddress() {}

    /** The letters of a column: 1 is {@code A}, 27 is {@code AA}. */
    public static String column(int column) {
        if (column < 1) {
            throw new IllegalArgumentException("Columns count from 1, but was " + column);
        }
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
    }

    /** The address of a cell. */
    public static String of(int row, int column) {
        return column(column) + row;
    }
}
