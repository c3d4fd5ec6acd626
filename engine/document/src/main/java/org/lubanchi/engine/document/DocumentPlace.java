package org.lubanchi.engine.document;

/** An exact place in a read file (文件内位置). */
public sealed interface DocumentPlace {
    /** The place so many characters further on in the same piece. */
    DocumentPlace advancedBy(int characters);

    /** The place in one line, for people. */
    String text();

    /** A point of a text file; both count from 1. */
    record LineColumn(int line, int column) implements DocumentPlace {
        @Override
        public DocumentPlace advancedBy(int characters) {
            return new LineColumn(line, column + characters);
        }

        @Override
        public String text() {
            return "第 " + line + " 行第 " + column + " 字";
        }
    }

    /**
     * A run of a Word or HTML paragraph.
     *
     * @param paragraph the index of the paragraph in the body, from 0
     * @param run the index of the run in the paragraph, from 0
     * @param offset characters into the run
     */
    record ParagraphRun(int paragraph, int run, int offset) implements DocumentPlace {
        @Override
        public DocumentPlace advancedBy(int characters) {
            return new ParagraphRun(paragraph, run, offset + characters);
        }

        @Override
        public String text() {
            return "第 " + (paragraph + 1) + " 段";
        }
    }

    /**
     * A cell of a table of the file.
     *
     * @param table index of the table, from 0
     * @param row index of the row, from 0
     * @param column grid column, from 0
     * @param offset characters into the cell's text
     */
    record TableCellPlace(int table, int row, int column, int offset) implements DocumentPlace {
        @Override
        public DocumentPlace advancedBy(int characters) {
            return new TableCellPlace(table, row, column, offset + characters);
        }

        @Override
        public String text() {
            return "第 " + (table + 1) + " 张表第 " + (row + 1) + " 行第 " + (column + 1) + " 列";
        }
    }

    /** A box on a page; the page counts from 1, lengths are points from the upper left corner. */
    record PageBox(int page, float x, float y, float width, float height, int offset) implements DocumentPlace {
        @Override
        public DocumentPlace advancedBy(int characters) {
            return new PageBox(page, x, y, width, height, offset + characters);
        }

        @Override
        public String text() {
            return "第 " + page + " 页";
        }
    }
}
