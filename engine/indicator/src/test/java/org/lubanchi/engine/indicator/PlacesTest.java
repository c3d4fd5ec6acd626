package org.lubanchi.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** Units and years numbered. */
class PlacesTest {
    private static final OrgUnitId ONE = new OrgUnitId("one");
    private static final OrgUnitId TWO = new OrgUnitId("two");

    private static Places places(Integer... years) {
        TreeSet<ReportYear> sealed = new TreeSet<>();
        List.of(years).forEach(year -> sealed.add(new ReportYear(year)));
        return new Places(new LinkedHashSet<>(List.of(ONE, TWO)), sealed);
    }

    @Test
    void everyUnitAndYearHasAPlaceOfItsOwn() {
        Places places = places(2021, 2023);
        TreeSet<Integer> taken = new TreeSet<>();
        for (int year = 2021; year <= 2023; year++) {
            taken.add(places.of(ONE, new ReportYear(year)));
            taken.add(places.of(TWO, new ReportYear(year)));
        }
        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(places.size()).isEqualTo(6);
    }

    @Test
    void othersAreNowhere() {
        assertThat(places(2021, 2023).of(ONE, new ReportYear(2020))).isEqualTo(Places.NOWHERE);
        assertThat(places(2021, 2023).of(ONE, new ReportYear(2024))).isEqualTo(Places.NOWHERE);
        assertThat(places(2021).of(new OrgUnitId("three"), new ReportYear(2021)))
                .isEqualTo(Places.NOWHERE);
        assertThat(places().of(ONE, new ReportYear(2021))).isEqualTo(Places.NOWHERE);
        assertThat(places().size()).isZero();
    }
}
