package org.lubanchi.platform.evaluation.internal;

import java.util.List;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.plan.PlanMonitor;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.evaluation.ActionBoards;
import org.lubanchi.platform.evaluation.EvaluationPapers;
import org.lubanchi.platform.evaluation.Pedigrees;
import org.lubanchi.platform.evaluation.ProgrammeAlerts;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.stereotype.Service;

/** Gathers what a document is written from, and has it written. */
@Service
class EvaluationPaperDesk implements EvaluationPapers {
    private final SealedFigures sealed;
    private final ActionBoards boards;
    private final Pedigrees pedigrees;
    private final ProgrammeAlerts alerts;
    private final UnitNames names;

    EvaluationPaperDesk(
            SealedFigures sealed, ActionBoards boards, Pedigrees pedigrees, ProgrammeAlerts alerts, UnitNames names) {
        this.sealed = sealed;
        this.boards = boards;
        this.pedigrees = pedigrees;
        this.alerts = alerts;
        this.names = names;
    }

    @Override
    public Document planReport(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        PlanMonitor monitor = new PlanMonitor(
                figures,
                unit,
                year,
                visible(figures, manifest, unit, UnitKind.SCHOOL),
                visible(figures, manifest, unit, UnitKind.COUNTY));
        ActionPart actions = new ActionPart(boards.board(unit, year), names);
        return new PlanPaper(figures, unit, manifest)
                .write(
                        figures.catalogue().evaluation().targets().values().stream()
                                .map(monitor::standing)
                                .toList(),
                        actions);
    }

    private static List<OrgUnitId> visible(Figures figures, Manifest manifest, OrgUnitId unit, UnitKind kind) {
        return figures.snapshots().reporters(manifest, unit, kind).stream()
                .filter(each -> !each.equals(unit) && figures.scope().covers(each))
                .toList();
    }

    @Override
    public Document demandReport(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        return new DemandPaper(figures, unit, manifest, pedigrees.sheet(unit, year)).write(alerts.find(unit, year));
    }
}
