package org.lubanchi.adapter.office.document.layout;

/** Counts the lines a text fills (行数): words stay whole, closing marks never begin a line. */
public final class TextLines {
    private static final String NEVER_FIRST = "，。、；：？！）】》」』”’%％…—";

    private TextLines() {}

    /**
     * The number of lines, at least 1.
     *
     * @param width of a line in tenths of the font size
     * @param indent of the first line in the same measure
     */
    public static int count(String text, int width, int indent) {
        int lines = 1;
        int used = indent;
        int i = 0;
        int before = ' ';
        while (i < text.length()) {
            int end = pieceEnd(text, i);
            String piece = text.substring(i, end);
            if (piece.equals("\n")) {
                lines++;
                used = 0;
            } else {
                int wide = TextWidth.tenths(piece) + gap(before, piece.codePointAt(0));
                boolean hanging = NEVER_FIRST.contains(piece);
                if (used + wide > width && used > 0 && !hanging) {
                    lines++;
                    used = 0;
                }
                used += wide;
            }
            before = text.codePointBefore(end);
            i = end;
        }
        return lines;
    }

    private static int pieceEnd(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (!wordy(first)) {
            return end;
        }
        while (end < text.length() && wordy(text.codePointAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean wordy(int c) {
        return c > ' ' && c < 0x7F;
    }

    /** Word and LibreOffice put a quarter of a character between Chinese and Latin. */
    private static int gap(int before, int first) {
        boolean ideographBefore = Character.isIdeographic(before);
        boolean ideographAfter = Character.isIdeographic(first);
        return (ideographBefore && wordy(first)) || (wordy(before) && ideographAfter) ? 2 : 0;
    }
}
