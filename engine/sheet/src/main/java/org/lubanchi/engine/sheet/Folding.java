package org.lubanchi.engine.sheet;

import java.text.Normalizer;
import java.util.Locale;

/** Makes alike what people write in different ways (文字归一): full-width letters, blanks, case. */
final class Folding {
    private static final char MARK = '*';
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fff';

    private Folding() {}

    /** What a person sees: full-width forms narrowed, blanks at the ends and invisible characters taken away. */
    static String plain(String text) {
        if (settled(text)) {
            return text;
        }
        return visible(Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
    }

    /** A text to keep: as typed, without blanks at its ends; a serial number, however typed, in narrow letters and digits. */
    static String kept(String text) {
        String plain = plain(text);
        return ascii(plain) ? plain : visible(text).strip();
    }

    private static String visible(String text) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(c -> !invisible(c)).forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /** For comparing names: {@link #plain}, without any blank, in lower case. */
    static String name(String text) {
        String plain = plain(text);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** For comparing column heads: {@link #name} without the mark of required fields. */
    static String head(String text) {
        String name = name(text);
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == MARK) {
            end--;
        }
        int start = 0;
        while (start < end && name.charAt(start) == MARK) {
            start++;
        }
        return name.substring(start, end);
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(Folding::asciiSign);
    }

    /** Whether a text is of narrow signs and common Chinese characters only, which nothing would change. */
    private static boolean settled(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!asciiSign(c) && (c < FIRST_HAN || c > LAST_HAN)) {
                return false;
            }
        }
        return true;
    }

    private static boolean asciiSign(int c) {
        return c > ' ' && c <= '~';
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !Character.isWhitespace(c);
            default -> false;
        };
    }
}
