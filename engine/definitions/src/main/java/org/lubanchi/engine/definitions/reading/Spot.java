package org.lubanchi.engine.definitions.reading;

import org.lubanchi.engine.kernel.Place;

/**
 * A place in a definition file with the line it stands on.
 *
 * @param path relative to the definitions folder
 * @param line from 1
 * @param column from 1
 * @param length characters the caret covers, at least 1
 * @param lineText the whole line
 */
record Spot(String path, int line, int column, int length, String lineText) {
    Spot {
        length = Math.max(1, length);
    }

    /** The line with carets under the place; full-width characters take a full-width caret. */
    String excerpt() {
        if (lineText.isBlank()) {
            return "";
        }
        StringBuilder marks = new StringBuilder("    ");
        for (int i = 0; i < column - 1 && i < lineText.length(); i++) {
            marks.append(wide(lineText.charAt(i)) ? '　' : ' ');
        }
        for (int i = column - 1; i < column - 1 + length && i < lineText.length(); i++) {
            marks.append(wide(lineText.charAt(i)) ? '＾' : '^');
        }
        return "    " + lineText + "\n" + marks;
    }

    /** The place some characters to the right. */
    Spot shifted(int offset, int newLength) {
        return new Spot(path, line, column + offset, newLength, lineText);
    }

    Place.FileLine place() {
        return new Place.FileLine(path, line, column);
    }

    private static boolean wide(char c) {
        return c >= 0x2E80 && c != 0xFFFD;
    }
}
