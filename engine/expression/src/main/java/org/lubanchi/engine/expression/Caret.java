package org.lubanchi.engine.expression;

import java.util.List;

/**
 * A line of a text with carets under a stretch of it (错误指示).
 *
 * <p>Under full-width characters stand full-width spaces and carets, so that the carets meet their characters.
 *
 * @param line the line of the text in which the stretch starts
 * @param marks the carets with the space before them
 */
public record Caret(String line, String marks) {
    /** Characters from the first to the last. */
    private record Range(int first, int last) {}

    /** East Asian wide and full-width characters. (source: Unicode Standard Annex 11; the blocks, not each character) */
    private static final List<Range> WIDE = List.of(
            new Range(0x1100, 0x115F),
            new Range(0x2E80, 0x303E),
            new Range(0x3040, 0xA4CF),
            new Range(0xAC00, 0xD7A3),
            new Range(0xF900, 0xFAFF),
            new Range(0xFE30, 0xFE6F),
            new Range(0xFF01, 0xFF60),
            new Range(0xFFE0, 0xFFE6),
            new Range(0x20000, 0x3FFFD));

    /** The line that holds the start, and carets from the start to the end, at least one. */
    public static Caret under(String text, int start, int end) {
        int from = Math.clamp(start, 0, text.length());
        int lineStart = text.lastIndexOf('\n', from - 1) + 1;
        int newline = text.indexOf('\n', from);
        String line = text.substring(lineStart, newline < 0 ? text.length() : newline);
        StringBuilder marks = new StringBuilder();
        int at = 0;
        while (at < line.length() && at < Math.max(end, from + 1) - lineStart) {
            int character = line.codePointAt(at);
            if (at < from - lineStart) {
                marks.append(character == '\t' ? "\t" : wide(character) ? "\u3000" : " ");
            } else {
                marks.append(wide(character) ? "＾" : "^");
            }
            at += Character.charCount(character);
        }
        if (from - lineStart >= line.length()) {
            marks.append('^');
        }
        return new Caret(line, marks.toString());
    }

    /** The line with carets below it, as two lines. */
    public static String render(String text, int start, int end) {
        return under(text, start, end).toString();
    }

    @Override
    public String toString() {
        return line + "\n" + marks;
    }

    /** Whether a character takes two columns. */
    private static boolean wide(int character) {
        return WIDE.stream().anyMatch(range -> character >= range.first && character <= range.last);
    }
}
