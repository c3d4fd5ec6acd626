package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.indicator.stock.StockAccount;
import org.lubanchi.engine.indicator.stock.StockCohort;
import org.lubanchi.engine.indicator.stock.StockLine;
import org.lubanchi.engine.indicator.stock.StockLine.Gap;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** The stock account of two small schools over two years, with one fault of each kind. */
class StockAccountTest {
    private static final OrgUnitId FIRST = new OrgUnitId("s1");
    private static final OrgUnitId SECOND = new OrgUnitId("s2");

    @TempDir
    private Path folder = Path.of(".");

    /** A line of the account: one transferred in, one suspended, the rest as given. */
    private static List<String> stock(String entryYear, int opening, int entrants, int closing) {
        return List.of(
                "610101",
                "three_year",
                entryYear,
                "40",
                String.valueOf(opening),
                String.valueOf(entrants),
                "1",
                "0",
                "0",
                "0",
                "0",
                "1",
                "0",
                "0",
                String.valueOf(closing));
    }

    private static List<List<String>> roll(String unit, String entryYear, int students) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            String grade = String.valueOf(2024 - Integer.parseInt(entryYear));
            rows.add(List.of(
                    unit + entryYear + i, "secondary_vocational", "1", "610101", "three_year", grade, entryYear));
        }
        return rows;
    }

    private static List<List<String>> both(List<List<String>> one, List<List<String>> other) {
        List<List<String>> rows = new ArrayList<>(one);
        rows.addAll(other);
        return rows;
    }

    private record Years(Manifest before, Manifest now) {}

    private static Years load(Line line) throws IOException {
        Manifest before = line.seal(
                2022,
                line.takeIn(line.workbook("s1", 2022, Map.of("student_stock", List.of(stock("2022", 0, 38, 38)))), 1));
        List<Manifest.VersionEntry> now = new ArrayList<>(line.takeIn(
                line.workbook(
                        "s1",
                        2023,
                        Map.of(
                                "student_stock",
                                List.of(stock("2022", 38, 0, 38), stock("2023", 0, 40, 40)),
                                "student_enrolment",
                                both(roll("s1", "2022", 38), roll("s1", "2023", 40)))),
                1));
        now.addAll(line.takeIn(
                line.workbook(
                        "s2",
                        2023,
                        Map.of(
                                "student_stock",
                                List.of(stock("2022", 30, 0, 28)),
                                "student_enrolment",
                                both(roll("s2", "2022", 29), roll("s2", "2021", 2)))),
                1));
        return new Years(before, line.seal(2023, now));
    }

    private static StockAccount read(Line line, Manifest now, Optional<Manifest> before, ReadScope scope) {
        return StockAccount.read(line.catalogue, now, before, line.lake, line.warehouse, scope);
    }

    private static StockCohort cohort(OrgUnitId unit, String entryYear) {
        return new StockCohort(unit, "610101", "three_year", entryYear);
    }

    private static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key));
    }

    @Test
    void aCohortThatBalancesHasNoGapAndOneThatDoesNotHasItsDifference() throws IOException {
        try (Line line = new Line(folder)) {
            Years years = load(line);
            StockAccount account = read(line, years.now(), Optional.of(years.before()), line.everything());
            assertThat(account.lastYearHeld()).isTrue();
            assertThat(at(account.lines(), cohort(FIRST, "2022")).gaps()).isEmpty();
            assertThat(at(account.lines(), cohort(FIRST, "2023")).gaps()).isEmpty();

            StockLine wrong = at(account.lines(), cohort(SECOND, "2022"));
            assertThat(wrong.gap(Gap.BALANCE)).hasValue(2);
            assertThat(wrong.gap(Gap.OPENING))
                    .as("the school had no account last year")
                    .hasValue(30);
            assertThat(wrong.gap(Gap.ROLL)).hasValue(-1);

            StockLine left = at(account.lines(), cohort(SECOND, "2021"));
            assertThat(left.gaps()).as("on the roll and in no line").containsExactly(Gap.ROLL);
        }
    }

    @Test
    void gapsThatCancelOutAreStillCounted() throws IOException {
        try (Line line = new Line(folder)) {
            Years years = load(line);
            StockAccount account = read(line, years.now(), Optional.empty(), line.everything());
            assertThat(account.lastYearHeld()).isFalse();
            StockAccount.Group second = at(account.grouped(List.of(SECOND), ignored -> "all"), "all");
            assertThat(second.unbalanced()).isEqualTo(2);
            assertThat(second.cohorts()).isEqualTo(2);
            assertThat(second.line().gap(Gap.OPENING))
                    .as("last year is not held")
                    .isEmpty();
            StockAccount.Group first = at(account.grouped(List.of(FIRST), StockCohort::programme), "610101");
            assertThat(first.unbalanced()).isZero();
            assertThat(first.line().closing()).isEqualTo(78);
        }
    }

    @Test
    void retentionIsTheIndicatorsFormula() throws IOException {
        try (Line line = new Line(folder)) {
            Years years = load(line);
            StockAccount account = read(line, years.now(), Optional.empty(), line.everything());
            StockLine all =
                    at(account.grouped(List.of(FIRST), ignored -> "all"), "all").line();
            // 38 + 41 + 1 there, two suspended
            assertThat(account.retention(all)
                            .reported()
                            .orElseThrow()
                            .rounded(2)
                            .amount())
                    .isEqualByComparingTo(new BigDecimal("97.50"));
        }
    }

    @Test
    void aSchoolReadsItsOwnLinesOnly() throws IOException {
        try (Line line = new Line(folder)) {
            Years years = load(line);
            ReadScope own = new ReadScope(Set.of(FIRST), Sensitivity.INTERNAL, "a school");
            StockAccount account = read(line, years.now(), Optional.of(years.before()), own);
            assertThat(account.lines().keySet())
                    .isNotEmpty()
                    .allSatisfy(cohort -> assertThat(cohort.unit()).isEqualTo(FIRST));
        }
    }
}
