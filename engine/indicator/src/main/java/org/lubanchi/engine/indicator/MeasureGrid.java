package org.lubanchi.engine.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures of units in report years, each in an array by place. */
final class MeasureGrid {
    private final Places places;
    private final Map<String, @Nullable MeasureValue[]> values = new HashMap<>();

    MeasureGrid(Places places) {
        this.places = places;
    }

    /** Where units and years stand. */
    Places places() {
        return places;
    }

    /** The values of a measure, to be filled in by place. */
    @Nullable
    MeasureValue[] begin(String measure) {
        return values.computeIfAbsent(measure, _ -> new MeasureValue[places.size()]);
    }

    /** A measure, if it was computed there. */
    Optional<MeasureValue> find(String measure, int place) {
        @Nullable MeasureValue[] of = values.get(measure);
        return of == null || place == Places.NOWHERE ? Optional.empty() : Optional.ofNullable(of[place]);
    }
}
