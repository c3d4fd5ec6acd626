package org.lubanchi.demo.city;

/**
 * A programme at a school (所设专业).
 *
 * @param code of the secondary catalogue
 * @param weight its size against the school's other programmes
 * @param firstEntry first year of entry; a very early year when it has always been there
 * @param lastEntry last year of entry; a very late year when it still recruits
 * @param fiveYearWeight its size as a five-year track, zero when it is not offered as one
 * @param threePlusFour whether it is also offered as a 3+4 track
 * @param technicians whether skilled-workers students take it
 */
public record TaughtProgramme(
        String code,
        int weight,
        int firstEntry,
        int lastEntry,
        int fiveYearWeight,
        boolean threePlusFour,
        boolean technicians) {
    /** Whether students entered it in that year. */
    public boolean entersIn(int year) {
        return firstEntry <= year && year <= lastEntry;
    }

    /** Its weight in a track for a kind of student, zero where it is not offered. */
    public int weight(Track track, StudentKind kind) {
        if (kind == StudentKind.TECHNICIAN && !technicians) {
            return 0;
        }
        return switch (track) {
            case THREE_YEAR -> weight;
            case FIVE_YEAR_INTEGRATED -> fiveYearWeight;
            case THREE_PLUS_FOUR -> threePlusFour && kind == StudentKind.SECONDARY_VOCATIONAL ? weight * 2 / 5 : 0;
        };
    }
}
