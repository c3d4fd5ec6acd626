package org.lubanchi.engine.warehouse;

import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * What was counted in one unit's rows of a table (质量清点).
 *
 * @param unit who reported them
 * @param rows how many there are
 * @param filled cells with a value
 * @param unreported cells that are absent without a reason; the other absent ones have one
 * @param rules one for each rule, in the query's order
 */
public record TableTally(OrgUnitId unit, long rows, long filled, long unreported, List<Judged> rules) {
    public TableTally {
        rules = List.copyOf(rules);
    }

    /**
     * One rule over the rows (规则清点).
     *
     * @param judged rows on which it is known whether it holds
     * @param failing rows that break it
     */
    public record Judged(long judged, long failing) {}
}
