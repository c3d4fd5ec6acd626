package org.lubanchi.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.evaluation.ProgrammeCount;
import org.lubanchi.engine.evaluation.warning.ProgrammeFacts;
import org.lubanchi.engine.evaluation.warning.ProgrammeWarnings;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** The project's own warnings on programmes made up here. */
class ProgrammeWarningsTest {
    private static ProgrammeFacts offering(String school, String programme, String... intake) {
        Map<ProgrammeCount, Observed<Quantity>> counts = new EnumMap<>(ProgrammeCount.class);
        List<ProgrammeCount> years = List.of(
                ProgrammeCount.NEW_ENTRANTS,
                ProgrammeCount.NEW_ENTRANTS_BEFORE,
                ProgrammeCount.NEW_ENTRANTS_TWO_BEFORE);
        for (int i = 0; i < intake.length; i++) {
            counts.put(years.get(i), Observed.of(new Quantity(new BigDecimal(intake[i]), Unit.ONE)));
        }
        return new ProgrammeFacts(Optional.of(new OrgUnitId(school)), programme, counts);
    }

    private static ProgrammeWarnings.Judged low(ProgrammeFacts... facts) {
        return ProgrammeWarnings.judge(
                        RealDefinitions.catalogue().evaluation().warnings().values(), List.of(facts), 2023)
                .stream()
                .filter(judged -> judged.rule().id().equals("intake_low_three_years"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void threeLowYearsAreNamedWithTheirNumbersFromTheOldest() {
        ProgrammeWarnings.Judged judged = low(offering("s1", "710201", "12", "25", "29"));
        assertThat(judged.warnings()).hasSize(1);
        assertThat(judged.warnings().getFirst().said().zh()).isEqualTo("近三年招生 29、25、12 人");
    }

    @Test
    void oneYearAtTheMarkIsEnoughToStaySilent() {
        ProgrammeWarnings.Judged judged = low(offering("s1", "710201", "12", "30", "29"));
        assertThat(judged.warnings()).isEmpty();
        assertThat(judged.silent()).isEqualTo(1);
    }

    @Test
    void aProgrammeOfTwoYearsIsLeftOpenAndNotCleared() {
        ProgrammeWarnings.Judged judged = low(offering("s1", "710201", "12", "25"));
        assertThat(judged.warnings()).isEmpty();
        assertThat(judged.open()).isEqualTo(1);
    }

    @Test
    void farmingIsExcepted() {
        ProgrammeWarnings.Judged judged = low(offering("s1", "610101", "12", "25", "29"));
        assertThat(judged.warnings()).isEmpty();
        assertThat(judged.excepted()).isEqualTo(1);
    }

    @Test
    void aRuleForOneSchoolDoesNotJudgeAllSchoolsTogether() {
        ProgrammeFacts all = new ProgrammeFacts(
                Optional.empty(),
                "710201",
                offering("s1", "710201", "1", "1", "1").counts());
        ProgrammeWarnings.Judged judged = low(all);
        assertThat(judged.warnings()).isEmpty();
        assertThat(judged.open() + judged.silent()).isZero();
    }

    @Test
    void graveOnesStandFirst() {
        assertThat(ProgrammeWarnings.judge(
                                RealDefinitions.catalogue()
                                        .evaluation()
                                        .warnings()
                                        .values(),
                                List.of(),
                                2023)
                        .getFirst()
                        .rule()
                        .id())
                .isEqualTo("intake_low_three_years");
    }

    @Test
    void noRuleJudgesAYearBeforeItHolds() {
        assertThat(ProgrammeWarnings.judge(
                        RealDefinitions.catalogue().evaluation().warnings().values(), List.of(), 2021))
                .isEmpty();
    }
}
