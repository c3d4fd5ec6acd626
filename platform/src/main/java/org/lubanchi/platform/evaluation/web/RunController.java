package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Runs of a scheme: who may take which step, and how the run stands. */
@RestController
class RunController {
    private static final String RUN = "/api/evaluation/runs/{run}";
    private final Runs runs;
    private final Readers readers;
    private final Definitions definitions;
    private final Clock clock;

    RunController(Runs runs, Readers readers, Definitions definitions, Clock clock) {
        this.runs = runs;
        this.readers = readers;
        this.definitions = definitions;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Reader runner(Run run) {
        return readers.requireDuty(Duty.RUN_ROUNDS, run.region(), today());
    }

    @GetMapping("/api/evaluation/runs")
    List<RunViews.RunView> list(@RequestParam String unit) {
        OrgUnitId region = Asked.unit(unit);
        readers.scopeShowing(region, org.lubanchi.platform.access.Purpose.FIGURES, today());
        return runs.list(region).stream().map(this::view).toList();
    }

    @PostMapping("/api/evaluation/runs")
    RunViews.RunView open(@RequestBody OpenBody body) {
        OrgUnitId region = Asked.unit(body.unit());
        Reader by = readers.requireDuty(Duty.RUN_ROUNDS, region, today());
        return view(runs.open(body.scheme(), region, Asked.year(body.year()), by));
    }

    @GetMapping(RUN)
    RunViews.RunPage page(@PathVariable long run) {
        Run found = runs.require(run);
        Reader reader = readers.require();
        boolean runner = readers.may(Duty.RUN_ROUNDS, found.region(), today());
        boolean open = found.state() == Run.State.PUBLICITY || found.state() == Run.State.FINAL;
        SchemeScores scores = runs.scores(run);
        boolean member =
                scores.cohort().find(reader.unit()).isPresent() && readers.may(Duty.FOLLOW, reader.unit(), today());
        List<Runs.Assignment> assignments = runs.listAssignments(run);
        boolean expert = assignments.stream().anyMatch(each -> each.expert().equals(reader.account()));
        if (!runner && !member && !expert) {
            readers.requireDuty(Duty.RUN_ROUNDS, found.region(), today());
        }
        RunViews views = new RunViews(found, scores, definitions.catalogue(), today());
        return new RunViews.RunPage(
                views.run(),
                runner || open
                        ? ScoreViews.board(scores, definitions.catalogue(), UnitKind.SCHOOL, found.synthetic())
                        : null,
                views.numbers(runner),
                runs.listEntries(run).stream()
                        .filter(entry -> runner || entry.unit().equals(reader.unit()))
                        .map(views::entry)
                        .toList(),
                views.marking(assignments, reader.account()),
                runner ? views.review(assignments) : List.of(),
                views.choices(),
                runner || open ? difference(found, views) : null,
                runs.listObjections(run).stream()
                        .filter(objection -> runner || objection.unit().equals(reader.unit()))
                        .map(RunViews.ObjectionView::of)
                        .toList(),
                runner,
                member ? reader.unit().value() : null);
    }

    /** What the same scheme gave on the snapshot before, where there was a run on it: data were corrected since. */
    private RunViews.@Nullable DifferenceView difference(Run run, RunViews views) {
        return runs.list(run.region()).stream()
                .filter(each ->
                        each.scheme().equals(run.scheme()) && each.year().equals(run.year()) && each.id() < run.id())
                .findFirst()
                .map(before -> views.since(before, runs.scores(before.id())))
                .orElse(null);
    }

    @GetMapping(RUN + "/cards/{school}")
    ScoreViews.CardView card(@PathVariable long run, @PathVariable String school) {
        Run found = runs.require(run);
        OrgUnitId unit = Asked.unit(school);
        readers.requireDuty(Duty.FOLLOW, unit, today());
        if (found.state() == Run.State.REVIEW) {
            runner(found);
        }
        SchemeScores scores = runs.scores(run);
        int place = scores.cohort().find(unit).orElseThrow(() -> Refusal.notFound(school));
        return ScoreViews.card(scores, definitions.catalogue(), place, found.year(), found.synthetic());
    }

    /** A school hands in what schools provide, and only its own; what others provide comes through who runs it. */
    @PostMapping(RUN + "/entries")
    void enter(@PathVariable long run, @RequestBody EntryBody body) {
        OrgUnitId unit = Asked.unit(body.unit());
        Run found = runs.require(run);
        boolean schools = definitions
                .catalogue()
                .evaluation()
                .requireScheme(found.scheme())
                .findInput(body.input())
                .filter(input -> input.provider() != SchemeInput.Provider.SCHOOL)
                .isEmpty();
        Reader by = schools && readers.may(Duty.REPORT, unit, today())
                ? readers.requireDuty(Duty.REPORT, unit, today())
                : runner(found);
        runs.enter(run, new Runs.Entry(unit, body.input(), body.amount(), body.evidence()), by);
    }

    @PostMapping(RUN + "/assignments")
    void assign(@PathVariable long run, @RequestBody AssignmentBody body) {
        runs.assign(run, Asked.unit(body.unit()), body.expert(), runner(runs.require(run)));
    }

    @PostMapping(RUN + "/marks")
    void mark(@PathVariable long run, @RequestBody MarkBody body) {
        runs.mark(run, Asked.unit(body.unit()), body.mark(), readers.require());
    }

    @PostMapping(RUN + "/moderations")
    void moderate(@PathVariable long run, @RequestBody ModerationBody body) {
        runs.moderate(run, Asked.unit(body.unit()), body.reason(), runner(runs.require(run)));
    }

    @PostMapping(RUN + "/state")
    RunViews.RunView advance(@PathVariable long run, @RequestBody AdvanceBody body) {
        return view(runs.advance(run, body.days(), runner(runs.require(run))));
    }

    @PostMapping(RUN + "/objections")
    RunViews.ObjectionView object(@PathVariable long run, @RequestBody ObjectionBody body) {
        OrgUnitId unit = Asked.unit(body.unit());
        Reader by = readers.requireDuty(Duty.REPORT, unit, today());
        return RunViews.ObjectionView.of(runs.object(run, unit, body.node(), body.text(), by));
    }

    @PostMapping(RUN + "/objections/{objection}/answer")
    RunViews.ObjectionView answer(@PathVariable long run, @PathVariable long objection, @RequestBody AnswerBody body) {
        Reader by = runner(runs.require(run));
        boolean ofRun = runs.listObjections(run).stream().anyMatch(each -> each.id() == objection);
        if (!ofRun) {
            throw Refusal.notFound("objection " + objection);
        }
        Runs.Answer answer =
                new Runs.Answer(body.text(), Optional.ofNullable(body.name()), Optional.ofNullable(body.amount()));
        return RunViews.ObjectionView.of(runs.answer(objection, answer, by));
    }

    private RunViews.RunView view(Run run) {
        return RunViews.RunView.of(run, definitions.catalogue(), today());
    }

    /** Asks for a run. */
    record OpenBody(String scheme, String unit, int year) {}

    /** Hands in a number. */
    record EntryBody(String unit, String input, BigDecimal amount, String evidence) {}

    /** Assigns an expert. */
    record AssignmentBody(String unit, String expert) {}

    /** Gives a mark. */
    record MarkBody(String unit, BigDecimal mark) {}

    /** Asks for marks again. */
    record ModerationBody(String unit, String reason) {}

    /** Moves a run on; the days of the publicity, where it begins. */
    record AdvanceBody(int days) {}

    /** Objects to a score. */
    record ObjectionBody(String unit, String node, String text) {}

    /** Answers an objection, perhaps with a corrected number. */
    record AnswerBody(
            String text, @Nullable String name, @Nullable BigDecimal amount) {}
}
