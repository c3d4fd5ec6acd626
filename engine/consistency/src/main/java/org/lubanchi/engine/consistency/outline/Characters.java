package org.lubanchi.engine.consistency.outline;

import java.text.Normalizer;

/**
 * One-to-one normal forms of characters (字符归一): full-width digits, letters and brackets, Kangxi radicals.
 *
 * <p>The length never changes, so an offset in the normal form is an offset in the original. Chinese commas and full stops
 * stay, since they part clauses while the Latin comma parts thousands.
 */
public final class Characters {
    private Characters() {}

    /** The text with every character in its normal form. */
    public static String normal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            out.append(normal(text.charAt(i)));
        }
        return out.toString();
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
