package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.adapter.office.document.pdf.PdfPage.Rule;

/**
 * Finds the tables of a page by their rules (表格定位): boxed grids, three-line tables, tables with a line a row.
 *
 * <p>Tables without any rule are not found; their text comes as lines.
 */
final class PdfTableFinder {
    private static final float ALIKE = 4f;
    private static final float SHORTEST = 100f;
    private final List<PdfLine> lines;
    private final PdfRules rules;

    PdfTableFinder(List<PdfLine> lines, PdfRules rules) {
        this.lines = lines;
        this.rules = rules;
    }

    /**
     * Where a table stands.
     *
     * @param top y of its first rule
     * @param bottom y of its last
     * @param left x
     * @param right x
     * @param boxed whether upright rules part its columns
     * @param headBottom y of the rule under the head of a table that is not boxed
     */
    record Area(float top, float bottom, float left, float right, boolean boxed, float headBottom) {
        boolean holds(PdfLine line) {
            float middle = line.y() - line.size() / 3;
            return middle > top - 1 && middle < bottom + 1 && line.right() > left && line.left() < right;
        }
    }

    List<Area> find() {
        List<Rule> wide =
                rules.level().stream().filter(rule -> rule.length() >= SHORTEST).toList();
        List<Area> areas = new ArrayList<>();
        int i = 0;
        while (i < wide.size()) {
            List<Rule> chain = chain(wide, i);
            boolean boxed = chain.size() > 1 && boxed(chain.get(0), chain.get(1));
            if (chain.size() > 1) {
                areas.add(area(chain, boxed));
            }
            float end = chain.getLast().y0();
            do {
                i++;
            } while (i < wide.size() && wide.get(i).y0() <= end + 0.5f);
        }
        return areas.stream()
                .filter(area -> lines.stream().anyMatch(area::holds))
                .toList();
    }

    private Area area(List<Rule> chain, boolean boxed) {
        Rule first = chain.getFirst();
        float bottom = chain.getLast().y0();
        if (!boxed && chain.size() <= 2) {
            bottom = Math.max(bottom, tabularUntil(bottom));
        }
        boolean headed = chain.size() > 2
                || (chain.size() == 2 && bottom > chain.getLast().y0());
        float head = headed ? chain.get(1).y0() : first.y0();
        return new Area(first.y0(), bottom, first.x0(), first.x1(), boxed, head);
    }

    /** The rules of one table, from the one at an index down. */
    private List<Rule> chain(List<Rule> wide, int start) {
        Rule first = wide.get(start);
        List<Rule> chain = new ArrayList<>(List.of(first));
        boolean thinner = false;
        for (int i = start + 1; i < wide.size(); i++) {
            Rule next = wide.get(i);
            Rule last = chain.getLast();
            if (Math.abs(next.x0() - first.x0()) > ALIKE || Math.abs(next.x1() - first.x1()) > ALIKE) {
                continue;
            }
            if (!boxed(last, next) && !tabular(last.y0(), next.y0())) {
                break;
            }
            chain.add(next);
            if (thinner && next.thickness() >= 0.85f * first.thickness() && !boxed(last, next)) {
                break;
            }
            thinner |= next.thickness() < 0.75f * first.thickness();
        }
        return chain;
    }

    private boolean boxed(Rule above, Rule below) {
        float middle = (above.y0() + below.y0()) / 2;
        return rules.upright().stream()
                        .filter(rule -> rule.y0() < middle && rule.y1() > middle)
                        .filter(rule -> rule.x0() > above.x0() - ALIKE && rule.x0() < above.x1() + ALIKE)
                        .count()
                >= 2;
    }

    /** Whether what stands between two heights reads like rows: most lines come in pieces. */
    private boolean tabular(float top, float bottom) {
        int pieces = 0;
        int all = 0;
        for (PdfLine line : lines) {
            if (line.y() > top && line.y() < bottom + 1) {
                all++;
                pieces += line.segments().size() > 1 ? 1 : 0;
            }
        }
        return all > 0 && pieces * 2 >= all;
    }

    /** How far down lines go on in pieces; for tables that run on over the page. */
    private float tabularUntil(float from) {
        float until = from;
        for (PdfLine line : lines) {
            if (line.y() > from) {
                if (line.segments().size() < 2) {
                    break;
                }
                until = line.y() + 2;
            }
        }
        boolean atPageEnd = lines.getLast().y() <= until;
        return atPageEnd ? until : from;
    }
}
