package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** The columns of each table under their heads, and its rows behind their labels where the years stand in the head (表中数列). */
final class TableSeries {
    private static final Pattern CHANGE = Pattern.compile("增减|增量|增幅|增长|增速|变化|变动|涨幅|降幅|同比|环比|[较比]上年|[较比]去年");

    private TableSeries() {}

    /** Hands each table over twice: what its columns are called with the columns, and the same of its rows. */
    static void each(ReportFacts facts, BiConsumer<IntFunction<String>, Map<Integer, Map<Integer, Claim>>> judge) {
        for (Grid grid : facts.view().grids()) {
            judge.accept(grid::head, facts.columns(grid));
            judge.accept(row -> grid.rows().get(row).label(), facts.rows(grid));
        }
    }

    /** The same without columns and rows that say by how much others have changed: no average and no sum follows from them. */
    static void eachWithoutChanges(
            ReportFacts facts, BiConsumer<IntFunction<String>, Map<Integer, Map<Integer, Claim>>> judge) {
        for (Grid grid : facts.view().grids()) {
            IntFunction<String> labels = row -> grid.rows().get(row).label();
            judge.accept(grid::head, without(facts.columns(grid), grid::head, labels));
            judge.accept(labels, without(facts.rows(grid), labels, grid::head));
        }
    }

    private static Map<Integer, Map<Integer, Claim>> without(
            Map<Integer, Map<Integer, Claim>> lines, IntFunction<String> heads, IntFunction<String> across) {
        Map<Integer, Map<Integer, Claim>> kept = new LinkedHashMap<>();
        lines.forEach((line, cells) -> {
            if (!isChange(heads.apply(line))) {
                Map<Integer, Claim> own = new LinkedHashMap<>(cells);
                own.keySet().removeIf(place -> isChange(across.apply(place)));
                kept.put(line, own);
            }
        });
        return kept;
    }

    private static boolean isChange(String name) {
        return CHANGE.matcher(name).find();
    }
}
