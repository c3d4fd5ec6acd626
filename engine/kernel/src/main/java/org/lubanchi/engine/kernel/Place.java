package org.lubanchi.engine.kernel;

/** Where something stands (位置), exact enough to walk to it. */
public sealed interface Place {
    /** The place in one line, for people. */
    String text();

    /**
     * A cell of a workbook (单元格).
     *
     * @param file the file's name as the user knows it
     * @param sheet the sheet's name
     * @param address for example {@code E12}
     */
    record Cell(String file, String sheet, String address) implements Place {
        @Override
        public String text() {
            return "《" + file + "》工作表「" + sheet + "」" + address;
        }
    }

    /** A field of a row that has no cell, for example one that came by the API; rows count from 1. */
    record RowField(String table, int row, String field) implements Place {
        @Override
        public String text() {
            return table + " 第 " + row + " 行 " + field;
        }
    }

    /** A point in a text file; lines and columns count from 1. */
    record FileLine(String path, int line, int column) implements Place {
        @Override
        public String text() {
            return path + ":" + line + ":" + column;
        }
    }

    /** A whole file or object. */
    record WholeFile(String path) implements Place {
        @Override
        public String text() {
            return path;
        }
    }

    /** A unit's whole table in a round. */
    record UnitTable(OrgUnitId unit, String table) implements Place {
        @Override
        public String text() {
            return unit.value() + " / " + table;
        }
    }
}
