package org.lubanchi.engine.evaluation.pedigree;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.kernel.LocalText;

class PedigreeMapTest {
    private static final Pedigree PEDIGREE = new Pedigree(
            "example",
            new LocalText("例", "example"),
            "example",
            new LocalText("按需求分", "by posts"),
            2021,
            new Pedigree.Demand("d", "i", "c", "o", "p", "u"),
            new Pedigree.Supply("s", "p", "g"),
            new Pedigree.Cohorts("r", "p", "t", "e"),
            new Pedigree.Industries("x", "p", "i"),
            Map.of("three_year", 3, "five_year", 5),
            new LinkedHashMap<>(Map.of(
                    "numerical", List.of("turner", "miller"),
                    "robots", List.of("robot-operator"),
                    "dance", List.of("dancer"))));

    private static PedigreeFacts.Posts posts(String chain, String occupation, long number) {
        return new PedigreeFacts.Posts(chain, "C", occupation, number, Optional.of(2026));
    }

    private static PedigreeFacts.Programme programme(String code, long graduates) {
        return new PedigreeFacts.Programme(code, graduates, Optional.of("C"));
    }

    private static PedigreeMap map(
            List<PedigreeFacts.Posts> posts,
            List<PedigreeFacts.Programme> programmes,
            List<PedigreeFacts.Cohort> cohorts) {
        return PedigreeMap.of(new PedigreeFacts(2023, PEDIGREE, posts, programmes, cohorts));
    }

    private static OccupationBalance of(PedigreeMap map, String occupation) {
        return map.occupations().stream()
                .filter(each -> each.occupation().equals(occupation))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void graduatesGoWherePostsAreOpenInProportionAndNobodyIsLost() {
        PedigreeMap map = map(
                List.of(posts("equipment", "turner", 20), posts("equipment", "miller", 10)),
                List.of(programme("numerical", 25)),
                List.of());
        // 25 × 20/30 = 16.67 and 25 × 10/30 = 8.33: floors 16 and 8, the one that is left goes to the larger remainder
        assertThat(of(map, "turner").graduates()).isEqualTo(17);
        assertThat(of(map, "miller").graduates()).isEqualTo(8);
        assertThat(of(map, "turner").gap()).isEqualTo(3);
        assertThat(of(map, "turner").state()).isEqualTo(OccupationBalance.State.SHORT);
    }

    @Test
    void chainsThatNeedTheSameOccupationAreAddedUpAndNamed() {
        PedigreeMap map =
                map(List.of(posts("textile", "turner", 5), posts("equipment", "turner", 7)), List.of(), List.of());
        assertThat(of(map, "turner").posts()).isEqualTo(12);
        assertThat(of(map, "turner").chains())
                .containsExactly(new OccupationBalance.Link("equipment", 7), new OccupationBalance.Link("textile", 5));
    }

    @Test
    void anOccupationWithoutAProgrammeSaysSoAndIsNoZeroSupply() {
        PedigreeMap map = map(List.of(posts("energy", "solar-fitter", 40)), List.of(programme("robots", 3)), List.of());
        assertThat(of(map, "solar-fitter").state()).isEqualTo(OccupationBalance.State.NO_PROGRAMME);
        assertThat(of(map, "solar-fitter").closedIn()).isEmpty();
    }

    @Test
    void aProgrammeNobodyAsksForIsToldApartFromOneTheCompilationLeadsNowhere() {
        PedigreeMap map = map(
                List.of(posts("equipment", "turner", 5)),
                List.of(programme("dance", 30), programme("unknown", 12)),
                List.of());
        assertThat(map.unasked()).containsExactly(new OccupationBalance.Link("dance", 30));
        assertThat(map.unmapped()).containsExactly(new OccupationBalance.Link("unknown", 12));
    }

    @Test
    void aShortageClosesInTheYearWhoseCohortIsLargeEnough() {
        PedigreeMap map = map(
                List.of(posts("equipment", "robot-operator", 100)),
                List.of(programme("robots", 64)),
                List.of(
                        new PedigreeFacts.Cohort("robots", "three_year", 2021, 80),
                        new PedigreeFacts.Cohort("robots", "three_year", 2022, 90),
                        new PedigreeFacts.Cohort("robots", "five_year", 2020, 15),
                        new PedigreeFacts.Cohort("robots", "three_year", 2020, 500)));
        // those of 2020 on the short track have left already; those of 2022 and of 2020 on the long one leave in 2025
        assertThat(of(map, "robot-operator").outlook())
                .containsExactly(new OccupationBalance.Expected(2024, 80), new OccupationBalance.Expected(2025, 105));
        assertThat(of(map, "robot-operator").closedIn()).contains(2025);
    }

    @Test
    void everyGraduateOfAnAskedProgrammeIsSomewhere() {
        for (long graduates = 0; graduates < 200; graduates += 7) {
            TreeMap<String, Long> weights = new TreeMap<>(Map.of("a", 3L, "b", 5L, "c", 11L));
            assertThat(Apportionment.of(graduates, weights).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(graduates);
        }
    }

    @Test
    void fourMeasuresOfOneStructureByHand() {
        StructureMatch match = StructureMatch.of(
                new TreeMap<>(Map.of("A", new BigDecimal("0.2"), "C", new BigDecimal("0.8"))),
                new TreeMap<>(
                        Map.of("A", new BigDecimal("0.1"), "C", new BigDecimal("0.4"), "I", new BigDecimal("0.5"))));
        // deviations 0.2/0.1−1 and 0.8/0.4−1; half-L1 ½(0.1+0.4+0.5); similarity 0.34/√(0.68·0.42)
        assertThat(match.industries().get(0).deviation().orElseThrow()).isEqualByComparingTo("1");
        assertThat(match.industries().get(2).deviation().orElseThrow()).isEqualByComparingTo("-1");
        assertThat(match.mismatch().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(match.similarity().orElseThrow().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.636209");
        // coupling 2√0.32/1.2 = 0.942809, tendency 0.6, √(0.942809·0.6) = 0.752121
        assertThat(match.industries().get(1).coordination().orElseThrow().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.752121");
        assertThat(match.industries().get(2).coordination().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void withoutPostsThereIsNoMeasureRatherThanAZero() {
        StructureMatch match = StructureMatch.of(
                new PedigreeFacts(2023, PEDIGREE, List.of(), List.of(programme("robots", 5)), List.of()));
        assertThat(match.mismatch()).isEmpty();
        assertThat(match.similarity()).isEmpty();
    }
}
