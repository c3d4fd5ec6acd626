package org.lubanchi.engine.definitions.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.calendar.HolidayYear.Holiday;

/**
 * The working-day calendar (工作日历): Monday to Friday without public holidays, and the weekends worked in their place.
 *
 * <p>A year whose holidays are not announced is counted by weekends and the statutory days that are known; what was
 * counted through it says so, since it may still move.
 *
 * @param years by year
 */
public record WorkingCalendar(SortedMap<Integer, HolidayYear> years) {
    /** A calendar of weekends only. */
    public static final WorkingCalendar WEEKENDS = new WorkingCalendar(new TreeMap<>());

    private static final LocalDate MONDAY = LocalDate.of(1969, 12, 29);

    public WorkingCalendar {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    }

    /**
     * A number of working days (工作日数).
     *
     * @param announced whether the holidays of every year it was counted through are
     */
    public record Span(int days, boolean announced) {}

    /**
     * A day reached by counting working days (到期日).
     *
     * @param announced as for a span
     */
    public record Reached(LocalDate day, boolean announced) {}

    /** Whether offices work on a day. */
    public boolean isWorkingDay(LocalDate day) {
        if (weekend(day)) {
            return years.values().stream()
                    .anyMatch(year -> year.workingWeekends().contains(day));
        }
        return findHoliday(day).isEmpty();
    }

    /** The holiday a day belongs to. */
    public Optional<Holiday> findHoliday(LocalDate day) {
        return years.values().stream()
                .flatMap(year -> year.holidays().stream())
                .filter(holiday -> holiday.contains(day))
                .findFirst();
    }

    /** Whether the holidays of the day's year are announced. */
    public boolean isAnnounced(LocalDate day) {
        HolidayYear year = years.get(day.getYear());
        return year != null && year.announced();
    }

    /** The last of so many working days after a day, which is not counted itself; none gives the day. */
    public Reached after(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted forward, not " + workingDays);
        }
        LocalDate at = day;
        boolean announced = true;
        int left = workingDays;
        while (left > 0) {
            at = at.plusDays(1);
            announced &= isAnnounced(at);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return new Reached(at, announced);
    }

    /** The day so many working days before a day, which is not counted itself. */
    public Reached before(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted backward, not " + workingDays);
        }
        LocalDate at = day;
        boolean announced = true;
        int left = workingDays;
        while (left > 0) {
            at = at.minusDays(1);
            announced &= isAnnounced(at);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return new Reached(at, announced);
    }

    /** The day itself when offices work on it, otherwise the next on which they do. */
    public Reached onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? new Reached(day, isAnnounced(day)) : after(day, 1);
    }

    /** The working days from a day to another, both counted; none when the other is earlier. */
    public Span between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return new Span(0, true);
        }
        long days = weekdaysUntil(last.plusDays(1)) - weekdaysUntil(first);
        for (HolidayYear year : years.values()) {
            days -= year.holidays().stream()
                    .flatMap(holiday -> holiday.from().datesUntil(holiday.to().plusDays(1)))
                    .filter(day -> !weekend(day) && !day.isBefore(first) && !day.isAfter(last))
                    .count();
            days += year.workingWeekends().stream()
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .count();
        }
        boolean announced = IntStream.rangeClosed(first.getYear(), last.getYear())
                .allMatch(year -> isAnnounced(LocalDate.of(year, 1, 1)));
        return new Span(Math.toIntExact(days), announced);
    }

    /** Mondays to Fridays from the Monday before 1970 until before a day. */
    private static long weekdaysUntil(LocalDate day) {
        long since = day.toEpochDay() - MONDAY.toEpochDay();
        return Math.floorDiv(since, 7L) * 5 + Math.min(Math.floorMod(since, 7L), 5L);
    }

    /**
     * The working days that are left until a deadline, today counted.
     *
     * <p>A deadline at midnight is the end of the day before. Nothing is left when it has passed.
     */
    public Span left(Instant now, Instant deadline, ZoneId zone) {
        if (!now.isBefore(deadline)) {
            return new Span(0, true);
        }
        return between(LocalDate.ofInstant(now, zone), lastDay(deadline, zone));
    }

    /** The last day on which a deadline has not passed yet. */
    public static LocalDate lastDay(Instant deadline, ZoneId zone) {
        return LocalDate.ofInstant(deadline.minusNanos(1), zone);
    }

    /** The end of a day. */
    public static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
