package org.lubanchi.demo.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final Calibration CALIBRATION = Calibration.load();

    private static BigDecimal total(int year, Total total) {
        return CALIBRATION.requireYear(year).find(total).orElseThrow();
    }

    private static BigDecimal value(String formula, int year, int decimals) {
        return Formula.value(formula, year, decimals, CalibrationTest::total);
    }

    @Test
    void everyTotalHasAValueInEveryYearButThePopulationThatNobodyPrinted() {
        assertThat(CALIBRATION.years().keySet()).containsExactly(2021, 2022, 2023);
        CALIBRATION.years().forEach((year, totals) -> {
            Set<Total> expected = EnumSet.allOf(Total.class);
            if (year < 2023) {
                expected.remove(Total.RESIDENT_POPULATION);
            }
            assertThat(totals.values().keySet()).isEqualTo(expected);
        });
    }

    @Test
    void everyFittedValueFollowsFromTheTotals() {
        assertThat(CALIBRATION.fitted()).hasSizeGreaterThan(80);
        for (Calibration.FittedValue fitted : CALIBRATION.fitted()) {
            assertThat(value(fitted.formula(), fitted.year(), fitted.decimals()))
                    .as(fitted.publishedId())
                    .isEqualByComparingTo(fitted.value());
        }
    }

    @Test
    void everyChosenValueLiesInTheRangeThatThePrintsAllow() {
        CsvTable chosen = CsvTable.ofResource("calibration/chosen.csv");
        for (List<String> line : chosen.lines()) {
            BigDecimal value = new BigDecimal(chosen.cell(line, "value"));
            assertThat(chosen.cell(line, "why_zh")).isNotBlank();
            assertThat(chosen.cell(line, "why_en")).isNotBlank();
            if (!chosen.cell(line, "lowest").isEmpty()) {
                assertThat(value)
                        .as(line.toString())
                        .isBetween(
                                new BigDecimal(chosen.cell(line, "lowest")),
                                new BigDecimal(chosen.cell(line, "highest")));
            }
        }
    }

    @Test
    void theRangesOfTheEnrolmentsFollowFromThePrints() {
        assertThat(range(40_000, 50_000, "14.79", n -> ratio(n, 3238))).isEqualTo(List.of(47_874, 47_906));
        assertThat(range(40_000, 50_000, "41.55", n -> ratio(1_990_658, n))).isEqualTo(List.of(47_905, 47_915));
        assertThat(range(40_000, 50_000, "13.63", n -> ratio(n, 3202))).isEqualTo(List.of(43_628, 43_659));
        assertThat(range(40_000, 50_000, "47.39", n -> ratio(2_118_868, n))).isEqualTo(List.of(44_707, 44_716));
        assertThat(range(30_000, 50_000, "53.61", n -> ratio(2_178_548, n))).isEqualTo(List.of(40_634, 40_640));
    }

    @Test
    void theRangesOfGraduatesAndEmployedFollowFromThePrints() {
        assertThat(range(10_000, 20_000, "69.21", n -> ratio(986_900, n))).isEqualTo(List.of(14_259, 14_260));
        assertThat(range(10_000, 20_000, "69.67", n -> ratio(1_108_900, n))).isEqualTo(List.of(15_916, 15_917));
        assertThat(range(4_000, 5_000, "99.64", n -> ratio((n + 9_869) * 100L, 14_260)))
                .isEqualTo(List.of(4_339, 4_340));
        assertThat(range(4_000, 5_000, "99.65", n -> ratio((n + 11_089) * 100L, 15_916)))
                .isEqualTo(List.of(4_771, 4_772));
        assertThat(range(4_000, 4_340, "96.89", n -> ratio(n * 100L, 4_340))).isEqualTo(List.of(4_205, 4_205));
    }

    @Test
    void whatIsNotFollowedDiffersFromThePrint() {
        CsvTable left = CsvTable.ofResource("calibration/not_followed.csv");
        assertThat(left.lines()).isNotEmpty();
        for (List<String> line : left.lines()) {
            BigDecimal given = value(
                    left.cell(line, "formula"),
                    Integer.parseInt(left.cell(line, "year")),
                    Integer.parseInt(left.cell(line, "decimals")));
            assertThat(given).as(line.toString()).isNotEqualByComparingTo(left.cell(line, "printed"));
        }
    }

    @Test
    void fittedValuesAgreeWithTheInventoryAtItsPrecision() throws IOException {
        Optional<Path> inventory = PublishedInventory.find();
        assumeTrue(inventory.isPresent(), "the inventory of published values is not here");
        Map<String, List<String>> printed = PublishedInventory.read(inventory.orElseThrow());
        for (Calibration.FittedValue fitted : CALIBRATION.fitted()) {
            List<String> value = printed.getOrDefault(fitted.publishedId(), List.of());
            assertThat(value).as(fitted.publishedId()).hasSize(2);
            BigDecimal tenThousand = BigDecimal.valueOf(10_000);
            BigDecimal distance = fitted.value().subtract(new BigDecimal(value.get(0)));
            if (value.get(1).contains("万;余")) {
                assertThat(distance).as(fitted.publishedId()).isBetween(BigDecimal.ZERO, tenThousand);
            } else if (value.get(1).contains("万;约")) {
                assertThat(distance.abs().multiply(BigDecimal.TWO)).isLessThanOrEqualTo(tenThousand);
            } else {
                assertThat(distance).as(fitted.publishedId()).isEqualByComparingTo(BigDecimal.ZERO);
            }
        }
    }

    @Test
    void aLineWithTooFewCellsIsRefused() {
        assertThat(CsvTable.parse("a,b\n\"1,\"\"x\"\"\",2\n").lines()).containsExactly(List.of("1,\"x\"", "2"));
        assertThatThrownBy(() -> CsvTable.parse("a,b\n1\n")).isInstanceOf(IllegalArgumentException.class);
    }

    private interface Ratio {
        BigDecimal of(int unknown);
    }

    private static BigDecimal ratio(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }

    /** The lowest and highest whole number between bounds for which a ratio prints so. */
    private static List<Integer> range(int from, int to, String printed, Ratio ratio) {
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int unknown = from; unknown <= to; unknown++) {
            if (ratio.of(unknown).compareTo(new BigDecimal(printed)) == 0) {
                lowest = Math.min(lowest, unknown);
                highest = Math.max(highest, unknown);
            }
        }
        return List.of(lowest, highest);
    }
}
