package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.document.pdf.PdfPage.Glyph;
import org.lubanchi.adapter.office.document.pdf.PdfPage.Rule;
import org.lubanchi.adapter.office.document.reading.HeadRows;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.engine.document.TableRow;

/** Reads a boxed table (框线表读取): rows and columns by the rules, merged cells where a rule is missing. */
final class PdfBoxedTable {
    private static final float SAME = 3f;
    private final PdfRules rules;
    private final List<Float> xs;
    private final List<Float> ys;
    private final List<Glyph> glyphs;
    private final int page;

    private PdfBoxedTable(List<PdfLine> lines, PdfTableFinder.Area area, PdfRules rules, int page) {
        this.rules = rules;
        this.page = page;
        this.glyphs = lines.stream().flatMap(line -> line.glyphs().stream()).toList();
        this.xs = edges(
                rules.upright().stream()
                        .filter(rule -> rule.y1() > area.top() + SAME && rule.y0() < area.bottom() - SAME)
                        .map(Rule::x0),
                area.left(),
                area.right());
        this.ys = edges(
                rules.level().stream()
                        .filter(rule -> rule.x1() > area.left() + SAME && rule.x0() < area.right() - SAME)
                        .filter(rule -> rule.length() > 8)
                        .map(Rule::y0),
                area.top(),
                area.bottom());
    }

    static PdfTable read(List<PdfLine> lines, PdfTableFinder.Area area, PdfRules rules, int page) {
        return new PdfBoxedTable(lines, area, rules, page).table();
    }

    private static List<Float> edges(Stream<Float> positions, float from, float to) {
        TreeSet<Float> sorted = new TreeSet<>();
        positions.filter(at -> at > from - SAME && at < to + SAME).forEach(sorted::add);
        sorted.add(from);
        sorted.add(to);
        List<Float> edges = new ArrayList<>();
        for (float at : sorted) {
            if (edges.isEmpty() || at - edges.getLast() > SAME) {
                edges.add(at);
            }
        }
        return edges;
    }

    private PdfTable table() {
        int columns = Math.max(0, xs.size() - 1);
        int height = Math.max(0, ys.size() - 1);
        boolean[][] taken = new boolean[height][columns];
        List<TableRow> rows = new ArrayList<>();
        for (int r = 0; r < height; r++) {
            List<org.lubanchi.engine.document.TableCell> cells = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                if (!taken[r][c]) {
                    int width = width(r, c);
                    int deep = depth(r, c);
                    for (int i = r; i < r + deep; i++) {
                        for (int j = c; j < c + width; j++) {
                            taken[i][j] = true;
                        }
                    }
                    cells.add(PdfOpenTable.cell(text(r, c, deep, width), width, deep));
                }
            }
            rows.add(new TableRow(cells));
        }
        int head = HeadRows.count(rows, 0);
        return new PdfTable(rows.subList(0, head), rows.subList(head, rows.size()), columns);
    }

    private int width(int row, int column) {
        float middle = (ys.get(row) + ys.get(row + 1)) / 2;
        int width = 1;
        while (column + width < xs.size() - 1 && !uprightAt(xs.get(column + width), middle)) {
            width++;
        }
        return width;
    }

    private int depth(int row, int column) {
        float middle = (xs.get(column) + xs.get(column + 1)) / 2;
        int depth = 1;
        while (row + depth < ys.size() - 1 && !levelAt(ys.get(row + depth), middle)) {
            depth++;
        }
        return depth;
    }

    private boolean uprightAt(float x, float y) {
        return rules.upright().stream()
                .anyMatch(rule -> Math.abs(rule.x0() - x) <= SAME && rule.y0() <= y && rule.y1() >= y);
    }

    private boolean levelAt(float y, float x) {
        return rules.level().stream()
                .anyMatch(rule -> Math.abs(rule.y0() - y) <= SAME && rule.x0() <= x && rule.x1() >= x);
    }

    private PlacedText text(int row, int column, int deep, int wide) {
        List<Glyph> inside = glyphs.stream()
                .filter(glyph -> glyph.x() + glyph.width() / 2 > xs.get(column)
                        && glyph.x() + glyph.width() / 2 < xs.get(column + wide))
                .filter(glyph ->
                        glyph.y() - glyph.size() / 3 > ys.get(row) && glyph.y() - glyph.size() / 3 < ys.get(row + deep))
                .toList();
        PlacedText text = PlacedText.EMPTY;
        for (PdfLine line : PdfLine.of(page, inside)) {
            text = text.then(line.placed());
        }
        return text;
    }
}
