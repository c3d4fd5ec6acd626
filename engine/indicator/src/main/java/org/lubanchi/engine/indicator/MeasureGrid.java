package org.lubanchi.engine.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.Totals;

/** Measures of units in report years: those of one query stand side by side, found by one look a unit and year. */
final class MeasureGrid {
    /** Where a measure stands. */
    private record Place(Block block, int index) {}

    private final Map<String, Place> places = new HashMap<>();

    /** The measures of one query, side by side in their order. */
    static final class Block {
        private final int many;
        private final Map<Totals.At, MeasureValue[]> rows = new HashMap<>();

        private Block(int many) {
            this.many = many;
        }

        /** Takes the measures at a unit in a year. */
        void take(OrgUnitId unit, ReportYear year, IntFunction<MeasureValue> value) {
            MeasureValue[] row = new MeasureValue[many];
            for (int i = 0; i < many; i++) {
                row[i] = value.apply(i);
            }
            rows.put(new Totals.At(unit, year), row);
        }
    }

    /** Begins the measures of a query. */
    Block begin(List<MeasureDefinition> measures) {
        Block block = new Block(measures.size());
        for (int i = 0; i < measures.size(); i++) {
            places.put(measures.get(i).id(), new Place(block, i));
        }
        return block;
    }

    /** A measure, if it was computed there. */
    Optional<MeasureValue> find(MeasureKey key) {
        Place place = places.get(key.measure());
        MeasureValue[] row = place == null ? null : place.block().rows.get(new Totals.At(key.unit(), key.year()));
        return place == null || row == null ? Optional.empty() : Optional.of(row[place.index()]);
    }
}
