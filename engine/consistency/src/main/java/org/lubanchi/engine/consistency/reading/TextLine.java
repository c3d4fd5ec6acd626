package org.lubanchi.engine.consistency.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.document.DocumentPlace;

/**
 * A physical line (行) of a text file.
 *
 * @param number counted from 1
 * @param indent characters of white space before the text
 * @param text the line without white space at either end; a line with tabs keeps them all, since they part cells
 * @param heading whether the line is marked as a heading
 */
record TextLine(int number, int indent, String text, boolean heading) {
    /** A table row between upright strokes; the strokes part cells as tabs do. */
    private static final Pattern PIPED = Pattern.compile("\\|.*\\|.*\\|");

    /** The same without the outer strokes. */
    private static final Pattern INNER_PIPED = Pattern.compile("[^|]*[^|\\s] \\|(?: .*)? \\|(?: .*)?");

    private static final Pattern RULE = Pattern.compile("[\\s:-]+");

    /** A line drawn across the page above, in or below a table says nothing. */
    private static final Pattern DRAWN = Pattern.compile("[-=_*~—–─━═‐＿－＝]{5,}");

    /** The mark before a line that is set apart. */
    private static final Pattern QUOTED = Pattern.compile("(?:>\\s+)+(?=\\S)");

    /** Marks of a title or of bold type around a line's text. */
    private static final Pattern MARK = Pattern.compile("(?:#{1,6}\\s+|\\*\\*)([^*]+?)(?:\\*\\*|\\s#+)?");

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
        String text = raw.substring(start, end);
        if (PIPED.matcher(text).matches()) {
            String cells =
                    text.substring(1, text.length() - 1).replace('|', '\t').replace("**", "  ");
            return new TextLine(number, start + 1, RULE.matcher(cells).matches() ? "" : cells, false);
        }
        if (INNER_PIPED.matcher(text).matches()) {
            String inner =
                    text.endsWith("|") ? text.substring(0, text.length() - 1).strip() : text;
            String cells = inner.replace('|', '\t');
            return new TextLine(number, start, RULE.matcher(cells).matches() ? "" : cells, false);
        }
        if (DRAWN.matcher(text).matches()) {
            return new TextLine(number, start, "", false);
        }
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.lookingAt()) {
            return new TextLine(number, start + quoted.end(), text.substring(quoted.end()), false);
        }
        Matcher mark = MARK.matcher(text);
        return mark.matches()
                ? new TextLine(number, start + mark.start(1), mark.group(1), text.startsWith("#"))
                : new TextLine(number, start, text, false);
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
