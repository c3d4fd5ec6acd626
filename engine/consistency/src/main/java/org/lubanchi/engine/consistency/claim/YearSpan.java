package org.lubanchi.engine.consistency.claim;

/**
 * The years a claim speaks of (时期); 0 to 0 when the text does not say.
 *
 * @param from first year
 * @param to last year
 * @param stated whether the text says so beside the number, or it was taken from further away
 */
public record YearSpan(int from, int to, boolean stated) {
    /** No year known. */
    public static final YearSpan UNKNOWN = new YearSpan(0, 0, false);

    /** One year. */
    public static YearSpan of(int year, boolean stated) {
        return new YearSpan(year, year, stated);
    }

    /** Whether it is one known year. */
    public boolean isSingle() {
        return from > 0 && from == to;
    }

    /** Whether both speak of the same single year; in a report that names no year all numbers do. */
    public boolean sameYear(YearSpan other) {
        return from == to && other.from == other.to && from == other.from;
    }

    /** Whether both could speak of the same time. */
    public boolean mayMeet(YearSpan other) {
        return from == 0 || other.from == 0 || (from <= other.to && other.from <= to);
    }
}
