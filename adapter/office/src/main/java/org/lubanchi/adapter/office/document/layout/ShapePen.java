package org.lubanchi.adapter.office.document.layout;

/** What areas and words are drawn with (绘形笔), whatever the file; all lengths are tenths of a pixel. */
public interface ShapePen {
    /** On which side of its place a text stands. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A closed area, filled. */
    void area(int[] xs, int[] ys, String ink);

    /** A text on its base line, in the body size of 12 pixels. */
    void text(int x, int y, Anchor anchor, String ink, String text);

    /** An upright rectangle, filled. */
    default void rectangle(int x, int y, int width, int height, String ink) {
        area(new int[] {x, x + width, x + width, x}, new int[] {y, y, y + height, y + height}, ink);
    }
}
