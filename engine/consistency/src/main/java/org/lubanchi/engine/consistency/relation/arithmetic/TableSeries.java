package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** The columns of each table under their heads, and its rows behind their labels where the years stand in the head (表中数列). */
final class TableSeries {
    private TableSeries() {}

    /** Hands each table over twice: what its columns are called with the columns, and the same of its rows. */
    static void each(ReportFacts facts, BiConsumer<IntFunction<String>, Map<Integer, Map<Integer, Claim>>> judge) {
        for (Grid grid : facts.view().grids()) {
            judge.accept(grid::head, facts.columns(grid));
            judge.accept(row -> grid.rows().get(row).label(), facts.rows(grid));
        }
    }
}
