package org.lubanchi.platform.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.evaluation.ActionBoards;
import org.lubanchi.platform.evaluation.ActionLedger;
import org.lubanchi.platform.evaluation.TrackedAction;
import org.lubanchi.platform.http.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What plans promise to do, who does it here, and how many there are: by their word and by our own figures. */
@RestController
class ActionController {
    private final ActionBoards boards;
    private final ActionLedger ledger;
    private final Readers readers;
    private final UnitNames names;
    private final Clock clock;

    ActionController(ActionBoards boards, ActionLedger ledger, Readers readers, UnitNames names, Clock clock) {
        this.boards = boards;
        this.ledger = ledger;
        this.readers = readers;
        this.names = names;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping("/api/evaluation/actions")
    ActionViews.Page actions(@RequestParam String unit, @RequestParam int year) {
        ActionBoards.Board board = boards.board(Asked.unit(unit), Asked.year(year));
        ActionViews views = new ActionViews(board.catalogue(), board.region(), names, sight(board.region()));
        boolean runner = readers.may(Duty.RUN_ROUNDS, board.region(), today());
        return new ActionViews.Page(
                board.region().value(),
                board.boxes().stream().map(views::group).toList(),
                runner,
                runner ? units(board.manifest()) : List.of(),
                board.manifest().synthetic());
    }

    private static List<ActionViews.UnitView> units(Manifest manifest) {
        return manifest.units().stream()
                .map(entry -> new ActionViews.UnitView(entry.id(), entry.label()))
                .toList();
    }

    /** What the asker may see and do of a tracked action. */
    private ActionViews.Sight sight(OrgUnitId region) {
        Reader reader = readers.require();
        boolean runner = readers.may(Duty.RUN_ROUNDS, region, today());
        boolean follows = readers.may(Duty.FOLLOW, region, today());
        return new ActionViews.Sight() {
            @Override
            public boolean proof(TrackedAction action) {
                return follows
                        || action.owner()
                                .filter(owner -> readers.may(Duty.FOLLOW, owner, today()))
                                .isPresent();
            }

            @Override
            public boolean plan() {
                return runner;
            }

            @Override
            public boolean report(TrackedAction action) {
                boolean own = action.owner().filter(reader.unit()::equals).isPresent()
                        && readers.may(Duty.TRACK_ACTION, reader.unit(), today());
                return action.planned().isPresent() && (runner || own);
            }
        };
    }

    @GetMapping("/api/evaluation/actions/history")
    List<ActionViews.EntryView> history(@RequestParam String action, @RequestParam String unit) {
        OrgUnitId region = Asked.unit(unit);
        TrackedAction track = ledger.get(action, region);
        if (!sight(region).proof(track)) {
            readers.requireDuty(Duty.FOLLOW, region, today());
        }
        return ledger.history(action, region).stream()
                .map(entry -> ActionViews.EntryView.of(entry, names))
                .toList();
    }

    @PostMapping("/api/evaluation/actions/plan")
    void plan(@RequestBody ActionBodies.PlanBody body) {
        OrgUnitId region = Asked.unit(body.unit());
        Reader by = readers.requireDuty(Duty.RUN_ROUNDS, region, today());
        ledger.plan(body.action(), region, body.read(), by);
    }

    @PostMapping("/api/evaluation/actions/count")
    void count(@RequestBody ActionBodies.CountBody body) {
        OrgUnitId region = Asked.unit(body.unit());
        Optional<OrgUnitId> owner = ledger.get(body.action(), region).owner();
        boolean owns = owner.filter(unit -> readers.may(Duty.TRACK_ACTION, unit, today()))
                .isPresent();
        Reader by = owns
                ? readers.requireDuty(Duty.TRACK_ACTION, owner.orElseThrow(), today())
                : readers.requireDuty(Duty.RUN_ROUNDS, region, today());
        ledger.report(body.action(), region, body.read(), by);
    }
}
