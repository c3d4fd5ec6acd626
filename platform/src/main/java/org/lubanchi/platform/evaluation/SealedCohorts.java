package org.lubanchi.platform.evaluation;

import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.IndicatorColumns;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Who is scored from sealed figures alone, before any run (封存数据参评). */
public final class SealedCohorts {
    private SealedCohorts() {}

    /**
     * All units of a level within a unit that the figures' reader may see, known by sealed figures alone: nobody handed in
     * anything and no expert judged. Where that is one unit, shares of the best are of that one. None where the scheme does
     * not score the level, and none for the public, to whom scores are told by a run's publicity.
     */
    public static Cohort of(
            EvaluationScheme scheme, Figures figures, OrgUnitId within, UnitKind level, ReportYear year) {
        Manifest manifest = figures.snapshots().find(year).orElseThrow();
        List<Subject> subjects = figures.snapshots().reporters(manifest, within, level).stream()
                .filter(figures.scope()::covers)
                .filter(any -> scheme.population().levels().contains(level))
                .filter(any -> figures.scope().sensitivity() != Sensitivity.PUBLIC)
                .map(unit -> new Subject(unit, manifest.nameOf(unit), ""))
                .toList();
        return new Cohort(
                scheme,
                subjects,
                new Cohort.Columns(IndicatorColumns.of(scheme, figures, subjects, year), Map.of(), Map.of()));
    }
}
