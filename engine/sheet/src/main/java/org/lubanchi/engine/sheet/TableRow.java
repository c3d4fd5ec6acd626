package org.lubanchi.engine.sheet;

import java.util.List;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Observed;

/**
 * A row of a table with its values (数据行).
 *
 * @param sourceRow the row of the sheet it stood in, from 1; of a form the first row with an item
 * @param values one for each field of the table, in the table's order
 */
public record TableRow(int sourceRow, List<Observed<Value>> values) {
    public TableRow {
        values = List.copyOf(values);
    }
}
