package org.lubanchi.platform.evaluation.internal;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.SchemeEngine;
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
import org.lubanchi.platform.evaluation.SealedCohorts;
import org.lubanchi.platform.http.Refusal;
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
    public Document card(OrgUnitId unit, ReportYear year, Optional<String> scheme) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        UnitKind level =
                manifest.findUnit(unit.value()).map(Manifest.UnitEntry::kind).orElse(UnitKind.SCHOOL);
        OrgUnitId region = new OrgUnitId(manifest.region());
        return new CardPaper(figures, unit, manifest)
                .write(scheme.map(id -> requireScheme(id, figures))
                        .map(each -> scored(each, SealedCohorts.of(each, figures, region, level, year), unit)));
    }

    private static CardPaper.Scored scored(EvaluationScheme scheme, Cohort cohort, OrgUnitId unit) {
        if (cohort.find(unit).isEmpty()) {
            throw Refusal.notFound(unit.value());
        }
        return new CardPaper.Scored(SchemeEngine.score(scheme, cohort), "由封存数据直接计分，没有填报项和专家评分。");
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
