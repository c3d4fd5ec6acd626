package org.lubanchi.engine.consistency.outline;

import java.text.Normalizer;

/**
 * One-to-one normal forms of characters (字符归一): full-width digits, letters and brackets, Kangxi radicals.
 *
 * <p>The length never changes, so an offset in the normal form is an offset in the original. Chinese commas and semicolons
 * stay, since they part clauses while the Latin comma parts thousands; a Latin one that parts clauses of Chinese text, as many
 * people type it, becomes a Chinese one.
 */
public final class Characters {
    /** How many digits stand behind a comma that parts thousands. */
    private static final int THOUSAND = 3;

    private Characters() {}

    /** The text with every character in its normal form. */
    public static String normal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean parts = (c == ',' || c == ';') && isBetweenClauses(text, i);
            out.append(parts ? (c == ',' ? '，' : '；') : normal(c));
        }
        return out.toString();
    }

    /** Whether a Latin comma or semicolon stands between Chinese clauses: not inside a number and not among Latin words. */
    private static boolean isBetweenClauses(String text, int at) {
        if (isDigit(text, at - 1) && digitsFrom(text, at + 1) == THOUSAND) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        int after = at + 1;
        while (after < text.length() && text.charAt(after) == ' ') {
            after++;
        }
        return isOfChinese(text, before) || isOfChinese(text, after);
    }

    /** A character of Chinese text, or a mark of a number in it; nothing at the text's ends. */
    private static boolean isOfChinese(String text, int at) {
        return at >= 0 && at < text.length() && (text.charAt(at) >= 0x2E80 || "%‰”’".indexOf(text.charAt(at)) >= 0);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int digitsFrom(String text, int from) {
        int to = from;
        while (isDigit(text, to)) {
            to++;
        }
        return to - from;
    }

    private static char normal(char c) {
        if (c < 0x80 || (c >= 0x4E00 && c < 0xA000) || c == '，' || c == '；') {
            return c;
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        if (Character.isSurrogate(c)) {
            return c;
        }
        String folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return folded.length() == 1 ? folded.charAt(0) : c;
    }
}
