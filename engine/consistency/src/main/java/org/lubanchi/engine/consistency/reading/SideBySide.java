package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows that stand side by side in lines set in white space (并排的行): 收入 on the left, 支出 on the right. The longer side goes
 * on alone, in its own place.
 */
final class SideBySide {
    private static final int LEAST_ROWS = 2;

    private final int count;
    private final int figures;
    private final List<Integer> places = new ArrayList<>();

    /** What stands side by side in these lines: nothing unless most of them hold as many rows of as many figures. */
    SideBySide(List<CellLine> lines) {
        int widest = lines.stream()
                .filter(line -> line.line().text().indexOf('\t') < 0)
                .mapToInt(line -> line.sideBySide().size())
                .max()
                .orElse(0);
        List<CellLine> full = lines.stream()
                .filter(line -> line.sideBySide().size() == widest)
                .toList();
        List<Integer> widths = full.stream()
                .flatMap(line -> line.sideBySide().stream())
                .map(SideBySide::figuresOf)
                .distinct()
                .toList();
        boolean there = widest > 1
                && full.size() >= LEAST_ROWS
                && full.size() * 2 > lines.size()
                && widths.size() == 1
                && widths.getFirst() > 0;
        this.count = there ? widest : 0;
        this.figures = there ? widths.getFirst() : 0;
        if (there) {
            CellLine first = full.getFirst();
            first.sideBySide().forEach(side -> places.add(place(first, side)));
        }
    }

    private static int figuresOf(List<CellLine.Cell> side) {
        return (int) side.reversed().stream()
                .takeWhile(CellLine.Cell::isFigureOrAbsent)
                .count();
    }

    private static int place(CellLine line, List<CellLine.Cell> side) {
        return line.line().middle(side.getFirst().from(), side.getFirst().from());
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many rows share a line. */
    int count() {
        return count;
    }

    /** How many figures each of them has. */
    int figures() {
        return figures;
    }

    /** The rows of a line, each in its place; an empty one where the line has none there. */
    List<List<CellLine.Cell>> of(CellLine line) {
        List<List<CellLine.Cell>> rows = new ArrayList<>(Collections.nCopies(count, List.of()));
        for (List<CellLine.Cell> side : line.sideBySide()) {
            if (figuresOf(side) == figures) {
                rows.set(nearest(place(line, side)), side);
            }
        }
        return rows;
    }

    private int nearest(int place) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = Math.abs(places.get(i) - place) < Math.abs(places.get(best) - place) ? i : best;
        }
        return best;
    }
}
