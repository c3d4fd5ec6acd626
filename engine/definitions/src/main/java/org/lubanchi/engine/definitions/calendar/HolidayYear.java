package org.lubanchi.engine.definitions.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;

/**
 * The holidays of one year (年度放假安排).
 *
 * @param year which
 * @param source who arranged them
 * @param announced whether they are arranged; otherwise only the statutory days are known
 * @param holidays in the order of the year; one may begin in the year before
 * @param workingWeekends Saturdays and Sundays that are worked
 */
public record HolidayYear(
        int year, String source, boolean announced, List<Holiday> holidays, Set<LocalDate> workingWeekends) {
    public HolidayYear {
        holidays = List.copyOf(holidays);
        workingWeekends = Set.copyOf(workingWeekends);
    }

    /** Days off in a row (放假), both ends among them. */
    public record Holiday(LocalText name, LocalDate from, LocalDate to) {
        public Holiday {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A holiday ends before it begins: " + from + ", " + to);
            }
        }

        /** Whether a day is one of them. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
