package org.lubanchi.platform.collection.internal;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;

/** The sums of the numeric columns over the rows that were loaded: whoever sent them holds them against their own. */
final class ColumnSums {
    private ColumnSums() {}

    static SortedMap<String, String> of(TableReading reading) {
        TableDefinition table = reading.table();
        TreeMap<String, String> sums = new TreeMap<>();
        for (int i = 0; i < table.fields().size(); i++) {
            FieldDefinition field = table.fields().get(i);
            if (field.type() == FieldType.INTEGER || field.type() == FieldType.DECIMAL) {
                BigDecimal sum = BigDecimal.ZERO;
                for (TableRow row : reading.rows()) {
                    if (row.values().get(i).reported().orElse(null) instanceof Value.NumberValue number) {
                        sum = sum.add(number.quantity().amount());
                    }
                }
                sums.put(field.id(), sum.signum() == 0 ? "0" : sum.toPlainString());
            }
        }
        return sums;
    }
}
