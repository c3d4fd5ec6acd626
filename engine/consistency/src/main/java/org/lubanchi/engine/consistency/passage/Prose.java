package org.lubanchi.engine.consistency.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.Characters;
import org.lubanchi.engine.document.SourceSpan;

/**
 * Running text without spaces (行文), with the way back to where each character stands.
 *
 * <p>Spaces between Chinese characters, or between a number and its unit, say nothing and are dropped; a space between two
 * Latin letters or two digits stays. Characters are in their normal form ({@link Characters}).
 */
public final class Prose {
    private static final int CONTEXT = 18;
    private static final int LONGEST_QUOTATION = 40;

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?: \\d{3})+");
    private final String blockId;
    private final int cell;
    private final String text;
    private final int[] origin;
    private final Optional<SourceSpan> source;

    private Prose(String blockId, int cell, String text, int[] origin, Optional<SourceSpan> source) {
        this.blockId = blockId;
        this.cell = cell;
        this.text = text;
        this.origin = origin;
        this.source = source;
    }

    /** The running text of a block or of one of its cells. */
    public static Prose of(String blockId, int cell, String printed, Optional<SourceSpan> source) {
        String normal = Characters.normal(printed);
        StringBuilder text = new StringBuilder(normal.length());
        int[] origin = new int[normal.length() + 1];
        for (int i = 0; i < normal.length(); i++) {
            if (!isDroppedSpace(normal, i) && !isThousands(normal, i)) {
                origin[text.length()] = i;
                text.append(normal.charAt(i));
            }
        }
        origin[text.length()] = normal.length();
        return new Prose(blockId, cell, text.toString(), Arrays.copyOf(origin, text.length() + 1), source);
    }

    /** This text in pieces of at most so many characters, cut behind a full stop where there is one. */
    public List<Prose> pieces(int longest) {
        List<Prose> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > longest) {
            int stop = text.lastIndexOf('。', from + longest - 1) + 1;
            int to = stop > from ? stop : from + longest;
            pieces.add(part(from, to));
            from = to;
        }
        pieces.add(from == 0 ? this : part(from, text.length()));
        return pieces;
    }

    /** The characters from one place to another. */
    Prose part(int from, int to) {
        return new Prose(blockId, cell, text.substring(from, to), Arrays.copyOfRange(origin, from, to + 1), source);
    }

    /** 发放 1 200 张: a space parts thousands where three digits and a word stand behind it and a word before the number. */
    private static boolean isThousands(String text, int i) {
        if (text.charAt(i) != ' ' || !isDigit(text, i - 1) || !isDigit(text, i + 1)) {
            return false;
        }
        int from = i - 1;
        while (isDigit(text, from) || (from >= 0 && text.charAt(from) == ' ' && isDigit(text, from - 1))) {
            from--;
        }
        int to = i + 1;
        while (isDigit(text, to) || (to < text.length() && text.charAt(to) == ' ' && isDigit(text, to + 1))) {
            to++;
        }
        String run = text.substring(from + 1, to);
        while (from >= 0 && text.charAt(from) == ' ') {
            from--;
        }
        while (to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        return from >= 0
                && to < text.length()
                && Character.isIdeographic(text.charAt(from))
                && Character.isIdeographic(text.charAt(to))
                && THOUSANDS.matcher(run).matches();
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isDroppedSpace(String text, int i) {
        if (text.charAt(i) != ' ' && text.charAt(i) != '\t' && text.charAt(i) != '\n') {
            return false;
        }
        int before = i - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = i + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        boolean kept = before == i - 1
                && before >= 0
                && after < text.length()
                && isAscii(text.charAt(before))
                && isAscii(text.charAt(after));
        return !kept;
    }

    private static boolean isAscii(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** The text. */
    public String text() {
        return text;
    }

    /** The block it belongs to. */
    public String blockId() {
        return blockId;
    }

    /** The spot of the characters from {@code from} to {@code to}. */
    public Spot spot(int from, int to) {
        int at = Math.max(0, Math.min(from, text.length()));
        int begin = Math.max(0, at - CONTEXT);
        int end = Math.min(text.length(), Math.max(to, at) + CONTEXT);
        String quotation = text.substring(begin, Math.min(end, begin + LONGEST_QUOTATION));
        return new Spot(blockId, cell, origin[at], source.map(span -> span.at(origin[at])), quotation);
    }
}
