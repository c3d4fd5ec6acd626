package org.lubanchi.platform.evaluation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.evaluation.SchemeEngine;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.evaluation.SealedCohorts;
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

    /** Units of one level among themselves: schools, or counties where the scheme scores them. */
    @GetMapping("/api/evaluation/schemes/{scheme}/board")
    ScoreViews.BoardView board(
            @PathVariable String scheme,
            @RequestParam String unit,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String level) {
        EvaluationScheme of = requireScheme(scheme);
        UnitKind asked = level(of, level);
        Manifest manifest = sealed.requireSnapshot(Asked.unit(unit), Asked.year(year));
        SchemeScores scores = scores(of, Asked.unit(unit), asked, Asked.year(year));
        return ScoreViews.board(scores, definitions.catalogue(), asked, manifest.synthetic());
    }

    /** A unit's card among those of its level. */
    @GetMapping("/api/evaluation/schemes/{scheme}/cards/{scored}")
    ScoreViews.CardView card(
            @PathVariable String scheme,
            @PathVariable String scored,
            @RequestParam String unit,
            @RequestParam int year) {
        EvaluationScheme of = requireScheme(scheme);
        Manifest manifest = sealed.requireSnapshot(Asked.unit(unit), Asked.year(year));
        UnitKind level = manifest.findUnit(Asked.unit(scored).value())
                .map(Manifest.UnitEntry::kind)
                .filter(of.population().levels()::contains)
                .orElseThrow(() -> Refusal.notFound(scored));
        SchemeScores scores = scores(of, Asked.unit(unit), level, Asked.year(year));
        int place = scores.cohort().find(Asked.unit(scored)).orElseThrow(() -> Refusal.notFound(scored));
        return ScoreViews.card(scores, definitions.catalogue(), place, Asked.year(year), manifest.synthetic());
    }

    private SchemeScores scores(EvaluationScheme scheme, OrgUnitId of, UnitKind level, ReportYear year) {
        Figures figures = sealed.of(of, Purpose.FIGURES);
        return SchemeEngine.score(scheme, SealedCohorts.of(scheme, figures, of, level, year));
    }

    private static UnitKind level(EvaluationScheme scheme, @Nullable String asked) {
        List<UnitKind> levels = scheme.population().levels();
        if (asked == null) {
            return levels.getFirst();
        }
        return levels.stream()
                .filter(each -> ScoreViews.word(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        asked,
                        new LocalText(
                                "这个方案不评“" + asked + "”这一层", "the scheme does not score the level \"" + asked + "\""),
                        ScoreViews.named(levels)));
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
