package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lubanchi.adapter.office.document.pdf.PdfPage.Rule;

/** The rules of a page, joined where programs draw them cell by cell (线条合并). */
record PdfRules(List<Rule> level, List<Rule> upright) {
    private static final float TOUCH = 2.5f;
    private static final float SAME = 1.2f;

    static PdfRules of(List<Rule> rules) {
        List<Rule> level = new ArrayList<>();
        List<Rule> upright = new ArrayList<>();
        for (Rule rule : rules) {
            (rule.level() ? level : upright).add(rule);
        }
        level.sort(Comparator.comparingDouble(Rule::y0).thenComparingDouble(Rule::x0));
        upright.sort(Comparator.comparingDouble(Rule::x0).thenComparingDouble(Rule::y0));
        return new PdfRules(joinedLevel(level), joinedUpright(upright));
    }

    private static List<Rule> joinedLevel(List<Rule> rules) {
        List<Rule> joined = new ArrayList<>();
        for (Rule rule : sortedRows(rules)) {
            Rule last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && Math.abs(last.y0() - rule.y0()) < SAME && rule.x0() - last.x1() < TOUCH) {
                joined.set(
                        joined.size() - 1,
                        new Rule(
                                last.x0(),
                                last.y0(),
                                Math.max(last.x1(), rule.x1()),
                                last.y1(),
                                Math.max(last.thickness(), rule.thickness())));
            } else {
                joined.add(rule);
            }
        }
        return joined;
    }

    /** Rules of nearly one height count as one row, from left to right. */
    private static List<Rule> sortedRows(List<Rule> rules) {
        List<Rule> sorted = new ArrayList<>();
        List<Rule> row = new ArrayList<>();
        for (Rule rule : rules) {
            if (!row.isEmpty() && rule.y0() - row.getFirst().y0() >= SAME) {
                row.sort(Comparator.comparingDouble(Rule::x0));
                sorted.addAll(row);
                row.clear();
            }
            row.add(rule);
        }
        row.sort(Comparator.comparingDouble(Rule::x0));
        sorted.addAll(row);
        return sorted;
    }

    private static List<Rule> joinedUpright(List<Rule> rules) {
        List<Rule> joined = new ArrayList<>();
        for (Rule rule : rules) {
            boolean found = false;
            for (int i = joined.size() - 1; i >= 0 && rule.x0() - joined.get(i).x0() < SAME; i--) {
                Rule last = joined.get(i);
                if (rule.y0() - last.y1() < TOUCH && last.y0() - rule.y1() < TOUCH) {
                    joined.set(
                            i,
                            new Rule(
                                    last.x0(),
                                    Math.min(last.y0(), rule.y0()),
                                    last.x1(),
                                    Math.max(last.y1(), rule.y1()),
                                    Math.max(last.thickness(), rule.thickness())));
                    found = true;
                    break;
                }
            }
            if (!found) {
                joined.add(rule);
            }
        }
        return joined;
    }
}
