package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.passage.ReportView;

/** Reads all claims of a report in reading order (断言抽取). */
public final class ClaimReader {
    private static final int SMALLEST_FORM = 3;

    private ClaimReader() {}

    /**
     * What was read of a report.
     *
     * @param claims in reading order
     * @param reportYear the year the report is of; unknown when no title or text names one
     */
    public record Read(List<Claim> claims, YearSpan reportYear) {
        public Read {
            claims = List.copyOf(claims);
        }
    }

    /** The claims of text and tables, and the year of the report. */
    public static Read read(ReportView view) {
        ClaimContext context = new ClaimContext(view);
        Map<Integer, Object> blocks = new TreeMap<>();
        view.passages().forEach(passage -> blocks.put(passage.index(), passage));
        view.grids().forEach(grid -> blocks.put(grid.index(), grid));
        Map<List<String>, Integer> alike = new HashMap<>();
        view.grids().forEach(grid -> alike.merge(shape(grid), 1, Integer::sum));
        List<Claim> claims = new ArrayList<>();
        for (Object block : blocks.values()) {
            if (block instanceof Passage passage && passage.kind() == Passage.Kind.BODY) {
                claims.addAll(new TextClaims(passage, context).read());
            } else if (block instanceof Grid grid) {
                String body = alike.getOrDefault(shape(grid), 0) > 1 ? "表 " + grid.index() : "";
                claims.addAll(new GridClaims(grid, context, body).read());
            }
        }
        claims.sort(Comparator.comparingInt(Claim::order));
        return new Read(claims, context.reportYear());
    }

    /** Tables of one shape are each of another body, such as a form filled in for every campus; so small a one may be any. */
    private static List<String> shape(Grid grid) {
        if (grid.rows().size() < SMALLEST_FORM) {
            return List.of("表 " + grid.index());
        }
        List<String> shape = new ArrayList<>();
        grid.heads().forEach(head -> shape.add(head.text()));
        grid.rows().forEach(row -> shape.add(row.label()));
        return shape;
    }
}
