package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.engine.consistency.passage.Grid;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.passage.ReportView;

/** Reads all claims of a report in reading order (断言抽取). */
public final class ClaimReader {
    private ClaimReader() {}

    /** The claims of text and tables. */
    public static List<Claim> read(ReportView view) {
        ClaimContext context = new ClaimContext(view);
        Map<Integer, Object> blocks = new TreeMap<>();
        view.passages().forEach(passage -> blocks.put(passage.index(), passage));
        view.grids().forEach(grid -> blocks.put(grid.index(), grid));
        List<Claim> claims = new ArrayList<>();
        for (Object block : blocks.values()) {
            if (block instanceof Passage passage && passage.kind() == Passage.Kind.BODY) {
                claims.addAll(new TextClaims(passage, context).read());
            } else if (block instanceof Grid grid) {
                claims.addAll(new GridClaims(grid, context).read());
            }
        }
        claims.sort(Comparator.comparingInt(Claim::order));
        return claims;
    }
}
