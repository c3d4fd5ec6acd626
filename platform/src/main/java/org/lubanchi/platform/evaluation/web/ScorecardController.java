package org.lubanchi.platform.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;
import org.lubanchi.platform.evaluation.Scorecards;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Units' cards as files. */
@RestController
class ScorecardController {
    private final Scorecards cards;
    private final Runs runs;
    private final Readers readers;
    private final DocumentFiles files;
    private final Clock clock;

    ScorecardController(Scorecards cards, Runs runs, Readers readers, DocumentFiles files, Clock clock) {
        this.cards = cards;
        this.runs = runs;
        this.readers = readers;
        this.files = files;
        this.clock = clock;
    }

    /** A school's card by its standards, and by a scheme where one is named. */
    @GetMapping("/api/evaluation/cards/{school}/{year}/file.{kind}")
    ResponseEntity<byte[]> card(
            @PathVariable String school,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String scheme) {
        OrgUnitId of = Asked.unit(school);
        Document document = cards.card(of, Asked.year(year), Optional.ofNullable(scheme));
        return files.answer(document, of, "card-" + school + "-" + year, kind);
    }

    /** The same with a run's scores, for those who follow the school; while experts mark, for who runs it alone. */
    @GetMapping("/api/evaluation/runs/{run}/cards/{school}/file.{kind}")
    ResponseEntity<byte[]> cardOfRun(@PathVariable long run, @PathVariable String school, @PathVariable String kind) {
        Run found = runs.require(run);
        OrgUnitId of = Asked.unit(school);
        readers.requireDuty(Duty.FOLLOW, of, LocalDate.now(clock));
        if (found.state() == Run.State.REVIEW) {
            readers.requireDuty(Duty.RUN_ROUNDS, found.region(), LocalDate.now(clock));
        }
        if (runs.scores(run).cohort().find(of).isEmpty()) {
            throw Refusal.notFound(school);
        }
        return files.answer(cards.card(of, found), of, "run-" + run + "-" + school, kind);
    }
}
