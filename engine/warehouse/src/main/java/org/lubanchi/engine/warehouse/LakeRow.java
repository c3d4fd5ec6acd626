package org.lubanchi.engine.warehouse;

import java.util.List;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Observed;

/**
 * A row to be written to the lake (入湖行).
 *
 * @param sourceRow the row of the source sheet, from 1
 * @param values one for each field of the table, in its order; absent ones with their reason
 */
public record LakeRow(int sourceRow, List<Observed<Value>> values) {
    public LakeRow {
        values = List.copyOf(values);
    }
}
