package org.lubanchi.platform.evaluation.internal;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.SchemeEngine;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.evaluation.Dispensation;
import org.lubanchi.platform.evaluation.Dispensations;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;
import org.lubanchi.platform.evaluation.Scorecards;
import org.lubanchi.platform.evaluation.SealedCohorts;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.stereotype.Service;

/** Gathers what a card is written from: figures, dispensations, scores. */
@Service
class ScorecardDesk implements Scorecards {
    private final SealedFigures sealed;
    private final Dispensations dispensations;
    private final Runs runs;

    ScorecardDesk(SealedFigures sealed, Dispensations dispensations, Runs runs) {
        this.sealed = sealed;
        this.dispensations = dispensations;
        this.runs = runs;
    }

    @Override
    public Document card(OrgUnitId unit, ReportYear year, Optional<String> scheme) {
        Figures figures = sealed.of(unit, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        UnitKind level =
                manifest.findUnit(unit.value()).map(Manifest.UnitEntry::kind).orElse(UnitKind.SCHOOL);
        OrgUnitId region = new OrgUnitId(manifest.region());
        return new CardPaper(figures, unit, manifest, special(manifest))
                .write(scheme.map(id -> requireScheme(id, figures))
                        .map(each -> scored(each, SealedCohorts.of(each, figures, region, level, year), unit)));
    }

    private static CardPaper.Scored scored(EvaluationScheme scheme, Cohort cohort, OrgUnitId unit) {
        if (cohort.find(unit).isEmpty()) {
            throw Refusal.notFound(unit.value());
        }
        return new CardPaper.Scored(SchemeEngine.score(scheme, cohort), Optional.empty());
    }

    private static EvaluationScheme requireScheme(String id, Figures figures) {
        var schemes = figures.catalogue().evaluation().schemes();
        return Optional.ofNullable(schemes.get(id)).orElseThrow(() -> RunRefusals.unknownScheme(id, schemes.keySet()));
    }

    @Override
    public Document card(OrgUnitId school, Run run) {
        Figures figures = sealed.of(school, Purpose.REPORT);
        Manifest manifest = sealed.requireSnapshot(school, run.year());
        return new CardPaper(figures, school, manifest, special(manifest))
                .write(Optional.of(new CardPaper.Scored(runs.scores(run.id()), Optional.of(run))));
    }

    private List<Dispensation> special(Manifest manifest) {
        return dispensations.list(manifest);
    }
}
