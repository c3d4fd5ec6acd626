package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.kernel.Language;

/** Holidays of years read from good files; bad ones are refused with place, reason and remedy. */
class CalendarReaderTest {
    private static final String YEAR = """
        calendar: "2026"
        year: 2026
        source: notice
        announced: true
        holidays:
          - { zh: 国庆节, en: National Day, from: 2026-10-01, to: 2026-10-07 }
        working_weekends: [2026-10-10]
        examples:
          - { name: over the holiday, after: 2026-09-30, days: 3, expect: 2026-10-10 }
        """;

    @Test
    void aGoodYearIsKnownToTheCalendar() {
        CatalogueReader.Result result = result(YEAR);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Read.class);
        WorkingCalendar calendar =
                ((CatalogueReader.Result.Read) result).catalogue().calendar();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 10, 5))).isFalse();
        assertThat(calendar.isAnnounced(LocalDate.of(2026, 5, 5))).isTrue();
    }

    @Test
    void anExampleThatDoesNotHoldIsRefused() {
        assertThat(onlyProblem(YEAR.replace("expect: 2026-10-10", "expect: 2026-10-09")))
                .contains("counting gives 2026-10-10");
    }

    @Test
    void aWorkedWeekendIsAWeekendOfTheYear() {
        assertThat(onlyProblem(YEAR.replace("[2026-10-10]", "[2026-10-10, 2026-10-12]")))
                .contains("a Saturday or Sunday of 2026");
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        assertThat(onlyProblem(
                        YEAR.replace("working_weekends: [2026-10-10]", "working_weekends: [2026-10-10, 2026-02-30]")))
                .contains("2026-02-30");
    }

    @Test
    void aHolidayEndsInItsYear() {
        assertThat(onlyProblem(YEAR.replace(
                        "holidays:\n", "holidays:\n  - { zh: 元旦, en: N, from: 2026-01-01, to: 2025-12-31 }\n")))
                .contains("a day of 2026 not before the first");
    }

    private static String onlyProblem(String year) {
        CatalogueReader.Result result = result(year);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Rejected.class);
        var problems = ((CatalogueReader.Result.Rejected) result).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().text(Language.EN);
    }

    private static CatalogueReader.Result result(String year) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("units.yaml", "units:\n  - { unit: piece, zh: 个, en: pieces }\n");
        files.put("dimensions.yaml", "dimensions:\n  - { dimension: basics, zh: 基础, en: Basics }\n");
        files.put(
                "sources/notice.yaml",
                "source: notice\nlabel: { zh: 通知, en: Notice }\nkind: notice\nstatus: verified\n"
                        + "note: { zh: 无, en: none }\n");
        files.put("calendars/2026.yaml", year);
        return CatalogueReader.read(new DefinitionFiles(files));
    }
}
