package org.lubanchi.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;

/** A real scheme on synthetic colleges against a computation by hand. */
class JiangxiOracleTest {
    private static final int COLLEGES = 40;
    private final EvaluationScheme scheme =
            RealDefinitions.catalogue().evaluation().requireScheme("jiangxi_hvc_2023");
    private final List<SyntheticCollege> colleges = SyntheticCollege.list(COLLEGES, 20231108);
    private final SchemeScores scores = SchemeEngine.score(scheme, Cohorts.of(scheme, colleges));
    private final HandComputation hand = new HandComputation(colleges);

    @Test
    void theSchemeHasThirtySevenPointsWorthOneHundred() {
        List<SchemeNode> points = scheme.listNodes().stream()
                .filter(node -> node.code().matches("R\\d+"))
                .toList();
        assertThat(points).hasSize(37);
        assertThat(points.stream().map(SchemeNode::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
    }

    @Test
    void everyPointOfEveryCollegeAgreesToThePrintedDigit() {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int i = 0; i < colleges.size(); i++) {
            for (Map.Entry<String, BigDecimal> point :
                    hand.points(colleges.get(i)).entrySet()) {
                String got = scores.requireScored(point.getKey(), i)
                        .points()
                        .orElseThrow()
                        .setScale(2)
                        .toPlainString();
                compared++;
                if (!got.equals(point.getValue().setScale(2).toPlainString())) {
                    differences.add(point.getKey() + " of " + i + ": by hand " + point.getValue() + ", engine " + got);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isEqualTo(37 * COLLEGES);
    }

    @Test
    void everyTotalAgrees() {
        for (int i = 0; i < colleges.size(); i++) {
            assertThat(scores.totals().get(i).points().orElseThrow())
                    .as("college %s", i)
                    .isEqualByComparingTo(hand.total(colleges.get(i)));
        }
    }

    @Test
    void aMajorIncidentVetoesTheTotal() {
        assertThat(scores.totals().get(9).vetoes()).hasSize(1);
        assertThat(scores.totals().get(9).points().orElseThrow()).isEqualByComparingTo("0");
        assertThat(scores.totals().get(8).vetoes()).isEmpty();
    }

    @Test
    void whatEverybodyHandedInIsJudgedWithFullConfidence() {
        assertThat(scores.totals())
                .allSatisfy(total -> assertThat(total.confidence()).isEqualByComparingTo("1"));
    }
}
