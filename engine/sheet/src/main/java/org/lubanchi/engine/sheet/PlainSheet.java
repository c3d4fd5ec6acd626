package org.lubanchi.engine.sheet;

import java.util.List;

/**
 * A sheet as it is given out (导出表): rows of texts and numbers, for a spreadsheet or CSV.
 *
 * @param name of the sheet
 * @param rows of any lengths
 */
public record PlainSheet(String name, List<List<PlainCell>> rows) {
    public PlainSheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A cell that is given out (导出单元格).
     *
     * @param text as printed, exact where it is a number
     * @param number whether a spreadsheet may take it for a number
     */
    public record PlainCell(String text, boolean number) {
        private static final String PLAIN_NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,10})?";

        /** A text, whatever it looks like. */
        public static PlainCell text(String text) {
            return new PlainCell(text, false);
        }

        /** A number where it is one that a spreadsheet holds exactly, else a text. */
        public static PlainCell numberOrText(String text) {
            return new PlainCell(text, text.matches(PLAIN_NUMBER));
        }
    }
}
