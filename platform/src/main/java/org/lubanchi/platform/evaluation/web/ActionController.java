package org.lubanchi.platform.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.ActionGroup;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.definitions.evaluation.PlanDefinitions;
import org.lubanchi.engine.evaluation.plan.ActionMonitor;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.evaluation.ActionLedger;
import org.lubanchi.platform.evaluation.TrackedAction;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What plans promise to do, who does it here, and how many there are: by their word and by our own figures. */
@RestController
class ActionController {
    private final SealedFigures sealed;
    private final ActionLedger ledger;
    private final Readers readers;
    private final UnitNames names;
    private final Clock clock;

    ActionController(SealedFigures sealed, ActionLedger ledger, Readers readers, UnitNames names, Clock clock) {
        this.sealed = sealed;
        this.ledger = ledger;
        this.readers = readers;
        this.names = names;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A region sees all it tracks; a county or school asked for itself sees what it or a unit below it does. */
    @GetMapping("/api/evaluation/actions")
    ActionViews.Page actions(@RequestParam String unit, @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        ReportYear in = Asked.year(year);
        Figures figures = sealed.of(of, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(of, in);
        OrgUnitId region = new OrgUnitId(manifest.region());
        ActionMonitor monitor = new ActionMonitor(values(figures, region), region, in, today());
        Set<OrgUnitId> below = below(figures, manifest, of);
        Map<String, TrackedAction> tracked = ledger.list(region);
        PlanDefinitions plans = figures.catalogue().evaluation().plans();
        ActionViews views = new ActionViews(figures.catalogue(), region, names, sight(region));
        List<ActionViews.GroupView> groups = new ArrayList<>();
        for (ActionGroup group : plans.groups().values()) {
            List<ActionViews.ActionView> shown = new ArrayList<>();
            for (PlanAction action : plans.listActions(group)) {
                TrackedAction track =
                        Optional.ofNullable(tracked.get(action.id())).orElseThrow();
                boolean ours = of.equals(region)
                        || track.owner().filter(below::contains).isPresent();
                if (monitor.concerns(action) && ours) {
                    shown.add(views.view(monitor.standing(action, views.record(action, track)), track));
                }
            }
            if (!shown.isEmpty()) {
                groups.add(views.group(group, shown));
            }
        }
        boolean runner = readers.may(Duty.RUN_ROUNDS, region, today());
        return new ActionViews.Page(
                region.value(), groups, runner, runner ? units(manifest) : List.of(), manifest.synthetic());
    }

    private static ActionMonitor.Values values(Figures figures, OrgUnitId region) {
        return (indicator, year) -> figures.scope().covers(region)
                ? figures.value(new FactKey(indicator, region, year)).reported()
                : Optional.empty();
    }

    private static Set<OrgUnitId> below(Figures figures, Manifest manifest, OrgUnitId of) {
        Set<OrgUnitId> below = new HashSet<>(figures.snapshots().reporters(manifest, of, UnitKind.SCHOOL));
        below.addAll(figures.snapshots().reporters(manifest, of, UnitKind.COUNTY));
        below.add(of);
        return below;
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
