package org.lubanchi.adapter.office.document.layout;

/**
 * How wide characters run (字宽), in tenths of the font size, without asking a font.
 *
 * <p>Chinese characters and full-width punctuation are square, so a sum over characters is exact for them and close for
 * Latin letters and digits of a Song-style text.
 */
public final class TextWidth {
    private TextWidth() {}

    /** The width of a text in tenths of the font size. */
    public static int tenths(String text) {
        return text.codePoints().map(TextWidth::tenths).sum();
    }

    /** The width of one character in tenths of the font size. */
    public static int tenths(int codePoint) {
        if (codePoint < 0x20) {
            return 0;
        }
        if (codePoint == ' ') {
            return 3;
        }
        if (codePoint < 0x7F) {
            return Character.isUpperCase(codePoint) ? 7 : 5;
        }
        if (codePoint < 0x2000) {
            return 6;
        }
        return 10;
    }
}
