package org.lubanchi.engine.kernel;

import java.time.LocalDate;

/**
 * The year a report is about (年报年度).
 *
 * <p>“2023” in a quality report means different periods for different tables: the roll on 1 September 2023, the
 * training of calendar year 2023. Each table says which period of its own a report year stands for.
 *
 * @param year between 1949 and 2200
 */
public record ReportYear(int year) implements Comparable<ReportYear> {
    public ReportYear {
        if (year < 1949 || year > 2200) {
            throw new IllegalArgumentException("A report year lies between 1949 and 2200, but was " + year);
        }
    }

    /** The report year before this one. */
    public ReportYear before() {
        return new ReportYear(year - 1);
    }

    /** The last day of the calendar year, whose register of units counts for the report. */
    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    @Override
    public int compareTo(ReportYear other) {
        return Integer.compare(year, other.year);
    }

    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
