package org.lubanchi.platform.evaluation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.IndicatorColumns;
import org.lubanchi.engine.evaluation.SchemeEngine;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schools scored by a scheme from sealed figures alone, before any run: what is computed without anybody's word. */
@RestController
class SchemeController {
    private final SealedFigures sealed;
    private final Definitions definitions;

    SchemeController(SealedFigures sealed, Definitions definitions) {
        this.sealed = sealed;
        this.definitions = definitions;
    }

    @GetMapping("/api/evaluation/schemes")
    List<ScoreViews.SchemeView> schemes(@RequestParam int year) {
        return definitions.catalogue().evaluation().schemes().values().stream()
                .filter(scheme -> scheme.from() <= year)
                .map(scheme -> ScoreViews.SchemeView.of(scheme, definitions.catalogue()))
                .toList();
    }

    @GetMapping("/api/evaluation/schemes/{scheme}/board")
    ScoreViews.BoardView board(@PathVariable String scheme, @RequestParam String unit, @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        Manifest manifest = sealed.requireSnapshot(of, Asked.year(year));
        return ScoreViews.board(
                scores(scheme, of, Asked.year(year), manifest), definitions.catalogue(), manifest.synthetic());
    }

    @GetMapping("/api/evaluation/schemes/{scheme}/cards/{school}")
    ScoreViews.CardView card(
            @PathVariable String scheme,
            @PathVariable String school,
            @RequestParam String unit,
            @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        Manifest manifest = sealed.requireSnapshot(of, Asked.year(year));
        SchemeScores scores = scores(scheme, of, Asked.year(year), manifest);
        int place = scores.cohort().find(Asked.unit(school)).orElseThrow(() -> Refusal.notFound(school));
        return ScoreViews.card(scores, definitions.catalogue(), place, Asked.year(year), manifest.synthetic());
    }

    private SchemeScores scores(String id, OrgUnitId of, ReportYear year, Manifest manifest) {
        EvaluationScheme scheme = requireScheme(id);
        Figures figures = sealed.of(of, Purpose.FIGURES);
        List<Subject> subjects = figures.snapshots().reporters(manifest, of, UnitKind.SCHOOL).stream()
                .filter(figures.scope()::covers)
                .map(school -> new Subject(school, manifest.nameOf(school), ""))
                .toList();
        Cohort.Columns columns =
                new Cohort.Columns(IndicatorColumns.of(scheme, figures, subjects, year), Map.of(), Map.of());
        return SchemeEngine.score(scheme, new Cohort(scheme, subjects, columns));
    }

    private EvaluationScheme requireScheme(String id) {
        Map<String, EvaluationScheme> schemes =
                definitions.catalogue().evaluation().schemes();
        return Optional.ofNullable(schemes.get(id)).orElseThrow(() -> {
            LocalText expected = NearestName.among(id, schemes.keySet())
                    .map(near ->
                            new LocalText("已有的方案；是不是“" + near + "”？", "a scheme there is; is it \"" + near + "\"?"))
                    .orElse(new LocalText(String.join("、", schemes.keySet()), String.join(", ", schemes.keySet())));
            return Refusal.notFound(
                    id, new LocalText("没有评价方案“" + id + "”", "there is no scheme \"" + id + "\""), expected);
        });
    }
}
