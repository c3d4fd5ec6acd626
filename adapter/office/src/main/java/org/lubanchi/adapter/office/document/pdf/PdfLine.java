package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.engine.document.DocumentPlace.PageBox;

/**
 * A line of text on a page (文本行).
 *
 * @param page the page's number
 * @param glyphs from left to right, at least one
 */
record PdfLine(int page, List<PdfPage.Glyph> glyphs) {
    private static final float WORD_GAP = 0.18f;
    private static final float CELL_GAP = 0.9f;
    private static final float MOST_BLANKS = 2.5f;

    /** Groups the characters of a page to lines, from top to bottom. */
    static List<PdfLine> of(int page, List<PdfPage.Glyph> glyphs) {
        List<PdfPage.Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfPage.Glyph::y));
        List<PdfLine> lines = new ArrayList<>();
        List<PdfPage.Glyph> current = new ArrayList<>();
        float base = 0;
        float size = 0;
        for (PdfPage.Glyph glyph : sorted) {
            if (!current.isEmpty() && glyph.y() - base > 0.45f * Math.min(size, glyph.size())) {
                add(lines, page, current);
                current = new ArrayList<>();
            }
            if (current.isEmpty()) {
                base = glyph.y();
                size = glyph.size();
            }
            current.add(glyph);
        }
        add(lines, page, current);
        return lines;
    }

    private static void add(List<PdfLine> lines, int page, List<PdfPage.Glyph> glyphs) {
        boolean blank = glyphs.stream().allMatch(glyph -> glyph.text().isBlank());
        if (!blank) {
            List<PdfPage.Glyph> ordered = new ArrayList<>(glyphs);
            ordered.sort(Comparator.comparingDouble(PdfPage.Glyph::x));
            lines.add(new PdfLine(page, trimmed(ordered)));
        }
    }

    private static List<PdfPage.Glyph> trimmed(List<PdfPage.Glyph> glyphs) {
        int from = 0;
        int to = glyphs.size();
        while (glyphs.get(from).text().isBlank()) {
            from++;
        }
        while (glyphs.get(to - 1).text().isBlank()) {
            to--;
        }
        return List.copyOf(glyphs.subList(from, to));
    }

    float left() {
        return glyphs.getFirst().x();
    }

    float right() {
        float right = 0;
        for (PdfPage.Glyph glyph : glyphs) {
            right = Math.max(right, glyph.right());
        }
        return right;
    }

    float y() {
        return glyphs.getFirst().y();
    }

    float size() {
        float size = 0;
        for (PdfPage.Glyph glyph : glyphs) {
            size = Math.max(size, glyph.size());
        }
        return size;
    }

    boolean bold() {
        int bold = 0;
        for (PdfPage.Glyph glyph : glyphs) {
            bold += glyph.bold() ? 1 : 0;
        }
        return bold * 2 > glyphs.size();
    }

    /** The characters with blanks where words stand apart. */
    String string() {
        StringBuilder out = new StringBuilder();
        PdfPage.Glyph before = null;
        for (PdfPage.Glyph glyph : glyphs) {
            if (before != null && apart(before, glyph)) {
                out.append(' ');
            }
            out.append(glyph.text());
            before = glyph;
        }
        return out.toString();
    }

    /** Chinese is often set with small gaps around digits that nobody typed; only Latin words need their blanks back. */
    private static boolean apart(PdfPage.Glyph before, PdfPage.Glyph after) {
        float gap = after.x() - before.right();
        if (before.text().isBlank() || after.text().isBlank()) {
            return false;
        }
        boolean latin = after.text().codePointAt(0) < 0x2E80 && before.text().codePointAt(0) < 0x2E80;
        return gap > (latin ? WORD_GAP : CELL_GAP) * after.size();
    }

    /** The line as text of a block; its place is its box. */
    PlacedText placed() {
        float height = size();
        PageBox box = new PageBox(page, left(), y() - height, right() - left(), height, 0);
        return new PlacedText(List.of(new PlacedText.Piece(string(), box)));
    }

    /** The pieces of a line that stand apart as cells do; one typed blank parts nothing, a row of them does. */
    List<PdfLine> segments() {
        List<PdfLine> segments = new ArrayList<>();
        List<PdfPage.Glyph> current = new ArrayList<>();
        float blanks = 0;
        float right = 0;
        for (PdfPage.Glyph glyph : glyphs) {
            if (glyph.text().isBlank()) {
                blanks += glyph.width();
                current.add(glyph);
                continue;
            }
            float gap = glyph.x() - right;
            boolean apart = gap - blanks > CELL_GAP * glyph.size() || gap > MOST_BLANKS * glyph.size();
            if (right > 0 && apart) {
                segments.add(new PdfLine(page, trimmed(current)));
                current = new ArrayList<>();
            }
            current.add(glyph);
            blanks = 0;
            right = glyph.right();
        }
        segments.add(new PdfLine(page, trimmed(current)));
        return segments;
    }
}
