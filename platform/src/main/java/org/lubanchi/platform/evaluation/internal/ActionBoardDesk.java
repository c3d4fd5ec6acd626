package org.lubanchi.platform.evaluation.internal;

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
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.evaluation.ActionBoards;
import org.lubanchi.platform.evaluation.ActionLedger;
import org.lubanchi.platform.evaluation.TrackedAction;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.stereotype.Service;

/** Puts what was said of actions beside the figures of the region that tracks them. */
@Service
class ActionBoardDesk implements ActionBoards {
    private final SealedFigures sealed;
    private final ActionLedger ledger;
    private final RunJournal journal;

    ActionBoardDesk(SealedFigures sealed, ActionLedger ledger, RunJournal journal) {
        this.sealed = sealed;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    public Board board(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        OrgUnitId region = new OrgUnitId(manifest.region());
        ActionMonitor monitor = new ActionMonitor(values(figures, region), region, year, journal.today());
        Set<OrgUnitId> below = below(figures, manifest, unit);
        Map<String, TrackedAction> tracked = ledger.list(region);
        PlanDefinitions plans = figures.catalogue().evaluation().plans();
        List<Box> boxes = new ArrayList<>();
        for (ActionGroup group : plans.groups().values()) {
            List<Line> lines = new ArrayList<>();
            for (PlanAction action : plans.listActions(group)) {
                TrackedAction track =
                        Optional.ofNullable(tracked.get(action.id())).orElseThrow();
                boolean ours = unit.equals(region)
                        || track.owner().filter(below::contains).isPresent();
                if (monitor.concerns(action) && ours) {
                    lines.add(new Line(monitor.standing(action, track.record(action)), track));
                }
            }
            if (!lines.isEmpty()) {
                boxes.add(new Box(group, lines));
            }
        }
        return new Board(figures.catalogue(), manifest, region, boxes);
    }

    /** A county may not see its city's figures: it then sees none beside its actions. */
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
}
