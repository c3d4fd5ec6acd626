package org.lubanchi.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.OrgUnitId;

/** What each scoring function gives at, between and beyond its marks. */
class ScoringFunctionsTest {
    @TempDir
    Path folder;

    private SmallScheme of(String weight, String score) {
        return SmallScheme.ofFunction(folder, weight, score, "zero");
    }

    private static List<String> points(SchemeScores scores) {
        return SmallScheme.points(scores);
    }

    private static String refusal(SchemeScores scores) {
        return ((Judged.Refused) scores.judged().getOrDefault("P", List.of()).getFirst())
                .issue()
                .code();
    }

    @Test
    void linearRunsEvenlyBetweenItsEnds() {
        SmallScheme small = of("10", "function: linear, value: x, from: 20, to: 60");
        assertThat(points(small.x("20", "30", "60", "10", "99")))
                .containsExactly("0.00", "2.50", "10.00", "0.00", "10.00");
    }

    @Test
    void linearMayRunDownwards() {
        SmallScheme small = of("10", "function: linear, value: x, from: 20, to: 12");
        assertThat(points(small.x("20", "16", "12"))).containsExactly("0.00", "5.00", "10.00");
    }

    @Test
    void steppedMindsWhichBandAnEndBelongsTo() {
        SmallScheme small = of(
                "10",
                "function: stepped, value: x, bands: [ { below: 60, points: 0 }, { from: 60, up_to: 80, points: 6 }, {"
                        + " above: 80, points: 10 } ]");
        assertThat(points(small.x("59.99", "60", "80", "80.01"))).containsExactly("0.00", "6.00", "6.00", "10.00");
    }

    @Test
    void qualifiedRestrictedJumpsAtTheRestrictedMark() {
        SmallScheme small = of("3", "function: qualified_restricted, value: x, qualified: 4000, restricted: 2500");
        assertThat(points(small.x("2499.99", "2500", "3999", "4000", "9000")))
                .containsExactly("0.00", "1.88", "3.00", "3.00", "3.00");
    }

    @Test
    void qualifiedRestrictedMayAskForLess() {
        SmallScheme small =
                of("3", "function: qualified_restricted, value: x, better: lower, qualified: 18, restricted: 22");
        assertThat(points(small.x("18", "20", "22", "22.01"))).containsExactly("3.00", "2.70", "2.45", "0.00");
    }

    @Test
    void aThresholdMayDifferByKindOfSchool() {
        SmallScheme small = of("2", "function: ratio_capped, value: x, target: { general: 40, arts: 10 }");
        assertThat(points(small.x("20", "20", "20"))).containsExactly("1.00", "2.00", "1.00");
    }

    @Test
    void ratioCappedGivesNothingBelowItsFloor() {
        SmallScheme small = of("1", "function: ratio_capped, value: x, target: 100, zero_below: 60");
        assertThat(points(small.x("59.9", "60", "120"))).containsExactly("0.00", "0.60", "1.00");
    }

    @Test
    void shareOfBestNeedsThreePeers() {
        SmallScheme small = of("4", "function: share_of_best, value: x");
        assertThat(points(small.x("50", "100", "25"))).containsExactly("2.00", "4.00", "1.00");
        assertThat(refusal(small.x("50", "100", ""))).isEqualTo("evaluation.too-few-peers");
    }

    @Test
    void nothingIsDividedByABestOfZero() {
        assertThat(refusal(of("4", "function: share_of_best, value: x").x("0", "0", "0")))
                .isEqualTo("evaluation.zero-divisor");
    }

    @Test
    void reverseRelativeGivesTheLowestAll() {
        SmallScheme small = of("2", "function: reverse_relative, value: x");
        assertThat(points(small.x("10", "0", "5"))).containsExactly("0.00", "2.00", "1.00");
        assertThat(points(small.x("3", "3", "3"))).containsExactly("2.00", "2.00", "2.00");
    }

    @Test
    void stepsRelativeToTheMeanUseThePrintedMeanOrThePeers() {
        String bands = "bands: [ { from: 0, points: 2 }, { above: -5, below: 0, points: 1.8 }, "
                + "{ from: -10, up_to: -5, points: 1.6 }, { below: -10, points: 1.2 } ]";
        SmallScheme printed = of("2", "function: peer_mean_steps, value: x, mean: 83.84, " + bands);
        assertThat(points(printed.x("83.84", "78.85", "78.84", "73.83")))
                .containsExactly("2.00", "1.80", "1.60", "1.20");
        SmallScheme peers = of("2", "function: peer_mean_steps, value: x, " + bands);
        assertThat(points(peers.x("80", "90", "100"))).containsExactly("1.60", "2.00", "2.00");
    }

    @Test
    void aWeightedCountKnowsLevelRankAndProject() {
        SmallScheme small = of(
                "4",
                "function: weighted_count, items: prizes, levels: { national: 3, provincial: 1 }, ranks: { \"1\": 1,"
                        + " \"2\": 0.5 }, highest_per_project: true");
        List<Item> one = List.of(
                new Item("national", "1", "p", BigDecimal.ONE), new Item("provincial", "1", "p", BigDecimal.ONE));
        List<Item> two = List.of(new Item("national", "2", "", BigDecimal.ONE));
        assertThat(points(small.prizes(List.of(one, two, List.of())))).containsExactly("4.00", "2.00", "0.00");
    }

    @Test
    void aLevelTheSchemeDoesNotKnowIsRefused() {
        SmallScheme small = of("4", "function: capped_sum, items: prizes, levels: { national: 3 }");
        assertThat(refusal(small.prizes(List.of(List.of(Item.of("galactic")))))).isEqualTo("evaluation.unknown-level");
    }

    @Test
    void aCappedSumStopsAtTheWeight() {
        SmallScheme small = of("4", "function: capped_sum, items: prizes, levels: { national: 3, provincial: 1 }");
        assertThat(points(small.prizes(List.of(
                        List.of(Item.of("national"), Item.of("provincial"), Item.of("provincial")),
                        List.of(Item.of("provincial"))))))
                .containsExactly("4.00", "1.00");
    }

    @Test
    void onlyTheHighestLevelCounts() {
        SmallScheme small = of("2", "function: highest_level, items: prizes, levels: { national: 2, provincial: 1 }");
        assertThat(points(small.prizes(List.of(List.of(Item.of("provincial"), Item.of("national")), List.of()))))
                .containsExactly("2.00", "0.00");
    }

    @Test
    void withOrWithoutAndNoneAfterIncidentAreAllOrNothing() {
        assertThat(points(of("2", "function: with_or_without, value: x").x("3", "0")))
                .containsExactly("2.00", "0.00");
        assertThat(points(of("2", "function: none_after_incident, value: x").x("3", "0")))
                .containsExactly("0.00", "2.00");
    }

    @Test
    void deductionsStopAtZeroAndAMissingCountIsNotInnocence() {
        SmallScheme small =
                of("3", "function: deductions, deductions: [ { value: x, each: 0.5 }, { value: y, each: 1 } ]");
        SchemeScores scores = small.numbers(List.of("1", "9", "0"), List.of("1", "0", ""));
        assertThat(points(scores)).containsExactly("1.50", "0.00", "0.00");
        assertThat(scores.judged().getOrDefault("P", List.of()).get(2)).isInstanceOf(Judged.Unknown.class);
    }

    @Test
    void answersOnAScaleBecomePoints() {
        SmallScheme small = of(
                "4",
                "function: scale_conversion, items: prizes, grades: { very: 100, fairly: 80, somewhat: 60 }, full:"
                        + " 100");
        List<Item> answers = List.of(
                new Item("very", "", "q1", new BigDecimal("0.5")),
                new Item("fairly", "", "q1", new BigDecimal("0.5")),
                new Item("somewhat", "", "q2", BigDecimal.ONE));
        List<Item> tooMuch = List.of(new Item("very", "", "q1", new BigDecimal("1.2")));
        assertThat(points(small.prizes(List.of(answers)))).containsExactly("3.00");
        assertThat(refusal(small.prizes(List.of(tooMuch)))).isEqualTo("evaluation.shares-exceed-one");
    }

    @Test
    void expertsAreTrimmedAndAverage() {
        SmallScheme small = of("3", "function: expert_mean, marks: marks, full: 100, trim: 1, at_least: 3");
        assertThat(points(small.marks(List.of(SmallScheme.from("60", "80", "90", "100")))))
                .containsExactly("2.55");
        assertThat(refusal(small.marks(List.of(SmallScheme.from("60", "80"))))).isEqualTo("evaluation.too-few-judges");
    }

    @Test
    void anExpertOfTheSchoolIsRefused() {
        SmallScheme small = of("3", "function: expert_mean, marks: marks, full: 100, trim: 0, at_least: 1");
        Mark own = new Mark("张", Optional.of(new OrgUnitId("school-0")), new BigDecimal("90"));
        Mark other = new Mark("李", Optional.of(new OrgUnitId("school-9")), new BigDecimal("90"));
        assertThat(refusal(small.marks(List.of(List.of(own))))).isEqualTo("evaluation.own-school");
        assertThat(points(small.marks(List.of(List.of(other))))).containsExactly("2.70");
    }
}
