package org.lubanchi.engine.validation;

import java.util.HashMap;
import java.util.Map;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.sheet.TableRow;

/** The values of one row by field (行取值). */
final class RowBindings implements Bindings {
    private final Map<String, Integer> places;
    private final TableRow row;

    private RowBindings(Map<String, Integer> places, TableRow row) {
        this.places = places;
        this.row = row;
    }

    /** Where each field stands in the rows of a table. */
    static Map<String, Integer> placesOf(TableDefinition table) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < table.fields().size(); i++) {
            places.put(table.fields().get(i).id(), i);
        }
        return Map.copyOf(places);
    }

    static RowBindings of(Map<String, Integer> places, TableRow row) {
        return new RowBindings(places, row);
    }

    @Override
    public Observed<Value> value(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("The table has no field " + name);
        }
        return row.values().get(place);
    }

    @Override
    public Observed<Value> prior(String name) {
        throw new IllegalArgumentException("A row knows nothing of the year before, but " + name + " was asked for");
    }
}
