package org.lubanchi.engine.definitions;

import java.time.MonthDay;
import java.util.Optional;
import org.lubanchi.engine.kernel.Period;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Which period of its own a table means by a report year (时期规则).
 *
 * @param kind school year or calendar year
 * @param offset years added to the report year, usually 0
 * @param reference the day at which stock is taken, when the table is a stock
 */
public record PeriodRule(Kind kind, int offset, Optional<MonthDay> reference) {
    /** The kind of period. */
    public enum Kind {
        SCHOOL_YEAR,
        CALENDAR_YEAR
    }

    /** The table's period for a report year. */
    public Period periodOf(ReportYear year) {
        int of = year.year() + offset;
        return switch (kind) {
            case SCHOOL_YEAR -> new Period.SchoolYear(of);
            case CALENDAR_YEAR -> new Period.CalendarYear(of);
        };
    }
}
