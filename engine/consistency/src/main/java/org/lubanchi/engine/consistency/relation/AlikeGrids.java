package org.lubanchi.engine.consistency.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Grid;

/** Tables of one shape (同样的表): a form filled in for each campus has the same heads and labels every time. */
public final class AlikeGrids {
    private static final int FAR = 1_000;

    private AlikeGrids() {}

    /** The tables of a report by their shape, in reading order; most stand alone. */
    public static Collection<List<Grid>> of(ReportFacts facts) {
        Map<String, List<Grid>> shapes = new TreeMap<>();
        for (Grid grid : facts.view().grids()) {
            shapes.computeIfAbsent(shape(grid), _ -> new ArrayList<>()).add(grid);
        }
        return shapes.values();
    }

    private static String shape(Grid grid) {
        List<String> words = new ArrayList<>();
        grid.heads().forEach(head -> words.add(head.text()));
        grid.rows().forEach(row -> words.add(row.label()));
        return String.join("\t", words);
    }

    /** The rows of tables of one shape as if they stood side by side, each cell by its table and column. */
    public static Map<Integer, Map<Integer, Claim>> rows(ReportFacts facts, List<Grid> alike) {
        Map<Integer, Map<Integer, Claim>> rows = new TreeMap<>();
        for (int at = 0; at < alike.size(); at++) {
            for (Claim cell : facts.cellsOf(alike.get(at).index())) {
                Claim.TableCellRef ref = cell.cell().orElseThrow();
                rows.computeIfAbsent(ref.row(), _ -> new TreeMap<>()).put(at * FAR + ref.column(), cell);
            }
        }
        return rows;
    }

    /** The column of its own table in which a cell of {@link #rows} stands. */
    public static int column(int across) {
        return across % FAR;
    }
}
