package org.lubanchi.engine.sheet;

import java.util.function.Function;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Place;

/** What a cell turned out to be (单元格读取结果). */
sealed interface CellOutcome {
    /** A value, or a value that is missing and may be. */
    record Taken(Observed<Value> value) implements CellOutcome {}

    /**
     * Nothing that could be taken.
     *
     * @param code the code of the issue
     * @param issue tells it, once somebody wants to read it
     */
    record Refused(String code, Function<Place, Issue> issue) implements CellOutcome {}

    static CellOutcome taken(Value value) {
        return new Taken(Observed.of(value));
    }

    static CellOutcome missing(MissingReason reason) {
        return new Taken(Observed.missing(reason));
    }
}
