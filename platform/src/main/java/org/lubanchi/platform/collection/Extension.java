package org.lubanchi.platform.collection;

import java.time.Instant;
import java.util.List;

/**
 * More time (延期) for a unit, or a lock exception for some of its tables only.
 *
 * @param until how long
 * @param tables the tables that are opened again; none for all of the unit
 * @param reason why, for everybody who follows the round
 */
public record Extension(Until until, List<String> tables, String reason) {
    /** The most working days at once. */
    public static final int MOST_DAYS = 60;

    public Extension {
        tables = List.copyOf(tables);
    }

    /** How long (延期方式). */
    public sealed interface Until {
        /** Until a moment. */
        record At(Instant deadline) implements Until {}

        /** So many working days after the deadline that holds, or after today when that has passed. */
        record WorkingDays(int days) implements Until {}
    }
}
