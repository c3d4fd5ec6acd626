package org.lubanchi.adapter.office.document.pdf;

import java.util.List;

/**
 * What is drawn on a page of a PDF (页面内容); lengths are points, y grows downwards from the upper edge.
 *
 * @param number counted from 1
 * @param width of the page
 * @param height of the page
 * @param glyphs the characters in the order in which they are drawn
 * @param rules straight lines that are level or upright
 */
record PdfPage(int number, float width, float height, List<Glyph> glyphs, List<Rule> rules) {
    /**
     * A character on the page.
     *
     * @param text normalised, seldom more than one character
     * @param x left edge
     * @param y baseline
     * @param width advance
     * @param size font size
     * @param bold whether its font is a bold one
     */
    record Glyph(String text, float x, float y, float width, float size, boolean bold) {
        float right() {
            return x + width;
        }
    }

    /** A straight line or a thin bar: from the upper left to the lower right corner, and how thick it is. */
    record Rule(float x0, float y0, float x1, float y1, float thickness) {
        boolean level() {
            return x1 - x0 > y1 - y0;
        }

        float length() {
            return level() ? x1 - x0 : y1 - y0;
        }
    }
}
