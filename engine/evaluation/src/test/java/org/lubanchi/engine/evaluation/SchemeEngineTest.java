package org.lubanchi.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What missing does to a total, and what would change a rating or a ranking. */
class SchemeEngineTest {
    @TempDir
    Path folder;

    private SmallScheme two(String missing) {
        return SmallScheme.ofNodes(
                folder,
                "10",
                "  - node: A\n    label: { zh: 甲, en: A }\n    weight: 6\n    missing: " + missing
                        + "\n    score: { function: ratio_capped, value: x, target: 60 }\n"
                        + "  - node: B\n    label: { zh: 乙, en: B }\n    weight: 4\n    missing: " + missing
                        + "\n    score: { function: ratio_capped, value: y, target: 60 }\n");
    }

    private static String total(SchemeScores scores, int subject) {
        return scores.totals()
                .get(subject)
                .points()
                .map(BigDecimal::toPlainString)
                .orElse("—");
    }

    @Test
    void allThatIsThereIsAddedUp() {
        SchemeScores scores = two("zero").numbers(List.of("60"), List.of("30"));
        assertThat(total(scores, 0)).isEqualTo("8.00");
        assertThat(scores.totals().getFirst().rating().orElseThrow().code()).isEqualTo("A");
        assertThat(scores.totals().getFirst().confidence()).isEqualByComparingTo("1");
    }

    @Test
    void whatIsLeftOutIsSharedByTheRestAndConfidenceFalls() {
        SchemeScores scores = two("leave_out").numbers(List.of(""), List.of("30"));
        assertThat(total(scores, 0)).isEqualTo("5.00");
        assertThat(scores.totals().getFirst().confidence()).isEqualByComparingTo("0.4");
        assertThat(scores.requireScored("A", 0).standing()).isEqualTo(Scored.Standing.LEFT_OUT);
    }

    @Test
    void zeroBySchemeIsToldAndNotJudged() {
        SchemeScores scores = two("zero").numbers(List.of(""), List.of("30"));
        assertThat(total(scores, 0)).isEqualTo("2.00");
        assertThat(scores.totals().getFirst().confidence()).isEqualByComparingTo("0.4");
        assertThat(scores.requireScored("A", 0).standing()).isEqualTo(Scored.Standing.ASSUMED);
    }

    @Test
    void theMeanOfThePeersStandsInWhereTheSchemeSaysSo() {
        SchemeScores scores = two("peer_mean").numbers(List.of("", "60", "30"), List.of("60", "60", "60"));
        assertThat(total(scores, 0)).isEqualTo("8.50");
    }

    @Test
    void noTotalIsGivenWhereTheSchemeForbidsIt() {
        SchemeScores scores = two("no_total").numbers(List.of("", "60"), List.of("60", "60"));
        assertThat(total(scores, 0)).isEqualTo("—");
        assertThat(total(scores, 1)).isEqualTo("10.00");
    }

    @Test
    void equalTotalsShareAPlaceAndTheNextStaysEmpty() {
        SchemeScores scores = two("zero").numbers(List.of("60", "30", "30", "0"), List.of("60", "30", "30", "0"));
        assertThat(scores.ranking().stream().map(SchemeScores.Placed::place)).containsExactly(1, 2, 2, 4);
        assertThat(Sensitivity.of(scores, new BigDecimal("0.1")).ties()).hasSize(1);
    }

    @Test
    void theSmallestChangeForTheNextRatingIsFoundAndHolds() {
        SmallScheme small = two("zero");
        SchemeScores scores = small.numbers(List.of("50"), List.of("30"));
        WhatIf.Lacking lacking = new WhatIf(scores).of(0);
        assertThat(lacking.next().orElseThrow().code()).isEqualTo("A");
        assertThat(lacking.lacking()).isEqualByComparingTo("1");
        WhatIf.Change change = lacking.single().getFirst();
        assertThat(change.name()).isEqualTo("x");
        assertThat(change.to()).isEqualByComparingTo("60");
        assertThat(total(small.numbers(List.of(change.to().toPlainString()), List.of("30")), 0))
                .isEqualTo("8.00");
    }

    @Test
    void aRankingThatHangsOnTheWeightsIsToldApart() {
        SchemeScores close = two("zero").numbers(List.of("60", "28"), List.of("10", "60"));
        Sensitivity sensitivity = Sensitivity.of(close, new BigDecimal("0.2"));
        assertThat(sensitivity.moves()).hasSize(4);
        assertThat(sensitivity.moves().stream()
                        .mapToInt(Sensitivity.Move::changed)
                        .max()
                        .orElse(0))
                .isEqualTo(2);
        SchemeScores clear = two("zero").numbers(List.of("60", "6"), List.of("60", "6"));
        assertThat(Sensitivity.of(clear, new BigDecimal("0.2")).moves())
                .allSatisfy(move -> assertThat(move.changed()).isZero());
    }

    @Test
    void aScoreExplainsItselfWithItsNumbers() {
        SmallScheme small = two("leave_out");
        SchemeScores scores = small.numbers(List.of("45", ""), List.of("60", "60"));
        ScoreExplanation first = new Explaining(small.catalogue(), scores).of(0).getFirst();
        assertThat(first.working().zh()).isEqualTo("min(1, 45 ÷ 60) × 6 = 4.5");
        assertThat(first.inputs().getFirst().label().zh()).isEqualTo("甲");
        ScoreExplanation missing =
                new Explaining(small.catalogue(), scores).of(1).getFirst();
        assertThat(missing.working().zh()).contains("未填报").contains("分摊");
    }
}
