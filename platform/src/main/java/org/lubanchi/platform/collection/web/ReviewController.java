package org.lubanchi.platform.collection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.Returns;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.Reviews;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.Submissions;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Page;
import org.lubanchi.platform.http.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A unit's tables together: handing in, deciding, talking. */
@RestController
class ReviewController {
    private static final String UNIT = "/api/rounds/{round}/units/{unit}";
    private static final String STEPS = "500";

    private final Desk desk;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Returns returns;

    ReviewController(Desk desk, Submissions submissions, Reviews reviews, Returns returns) {
        this.desk = desk;
        this.submissions = submissions;
        this.reviews = reviews;
        this.returns = returns;
    }

    @GetMapping(UNIT)
    UnitView unit(@PathVariable String round, @PathVariable String unit) {
        Desk.Place place = desk.place(round, unit);
        CollectionRound of = place.round();
        return new UnitView(
                unit,
                desk.nameOf(place.unit()),
                desk.rounds().deadlineOf(of, place.unit()).toString(),
                desk.days().left(desk.rounds().deadlineOf(of, place.unit())),
                desk.rounds().chainOf(of, place.unit()).stream()
                        .map(level -> new LevelView(level.code(), level.label()))
                        .toList(),
                desk.rounds().listCases(round, place.unit()).stream()
                        .map(desk::view)
                        .toList(),
                desk.may(Duty.REPORT, of, place.unit()),
                desk.levels(place).stream().map(ReviewLevel::code).toList(),
                desk.may(Duty.REVIEW_IN_CITY, of, place.unit()));
    }

    @GetMapping(UNIT + "/steps")
    ResponseEntity<List<StepView>> steps(
            @PathVariable String round,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = STEPS) int limit) {
        Desk.Place place = desk.place(round, unit);
        int most = Page.checked(limit);
        List<StepView> read = desk.rounds().listSteps(round, Optional.of(place.unit()), from(before), most + 1).stream()
                .map(StepView::of)
                .toList();
        return Page.cut(read, most, step -> Long.toString(step.number())).answer("before");
    }

    /** What happened in a round, newest first, of the units the asker follows; a page may hold fewer than were asked for. */
    @GetMapping("/api/rounds/{round}/steps")
    ResponseEntity<List<StepView>> roundSteps(
            @PathVariable String round,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = STEPS) int limit) {
        desk.anybody();
        CollectionRound of = desk.rounds().require(round);
        int most = Page.checked(limit);
        Page<Rounds.Step> page = Page.cut(
                desk.rounds().listSteps(round, Optional.empty(), from(before), most + 1),
                most,
                step -> Long.toString(step.number()));
        Set<OrgUnitId> allowed = desk.allowed(
                Duty.FOLLOW, of, page.items().stream().map(Rounds.Step::unit).collect(Collectors.toSet()));
        List<StepView> told = page.items().stream()
                .filter(step -> allowed.contains(step.unit()))
                .map(StepView::of)
                .toList();
        return new Page<>(told, page.next()).answer("before");
    }

    private static OptionalLong from(@Nullable Long before) {
        return before == null ? OptionalLong.empty() : OptionalLong.of(before);
    }

    @GetMapping(UNIT + "/submission")
    List<OutlookView> outlook(@PathVariable String round, @PathVariable String unit) {
        Desk.Place place = desk.place(round, unit);
        desk.require(Duty.REPORT, place);
        return submissions.outlook(round, place.unit()).stream()
                .map(one -> OutlookView.of(one, desk.days()))
                .toList();
    }

    @PostMapping(UNIT + "/submission")
    List<CaseView> submit(@PathVariable String round, @PathVariable String unit, @RequestBody SubmissionRequest asked) {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.REPORT, place);
        List<Submissions.Choice> choices = asked.choices();
        if (choices.isEmpty()) {
            throw Refusal.badRequest("tables", "", new LocalText("至少一张表", "at least one table"));
        }
        return submissions.submit(round, place.unit(), choices, by).stream()
                .map(desk::view)
                .toList();
    }

    @PostMapping(UNIT + "/decisions")
    List<CaseView> decide(@PathVariable String round, @PathVariable String unit, @RequestBody DecisionRequest asked) {
        Desk.Place place = desk.place(round, unit);
        List<CaseView> decided = new ArrayList<>();
        for (DecisionRequest.Table table : asked.tables() == null ? List.<DecisionRequest.Table>of() : asked.tables()) {
            decided.add(desk.view(decide(place, asked, table)));
        }
        return decided;
    }

    private TableCase decide(Desk.Place place, DecisionRequest asked, DecisionRequest.Table table) {
        TableCase state = desk.find(place, String.valueOf(table.table()));
        Reader by = desk.require(desk.decides(place, state), place);
        return switch (String.valueOf(asked.kind())) {
            case "pass" -> reviews.pass(state.key(), table.revision(), by);
            case "return" ->
                reviews.giveBack(
                        state.key(), table.revision(), asked.notesOf(state.key().table()), by);
            case "unapprove" -> reviews.unapprove(state.key(), table.revision(), String.valueOf(asked.why()), by);
            default ->
                throw Refusal.badRequest(
                        "kind",
                        String.valueOf(asked.kind()),
                        new LocalText("pass、return、unapprove", "pass, return, unapprove"));
        };
    }

    /** Passes what is clean of many units, at the levels at which the asker reviews each. */
    @PostMapping("/api/rounds/{round}/approvals")
    PassedView passClean(@PathVariable String round, @RequestBody ApprovalRequest asked) {
        Reader by = desk.anybody();
        int passed = 0;
        for (String unit : asked.units() == null ? List.<String>of() : asked.units()) {
            OrgUnitId id = Asked.unit(unit);
            Desk.Place place = desk.place(round, id.value());
            for (ReviewLevel level : desk.levels(place)) {
                passed += reviews.passClean(round, List.of(id), level, by);
            }
        }
        return new PassedView(passed);
    }

    @PostMapping("/api/notes/{note}/messages")
    NoteView say(@PathVariable long note, @RequestBody MessageRequest asked) {
        desk.anybody();
        Returns.Note found = returns.require(note);
        Desk.Place place = desk.place(found.key().round(), found.key().unit().value());
        boolean reporter = desk.may(Duty.REPORT, place.round(), place.unit());
        returns.say(note, asked.text() == null ? "" : asked.text(), reporter, desk.anybody());
        return NoteView.of(returns.require(note));
    }

    @PostMapping("/api/notes/{note}/acceptance")
    NoteView accept(@PathVariable long note) {
        desk.anybody();
        Returns.Note found = returns.require(note);
        Desk.Place place = desk.place(found.key().round(), found.key().unit().value());
        TableCase state = desk.find(place, found.key().table());
        returns.accept(note, desk.require(desk.decides(place, state), place));
        return NoteView.of(returns.require(note));
    }

    record LevelView(String code, LocalText label) {}

    record UnitView(
            String unit,
            LocalText name,
            String deadline,
            WorkingDays.LeftView left,
            List<LevelView> chain,
            List<CaseView> cases,
            boolean reports,
            List<String> reviews,
            boolean city) {}

    record StepView(
            long number, String unit, String table, String at, String name, String from, String to, String note) {
        static StepView of(Rounds.Step step) {
            return new StepView(
                    step.number(),
                    step.unit().value(),
                    step.table(),
                    step.at().toString(),
                    step.name(),
                    step.from().code(),
                    step.to().code(),
                    step.note());
        }
    }

    record OutlookView(
            CaseView state,
            List<JudgementView.IssueView> unexplained,
            List<JudgementView.IssueView> explained,
            Submissions.TableChange change,
            LocalText next) {
        static OutlookView of(Submissions.Outlook one, WorkingDays days) {
            return new OutlookView(
                    CaseView.of(one.state(), days),
                    one.unexplained().stream().map(JudgementView.IssueView::of).toList(),
                    one.explained().stream().map(JudgementView.IssueView::of).toList(),
                    one.change(),
                    one.next().label());
        }
    }

    record SubmissionRequest(@Nullable List<Handed> tables) {
        record Handed(
                @Nullable String table,
                int revision,
                @Nullable Boolean nothing) {}

        List<Submissions.Choice> choices() {
            List<Handed> all = tables == null ? List.of() : tables;
            return all.stream()
                    .map(one -> new Submissions.Choice(
                            one.table() == null ? "" : one.table(), one.revision(), Boolean.TRUE.equals(one.nothing())))
                    .distinct()
                    .toList();
        }
    }

    record ApprovalRequest(@Nullable List<String> units) {}

    record PassedView(int passed) {}

    record MessageRequest(@Nullable String text) {}

    record DecisionRequest(
            @Nullable String kind,
            @Nullable List<Table> tables,
            @Nullable List<NoteRequest> notes,
            @Nullable String why) {
        record Table(@Nullable String table, int revision) {}

        record NoteRequest(
                @Nullable String table,
                @Nullable String row,
                @Nullable String field,
                @Nullable String reason,
                @Nullable String text) {}

        List<Reviews.NewNote> notesOf(String table) {
            List<NoteRequest> all = notes == null ? List.of() : notes;
            return all.stream()
                    .filter(note -> table.equals(note.table()))
                    .map(note -> new Reviews.NewNote(
                            Optional.ofNullable(note.row())
                                    .flatMap(row -> Optional.ofNullable(note.field())
                                            .map(field -> new Drafts.CellRef(row, field))),
                            reason(note.reason()),
                            note.text() == null ? "" : note.text()))
                    .toList();
        }

        private static Returns.Reason reason(@Nullable String word) {
            try {
                return Returns.Reason.ofCode(word == null ? "" : word);
            } catch (IllegalArgumentException noSuchReason) {
                throw Refusal.badRequest(
                        "reason",
                        String.valueOf(word),
                        new LocalText(
                                "wrong、coverage、unexplained、evidence、other",
                                "wrong, coverage, unexplained, evidence or other"));
            }
        }
    }
}
