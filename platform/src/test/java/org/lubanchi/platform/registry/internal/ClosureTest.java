package org.lubanchi.platform.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.registry.internal.Closure.DatedLink;

class ClosureTest {
    private static final LocalDate END = RegisterTables.OPEN_END;

    @Test
    void holdsEveryWayUpWithTheDaysOnWhichAllItsLinksHold() {
        Closure.Outcome outcome = Closure.of(List.of(
                new DatedLink("school", "old-county", day(2020), day(2022)),
                new DatedLink("school", "new-county", day(2022), END),
                new DatedLink("old-county", "city", day(2010), day(2021)),
                new DatedLink("new-county", "city", day(2021), END)));
        assertThat(outcome.cycles()).isEmpty();
        assertThat(outcome.ways().stream()
                        .filter(way -> way.descendant().equals("school")
                                && way.ancestor().equals("city"))
                        .map(way -> way.from() + ".." + way.to() + " " + way.depth())
                        .collect(Collectors.toList()))
                .containsExactly("2020-01-01..2021-01-01 2", "2022-01-01..9999-12-31 2");
    }

    @Test
    void seesAUnitUnderItself() {
        Closure.Outcome outcome =
                Closure.of(List.of(new DatedLink("a", "b", day(2020), END), new DatedLink("b", "a", day(2021), END)));
        assertThat(outcome.cycles()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void doesNotTakeAChangeOfSidesForACycle() {
        Closure.Outcome outcome = Closure.of(
                List.of(new DatedLink("a", "b", day(2020), day(2021)), new DatedLink("b", "a", day(2021), END)));
        assertThat(outcome.cycles()).isEmpty();
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }
}
