package org.lubanchi.engine.definitions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lubanchi.engine.definitions.calendar.HolidayYear.Holiday;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar.Span;
import org.lubanchi.engine.kernel.LocalText;

/** Working days are counted over weekends, holidays and the weekends worked in their place. */
class WorkingCalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalText NAME = new LocalText("国庆节", "National Day");

    /** Autumn of 2026: off from Thursday 1 to Wednesday 7 October, Saturday 10 worked; 2027 is not announced. */
    private static final WorkingCalendar CALENDAR = calendar();

    private static WorkingCalendar calendar() {
        TreeMap<Integer, HolidayYear> years = new TreeMap<>();
        Holiday autumn = new Holiday(NAME, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7));
        years.put(2026, new HolidayYear(2026, "s", true, List.of(autumn), Set.of(LocalDate.of(2026, 10, 10))));
        years.put(2027, new HolidayYear(2027, "s", false, List.of(), Set.of()));
        return new WorkingCalendar(years);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, true",
        "2026-10-01, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true",
        "2026-10-11, false",
        "2026-10-17, false"
    })
    void aDayIsWorkedOrNot(LocalDate day, boolean worked) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 0, 2026-09-30",
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10",
        "2026-10-10, 1, 2026-10-12",
        "2026-10-03, 1, 2026-10-08"
    })
    void dueDaysPassOverHolidays(LocalDate after, int days, LocalDate due) {
        assertThat(CALENDAR.after(after, days).day()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-08, 1, 2026-09-30", "2026-10-12, 1, 2026-10-10", "2026-10-12, 4, 2026-09-30"})
    void daysAreCountedBackTheSameWay(LocalDate before, int days, LocalDate reached) {
        assertThat(CALENDAR.before(before, days).day()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 2026-10-10, 4",
        "2026-10-01, 2026-10-07, 0",
        "2026-10-10, 2026-10-11, 1",
        "2026-10-12, 2026-10-09, 0",
        "2026-11-02, 2026-11-29, 20"
    })
    void bothEndsOfASpanCount(LocalDate first, LocalDate last, int days) {
        assertThat(CALENDAR.between(first, last).days()).isEqualTo(days);
    }

    @Test
    void spansAgreeWithLookingAtEveryDay() {
        LocalDate first = LocalDate.of(2026, 9, 19);
        for (int length = 0; length < 40; length++) {
            LocalDate last = first.plusDays(length);
            long counted = first.datesUntil(last.plusDays(1))
                    .filter(CALENDAR::isWorkingDay)
                    .count();
            assertThat(CALENDAR.between(first, last).days()).as(last.toString()).isEqualTo((int) counted);
        }
    }

    @Test
    void whatIsCountedThroughAYearThatIsNotAnnouncedSaysSo() {
        assertThat(CALENDAR.after(LocalDate.of(2026, 11, 26), 3).announced()).isTrue();
        assertThat(CALENDAR.after(LocalDate.of(2026, 12, 30), 2).announced()).isFalse();
        assertThat(CALENDAR.between(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 4)))
                .isEqualTo(new Span(25, false));
        assertThat(CALENDAR.isAnnounced(LocalDate.of(2031, 1, 1))).isFalse();
    }

    @Test
    void aDeadlineAtMidnightIsTheEndOfTheDayBefore() {
        Instant now = Instant.parse("2026-11-26T01:00:00Z");
        Instant deadline = WorkingCalendar.endOf(LocalDate.of(2026, 11, 30), ZONE);
        assertThat(deadline).isEqualTo(Instant.parse("2026-11-30T16:00:00Z"));
        assertThat(CALENDAR.left(now, deadline, ZONE)).isEqualTo(new Span(3, true));
        assertThat(CALENDAR.left(deadline, deadline, ZONE).days()).isZero();
        assertThat(CALENDAR.left(now, now.plusSeconds(60), ZONE).days()).isEqualTo(1);
    }

    @Test
    void aHolidayGivesWayToTheNextDayThatIsWorked() {
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 10, 3)).day()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(CALENDAR.onOrAfter(LocalDate.of(2026, 10, 10)).day()).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(CALENDAR.findHoliday(LocalDate.of(2026, 10, 3)).orElseThrow().name())
                .isEqualTo(NAME);
    }
}
