package org.lubanchi.platform.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;

/**
 * How many tables of a round were handed in and approved by the end of each day, beside an even course over its working
 * days (进度曲线).
 *
 * @param total tables of the units that are looked at
 * @param days from the opening to the deadline, or to today when that is later
 * @param timeliness when the tables came, against their own deadlines
 */
public record ProgressCurve(int total, List<Day> days, Timeliness timeliness) {
    /** A round that is never closed is followed for so many days. */
    static final int MOST_DAYS = 400;

    public ProgressCurve {
        days = List.copyOf(days);
    }

    /**
     * When a table was first handed in and when it was last approved (办理时点).
     *
     * @param approved empty also when the approval was taken back
     * @param deadline its own
     */
    public record Milestones(Optional<Instant> handedIn, Optional<Instant> approved, Instant deadline) {}

    /**
     * A day (进度日), counts since the opening.
     *
     * @param planned what an even course over the working days would have reached, rounded down
     * @param handedIn empty for days to come
     * @param approved likewise
     */
    public record Day(LocalDate day, int planned, Optional<Integer> handedIn, Optional<Integer> approved) {}

    /**
     * Tables by when they came (及时性): they add up to all of them.
     *
     * @param extended handed in after the round's deadline, within more time that was given
     * @param open not handed in, and their time is not over
     * @param overdue not handed in, and their time is over
     */
    public record Timeliness(int onTime, int extended, int open, int overdue) {}

    /**
     * The course of a round.
     *
     * @param of the round
     * @param tables every table that is looked at
     * @param now days after it are to come
     */
    public static ProgressCurve of(
            CollectionRound of, Collection<Milestones> tables, WorkingCalendar calendar, Instant now, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(of.opensAt(), zone);
        LocalDate last = WorkingCalendar.lastDay(of.deadline(), zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate end = today.isAfter(last) ? today : last;
        int working = Math.max(1, calendar.between(first, last).days());
        List<Day> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(end) && days.size() < MOST_DAYS; day = day.plusDays(1)) {
            int gone = Math.min(working, calendar.between(first, day).days());
            long planned = day.isBefore(last) ? (long) tables.size() * gone / working : tables.size();
            days.add(new Day(
                    day,
                    Math.toIntExact(planned),
                    until(day, today, tables, Milestones::handedIn, zone),
                    until(day, today, tables, Milestones::approved, zone)));
        }
        return new ProgressCurve(tables.size(), days, timeliness(of, tables, now));
    }

    private static Optional<Integer> until(
            LocalDate day,
            LocalDate today,
            Collection<Milestones> tables,
            Function<Milestones, Optional<Instant>> when,
            ZoneId zone) {
        if (day.isAfter(today)) {
            return Optional.empty();
        }
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Optional.of(count(
                tables, one -> when.apply(one).filter(at -> at.isBefore(end)).isPresent()));
    }

    private static Timeliness timeliness(CollectionRound of, Collection<Milestones> tables, Instant now) {
        int handedIn = count(tables, one -> one.handedIn().isPresent());
        int extended = count(
                tables,
                one -> one.handedIn().filter(at -> !at.isBefore(of.deadline())).isPresent());
        int overdue = count(tables, one -> one.handedIn().isEmpty() && !now.isBefore(one.deadline()));
        return new Timeliness(handedIn - extended, extended, tables.size() - handedIn - overdue, overdue);
    }

    private static int count(Collection<Milestones> tables, Predicate<Milestones> which) {
        return Math.toIntExact(tables.stream().filter(which).count());
    }
}
