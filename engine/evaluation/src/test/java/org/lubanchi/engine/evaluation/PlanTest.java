package org.lubanchi.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.evaluation.plan.Forecast;

/** Targets of the two plans, the path they need, and forecasts. */
class PlanTest {
    private static final Catalogue CATALOGUE = RealDefinitions.catalogue();

    private static PlanTarget target(String id) {
        return Objects.requireNonNull(CATALOGUE.evaluation().targets().get(id), id);
    }

    @Test
    void everyTargetOfBothPlansIsThere() {
        Map<String, Long> counts = CATALOGUE.evaluation().targets().values().stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        PlanTarget::plan, java.util.stream.Collectors.counting()));
        assertThat(counts).containsEntry("zhejiang_2021", 27L).containsEntry("hangzhou_2025", 3L);
    }

    @Test
    void everyTargetHasAnIndicatorOrSaysWhyNot() {
        assertThat(CATALOGUE.evaluation().targets().values())
                .allSatisfy(each -> assertThat(each.measured().indicator().isPresent()
                                || each.measured().differs().isPresent())
                        .isTrue());
    }

    @Test
    void theNeededPathIsStraightFromBaselineToGoal() {
        PlanTarget target = target("zhejiang_2021/enrolment_secondary");
        assertThat(target.pathIn(2020).orElseThrow()).isEqualByComparingTo("743000");
        assertThat(target.pathIn(2023).orElseThrow()).isEqualByComparingTo("753200");
        assertThat(target.pathIn(2025).orElseThrow()).isEqualByComparingTo("760000");
        assertThat(target.pathIn(2026)).isEmpty();
    }

    @Test
    void withoutABaselineThereIsNoPath() {
        assertThat(target("hangzhou_2025/long_track_share").pathIn(2026)).isEmpty();
    }

    @Test
    void aNumberOfThingsOfAProvinceIsNoTargetOfACityButAShareIs() {
        assertThat(target("zhejiang_2021/enrolment_secondary").holdsForParts()).isFalse();
        assertThat(target("zhejiang_2021/equipment_secondary").holdsForParts()).isTrue();
        assertThat(target("zhejiang_2021/dual_qualified_secondary").holdsForParts())
                .isTrue();
    }

    @Test
    void furtherStudyIsSaidToBeCountedDifferently() {
        assertThat(target("zhejiang_2021/direct_further_study").measured().differs())
                .isPresent();
    }

    private static TreeMap<Integer, BigDecimal> years(int from, List<String> values) {
        TreeMap<Integer, BigDecimal> years = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            years.put(from + i, new BigDecimal(values.get(i)));
        }
        return years;
    }

    @Test
    void aStraightSeriesIsForeseenExactly() {
        Forecast forecast =
                Forecast.of(years(2021, List.of("10", "12", "14")), 2025).orElseThrow();
        assertThat(forecast.value()).isEqualByComparingTo("18");
        assertThat(forecast.low()).isEqualByComparingTo("18");
    }

    @Test
    void theIntervalAgreesWithACalculationByHand() {
        // years 2021..2024, values 1 3 2 4: slope 0.8, residual variance 0.9, t(0.9; 2) 1.886,
        // half width for 2026 = 1.886 × √(0.9 × (1 + 1/4 + 12.25/5)) = 1.886 × √3.33
        Forecast forecast =
                Forecast.of(years(2021, List.of("1", "3", "2", "4")), 2026).orElseThrow();
        assertThat(forecast.value().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("5.3");
        assertThat(forecast.high().subtract(forecast.value()).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("3.4416");
    }

    @Test
    void twoYearsGiveNoForecast() {
        assertThat(Forecast.of(years(2022, List.of("1", "2")), 2025)).isEmpty();
    }
}
