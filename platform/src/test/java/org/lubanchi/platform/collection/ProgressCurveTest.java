package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.collection.ProgressCurve.Day;
import org.lubanchi.platform.collection.ProgressCurve.Milestones;
import org.lubanchi.platform.collection.ProgressCurve.Timeliness;

/** Planned against actual: even over working days, counted by the end of each day, days to come without counts. */
class ProgressCurveTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Monday 5 January to the end of Friday 16 January 2026: ten working days. */
    private static final CollectionRound ROUND = new CollectionRound(
            "x-2025",
            new OrgUnitId("x"),
            new ReportYear(2025),
            "2025",
            at(5, 0),
            at(17, 0),
            LocalDate.of(2025, 12, 31),
            "e",
            ReviewPlan.USUAL,
            List.of("t"),
            3);

    private static Instant at(int day, int hour) {
        return LocalDate.of(2026, 1, day).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Milestones came(int day, int hour) {
        return new Milestones(Optional.of(at(day, hour)), Optional.empty(), ROUND.deadline());
    }

    private static Milestones out(Instant deadline) {
        return new Milestones(Optional.empty(), Optional.empty(), deadline);
    }

    private static ProgressCurve curve(List<Milestones> tables, Instant now) {
        return ProgressCurve.of(ROUND, tables, WorkingCalendar.WEEKENDS, now, ZONE);
    }

    @Test
    void thePlanGoesOnWorkingDaysOnlyAndEndsWithAllOfThem() {
        List<Milestones> tables = new ArrayList<>(List.of(came(5, 9)));
        for (int i = 0; i < 19; i++) {
            tables.add(out(ROUND.deadline()));
        }
        List<Day> days = curve(tables, at(7, 12)).days();
        assertThat(days).hasSize(12);
        assertThat(days.stream().map(Day::planned)).containsExactly(2, 4, 6, 8, 10, 10, 10, 12, 14, 16, 18, 20);
        assertThat(days.stream().map(Day::handedIn).limit(4))
                .containsExactly(Optional.of(1), Optional.of(1), Optional.of(1), Optional.empty());
    }

    @Test
    void aTableCountsFromTheDayItCameOnTheClockOfTheRegion() {
        List<Day> days =
                curve(List.of(came(6, 0), came(6, 23), came(8, 1)), at(8, 2)).days();
        assertThat(days.stream().map(Day::handedIn).limit(4))
                .containsExactly(Optional.of(0), Optional.of(2), Optional.of(2), Optional.of(3));
    }

    @Test
    void tablesAddUpByWhenTheyCame() {
        List<Milestones> tables = List.of(
                came(16, 23),
                new Milestones(Optional.of(at(18, 9)), Optional.of(at(18, 10)), at(20, 0)),
                out(at(20, 0)),
                out(ROUND.deadline()));
        ProgressCurve curve = curve(tables, at(19, 0));
        assertThat(curve.timeliness()).isEqualTo(new Timeliness(1, 1, 1, 1));
        assertThat(curve.days().getLast())
                .as("a round that is over is followed to today")
                .isEqualTo(new Day(LocalDate.of(2026, 1, 19), 4, Optional.of(2), Optional.of(1)));
    }
}
