package org.lubanchi.engine.consistency.reading;

import org.lubanchi.engine.document.DocumentPlace;

/**
 * A physical line (行) of a text file.
 *
 * @param number counted from 1
 * @param indent characters of white space before the text
 * @param text the line without white space at either end; a line with tabs keeps them all, since they part cells
 */
record TextLine(int number, int indent, String text) {
    static TextLine of(int number, String raw) {
        boolean tabbed = raw.strip().indexOf('\t') >= 0;
        int start = 0;
        int end = raw.length();
        while (start < end && isSpace(raw.charAt(start)) && !(tabbed && raw.charAt(start) == '\t')) {
            start++;
        }
        while (end > start && isSpace(raw.charAt(end - 1)) && !(tabbed && raw.charAt(end - 1) == '\t')) {
            end--;
        }
        return new TextLine(number, start, raw.substring(start, end));
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** The place of a character of the text. */
    DocumentPlace at(int offset) {
        return new DocumentPlace.LineColumn(number, indent + offset + 1);
    }

    /** How wide the line is on paper: a Chinese character counts two. */
    int width() {
        return widthOf(0, text.length());
    }

    /** Where the middle of a part stands on paper. */
    int middle(int from, int to) {
        return 2 * indent + widthOf(0, from) * 2 + widthOf(from, to);
    }

    private int widthOf(int from, int to) {
        int width = 0;
        for (int i = from; i < to; i++) {
            width += text.charAt(i) < 0x2000 ? 1 : 2;
        }
        return width;
    }

    char last() {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }
}
