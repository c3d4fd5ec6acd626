package org.lubanchi.engine.document;

/**
 * How a value is printed (印刷形式), so that a reader can check the characters against the value.
 *
 * @param decimals places after the point, rounded half up after scaling
 * @param scale power of ten divided out before printing: 0, 4 (万) or 8 (亿)
 * @param absolute whether the sign is left to a direction word (下降 1.97)
 * @param missing whether the characters stand for an absent value
 */
public record PrintedForm(int decimals, int scale, boolean absolute, boolean missing) {
    /** Plain decimals. */
    public static PrintedForm decimals(int decimals) {
        return new PrintedForm(decimals, 0, false, false);
    }

    /** The words of an absent value. */
    public static PrintedForm absent() {
        return new PrintedForm(0, 0, false, true);
    }
}
