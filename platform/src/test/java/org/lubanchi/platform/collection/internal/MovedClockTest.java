package org.lubanchi.platform.collection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.CellPatch;
import org.lubanchi.platform.collection.CellPatch.CellChange;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.ReviewPlan;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.transaction.support.TransactionTemplate;

/** A clock that is put back: versions and numbers decide who was first, not the time of day. */
class MovedClockTest {
    private static final Instant LONG_AGO = Instant.parse("2021-03-01T00:00:00Z");

    private static TableCase.Key key;
    private static Reader clerk;

    @BeforeAll
    static void open() {
        Reader city = account("city");
        clerk = account("school");
        CollectionRound round = RunningPlatform.bean(Rounds.class)
                .open(
                        new Rounds.Opening(
                                city.unit(),
                                new ReportYear(2173),
                                "2173",
                                Instant.parse("2020-01-01T00:00:00Z"),
                                Instant.parse("2199-01-01T00:00:00Z"),
                                ReviewPlan.USUAL,
                                List.of("campus_and_resources"),
                                3),
                        city);
        key = new TableCase.Key(round.id(), new OrgUnitId("s1"), "campus_and_resources");
    }

    private static Reader account(String login) {
        return RunningPlatform.bean(Accounts.class).findReader(login).orElseThrow();
    }

    /** The same desk with a clock of its own. */
    private static DraftBook bookAt(CollectionJournal journal) {
        DraftParts parts = RunningPlatform.bean(DraftParts.class);
        return new DraftBook(
                new DraftParts(
                        parts.rounds(),
                        new CaseMoves(parts.cases(), journal),
                        parts.cases(),
                        journal,
                        parts.notices(),
                        parts.evidence()),
                RunningPlatform.bean(DraftTables.class),
                RunningPlatform.bean(ReturnTables.class),
                RunningPlatform.bean(DraftJudging.class),
                RunningPlatform.bean(BaseRows.class));
    }

    private static CellPatch.Outcome write(DraftBook book, int sequence, String text, int base) {
        CellPatch patch = new CellPatch(
                "moved", sequence, List.of(new CellChange(DraftRow.FORM_ROW, "campus_area", text, base)), List.of());
        return Optional.ofNullable(
                        RunningPlatform.bean(TransactionTemplate.class).execute(_ -> book.patch(key, patch, clerk)))
                .orElseThrow();
    }

    private static String stands() {
        return RunningPlatform.bean(DraftTables.class).rows(key).getFirst().text("campus_area");
    }

    @Test
    void whatIsWrittenAfterTheClockWentBackStandsAndStepsKeepTheirOrder() {
        CollectionJournal back = new CollectionJournal(
                RunningPlatform.bean(AuditTrail.class),
                RunningPlatform.context(),
                Clock.fixed(LONG_AGO, ZoneOffset.UTC));
        DraftBook now = RunningPlatform.bean(DraftBook.class);
        DraftBook earlier = bookAt(back);
        assertThat(write(now, 1, "100", 0).applied().getFirst().version()).isEqualTo(1);
        assertThat(write(earlier, 2, "200", 1).applied().getFirst().version()).isEqualTo(2);
        assertThat(stands()).isEqualTo("200");
        assertThat(write(now, 3, "300", 1).conflicts())
                .as("who saw the first version is told, whatever the clocks say")
                .hasSize(1);
        assertThat(stands()).isEqualTo("200");

        DraftParts parts = RunningPlatform.bean(DraftParts.class);
        RunningPlatform.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> new CaseMoves(parts.cases(), back)
                        .submit(parts.moves().require(key), CaseState.SUBMITTED, 1, clerk));
        assertThat(
                        RunningPlatform.bean(Rounds.class)
                                .listSteps(key.round(), Optional.of(key.unit()), OptionalLong.empty(), 10)
                                .stream()
                                .map(Rounds.Step::to))
                .containsExactly(CaseState.SUBMITTED, CaseState.DRAFTING);
    }
}
