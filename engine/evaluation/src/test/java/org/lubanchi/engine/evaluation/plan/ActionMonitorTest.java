package org.lubanchi.engine.evaluation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.evaluation.plan.ActionRecord.State;
import org.lubanchi.engine.evaluation.plan.ActionStanding.Word;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;

/** Actions of a plan held against their dates, their counts and our own figures. */
class ActionMonitorTest {
    private static final LocalText TEXT = new LocalText("工作室", "Studios");
    private static final Unit PIECE = Unit.base("piece", new LocalText("个", "pieces"));
    private static final LocalDate DUE = LocalDate.of(2025, 12, 31);
    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 1);

    /** The lake knows 2 studios of 2021 and 3 of 2023, and nothing of 2022. */
    private static final Map<Integer, String> LAKE = Map.of(2021, "2", 2023, "3");

    private static PlanAction action(String region, boolean addsUp, Optional<LocalText> differs) {
        return new PlanAction(
                "plan/studios",
                "plan",
                "plan/box",
                1,
                TEXT,
                new PlanTarget.Place("plan", "89"),
                new PlanTarget.Scope(new OrgUnitId(region), region.equals("zhejiang")),
                new PlanAction.Promise(2021, 2025, Optional.of(new BigDecimal("50")), PIECE, false),
                new PlanAction.Measured(Optional.of("studios"), addsUp, differs),
                TEXT);
    }

    private static ActionRecord said(State state, String share, Map<Integer, String> counts) {
        TreeMap<Integer, BigDecimal> amounts = new TreeMap<>();
        counts.forEach((year, amount) -> amounts.put(year, new BigDecimal(amount)));
        Optional<BigDecimal> own = share.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(share));
        return new ActionRecord(true, DUE, own, state, amounts);
    }

    private static ActionMonitor monitor(LocalDate today) {
        return new ActionMonitor(
                (indicator, year) -> Optional.ofNullable(LAKE.get(year.year()))
                        .map(amount -> new Quantity(new BigDecimal(amount), PIECE)),
                new OrgUnitId("shaoxing"),
                new ReportYear(2023),
                today);
    }

    private static ActionStanding standing(ActionRecord said) {
        return monitor(BEFORE).standing(action("zhejiang", true, Optional.empty()), said);
    }

    @Test
    void yearsOfAYearlyCountAreAddedUpAndTheYearWithoutAValueIsNamed() {
        ActionStanding standing = standing(said(State.UNDER_WAY, "6", Map.of(2023, "6")));
        assertThat(standing.lake().total()).contains(new BigDecimal("5"));
        assertThat(standing.lake().missing()).containsExactly(2022);
        assertThat(standing.difference()).contains(new BigDecimal("1"));
    }

    @Test
    void aCountAtTheEndOfTheYearIsNotAddedUp() {
        ActionStanding standing = monitor(BEFORE)
                .standing(action("zhejiang", false, Optional.empty()), said(State.UNDER_WAY, "6", Map.of(2023, "6")));
        assertThat(standing.lake().total()).contains(new BigDecimal("3"));
    }

    @Test
    void whatCountsOtherThingsIsShownBesideAndNotSubtracted() {
        ActionStanding standing = monitor(BEFORE)
                .standing(action("zhejiang", true, Optional.of(TEXT)), said(State.UNDER_WAY, "6", Map.of(2023, "6")));
        assertThat(standing.lake().total()).isPresent();
        assertThat(standing.difference()).isEmpty();
    }

    @Test
    void aProvincesNumberIsNotHeldAgainstACityThatHasTakenNothingOn() {
        ActionStanding standing = standing(said(State.UNDER_WAY, "", Map.of(2023, "6")));
        assertThat(standing.goal()).isEmpty();
        assertThat(standing.gap()).isEmpty();
        assertThat(standing.word()).isEqualTo(Word.UNDER_WAY);
    }

    @Test
    void aCitysOwnPlanIsHeldAgainstItsOwnNumber() {
        ActionStanding standing = monitor(BEFORE)
                .standing(action("shaoxing", true, Optional.empty()), said(State.UNDER_WAY, "", Map.of(2023, "20")));
        assertThat(standing.gap()).contains(new BigDecimal("30"));
    }

    @Test
    void anotherCitysPlanIsNotOurs() {
        ActionStanding standing =
                monitor(BEFORE).standing(action("hangzhou", true, Optional.empty()), said(State.OPEN, "", Map.of()));
        assertThat(standing.word()).isEqualTo(Word.OTHER_REGION);
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN,,2024-06-01,NOT_STARTED",
        "OPEN,2,2024-06-01,UNDER_WAY",
        "UNDER_WAY,5,2024-06-01,UNDER_WAY",
        "UNDER_WAY,6,2024-06-01,REACHED",
        "UNDER_WAY,5,2025-12-31,UNDER_WAY",
        "UNDER_WAY,5,2026-01-01,OVERDUE",
        "DONE,6,2026-01-01,DONE",
        "DONE,5,2026-01-01,DONE_BELOW",
        "DONE,,2026-01-01,DONE",
        "DROPPED,5,2026-01-01,DROPPED"
    })
    void stateDateAndCountMakeOneWord(State state, @Nullable String count, LocalDate today, Word word) {
        ActionRecord said = said(state, "6", count == null ? Map.of() : Map.of(2023, count));
        assertThat(monitor(today)
                        .standing(action("zhejiang", true, Optional.empty()), said)
                        .word())
                .isEqualTo(word);
    }

    @Test
    void whatNobodyIsNamedForSaysSoUntilItsDateHasPassed() {
        PlanAction action = action("zhejiang", true, Optional.empty());
        ActionRecord untouched = ActionMonitor.untouched(action);
        assertThat(monitor(BEFORE).standing(action, untouched).word()).isEqualTo(Word.UNASSIGNED);
        assertThat(monitor(LocalDate.of(2026, 1, 1)).standing(action, untouched).word())
                .isEqualTo(Word.OVERDUE);
    }

    @Test
    void aCountReportedForALaterYearIsNotYetKnown() {
        ActionStanding standing = standing(said(State.UNDER_WAY, "6", Map.of(2022, "1", 2024, "6")));
        assertThat(standing.reported()).contains(new BigDecimal("1"));
        assertThat(standing.gap()).contains(new BigDecimal("5"));
    }
}
