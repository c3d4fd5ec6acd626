package org.lubanchi.platform.collection.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.calendar.HolidayYear.Holiday;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.ProgressCurve;
import org.lubanchi.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Working days as pages show them. */
@Component
class WorkingDays {
    private final Definitions definitions;
    private final Clock clock;

    WorkingDays(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    private WorkingCalendar calendar() {
        return definitions.catalogue().calendar();
    }

    LeftView left(Instant deadline) {
        WorkingCalendar.Span span = calendar().left(clock.instant(), deadline, clock.getZone());
        return new LeftView(span.days(), span.announced());
    }

    /** The last day before a deadline. */
    DayView lastDay(Instant deadline) {
        return day(WorkingCalendar.lastDay(deadline, clock.getZone()));
    }

    private DayView day(LocalDate day) {
        WorkingCalendar.Reached next = calendar().onOrAfter(day);
        return new DayView(
                day.toString(),
                calendar().isWorkingDay(day),
                calendar().findHoliday(day).map(Holiday::name).orElse(null),
                next.day().toString(),
                calendar().isAnnounced(day));
    }

    /** The working days from a day to another. */
    SpanView between(String from, String to) {
        LocalDate first = read("from", from);
        LocalDate last = read("to", to);
        WorkingCalendar.Span span = calendar().between(first, last);
        return new SpanView(span.days(), span.announced(), day(last));
    }

    /** The last of so many working days after a day. */
    SpanView after(String from, int days) {
        if (days < 0 || days > MOST) {
            throw Refusal.badRequest("days", String.valueOf(days), new LocalText("0 到 " + MOST, "from 0 to " + MOST));
        }
        WorkingCalendar.Reached reached = calendar().after(read("from", from), days);
        return new SpanView(days, reached.announced(), day(reached.day()));
    }

    /** The course of a round until now. */
    ProgressCurve curve(CollectionRound round, Collection<ProgressCurve.Milestones> tables) {
        return ProgressCurve.of(round, tables, calendar(), clock.instant(), clock.getZone());
    }

    private static final int MOST = 400;

    private static LocalDate read(String where, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1949 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // told below, with what a day looks like
        }
        throw Refusal.badRequest(where, text, new LocalText("日期，如 2026-12-01", "a day such as 2026-12-01"));
    }

    /** Working days that are left; announced unless they run into a year whose holidays are not. */
    record LeftView(int days, boolean announced) {}

    /** A day: whether it is worked, the holiday it belongs to, and the next day that is worked. */
    record DayView(String day, boolean working, @Nullable LocalText holiday, String next, boolean announced) {}

    record SpanView(int days, boolean announced, DayView last) {}
}
