package org.lubanchi.platform.evaluation.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.IndicatorColumns;
import org.lubanchi.engine.evaluation.SchemeEngine;
import org.lubanchi.engine.evaluation.Subject;
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
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.stereotype.Service;

/** Gathers what a document is written from, and has it written. */
@Service
class EvaluationPaperDesk implements EvaluationPapers {
    private final SealedFigures sealed;
    private final ActionBoards boards;
    private final Pedigrees pedigrees;
    private final ProgrammeAlerts alerts;
    private final Runs runs;
    private final UnitNames names;

    EvaluationPaperDesk(
            SealedFigures sealed,
            ActionBoards boards,
            Pedigrees pedigrees,
            ProgrammeAlerts alerts,
            Runs runs,
            UnitNames names) {
        this.sealed = sealed;
        this.boards = boards;
        this.pedigrees = pedigrees;
        this.alerts = alerts;
        this.runs = runs;
        this.names = names;
    }

    @Override
    public Document planReport(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        PlanMonitor monitor = new PlanMonitor(figures, unit, year, schools(figures, manifest, unit));
        ActionPart actions = new ActionPart(boards.board(unit, year), names);
        return new PlanPaper(figures, unit, manifest)
                .write(
                        figures.catalogue().evaluation().targets().values().stream()
                                .map(monitor::standing)
                                .toList(),
                        actions);
    }

    private static List<OrgUnitId> schools(Figures figures, Manifest manifest, OrgUnitId unit) {
        return figures.snapshots().reporters(manifest, unit, UnitKind.SCHOOL).stream()
                .filter(figures.scope()::covers)
                .toList();
    }

    @Override
    public Document demandReport(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        return new DemandPaper(figures, unit, manifest, pedigrees.sheet(unit, year)).write(alerts.find(unit, year));
    }

    @Override
    public Document card(OrgUnitId school, ReportYear year, Optional<String> scheme) {
        Figures figures = sealed.of(school, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(school, year);
        return new CardPaper(figures, school, manifest)
                .write(scheme.map(id -> new CardPaper.Scored(
                        SchemeEngine.score(requireScheme(id, figures), cohort(id, figures, manifest, year)),
                        "由封存数据直接计分，没有填报项和专家评分。")));
    }

    /** All schools the asker may read: where that is one alone, shares of the best are of that one. */
    private static Cohort cohort(String id, Figures figures, Manifest manifest, ReportYear year) {
        EvaluationScheme scheme = requireScheme(id, figures);
        List<Subject> subjects = schools(figures, manifest, new OrgUnitId(manifest.region())).stream()
                .map(unit -> new Subject(unit, manifest.nameOf(unit), ""))
                .toList();
        return new Cohort(
                scheme,
                subjects,
                new Cohort.Columns(IndicatorColumns.of(scheme, figures, subjects, year), Map.of(), Map.of()));
    }

    private static EvaluationScheme requireScheme(String id, Figures figures) {
        var schemes = figures.catalogue().evaluation().schemes();
        return Optional.ofNullable(schemes.get(id)).orElseThrow(() -> RunRefusals.unknownScheme(id, schemes.keySet()));
    }

    @Override
    public Document card(OrgUnitId school, Run run) {
        Figures figures = sealed.of(school, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(school, run.year());
        return new CardPaper(figures, school, manifest)
                .write(Optional.of(new CardPaper.Scored(
                        runs.scores(run.id()),
                        "评价批次 " + run.id() + "，" + run.state().label().zh() + "，快照 " + run.snapshot() + "。")));
    }
}
