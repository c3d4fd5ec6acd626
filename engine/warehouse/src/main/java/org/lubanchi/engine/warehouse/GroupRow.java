package org.lubanchi.engine.warehouse;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * One group of a unit's rows (分组结果).
 *
 * @param unit who reported them
 * @param key the values of the fields it is grouped by, as text; absent ones as {@code #reason}
 * @param rows how many rows
 * @param sums of the numeric fields over the rows that have a value
 */
public record GroupRow(OrgUnitId unit, List<String> key, long rows, List<BigDecimal> sums) {
    public GroupRow {
        key = List.copyOf(key);
        sums = List.copyOf(sums);
    }
}
