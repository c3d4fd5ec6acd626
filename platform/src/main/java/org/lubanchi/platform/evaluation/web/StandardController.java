package org.lubanchi.platform.evaluation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.Scoring.Better;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.evaluation.standard.Card;
import org.lubanchi.engine.evaluation.standard.ConditionFinding;
import org.lubanchi.engine.evaluation.standard.FigureReadings;
import org.lubanchi.engine.evaluation.standard.StandardJudge;
import org.lubanchi.engine.evaluation.standard.StandardVerdict;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.evaluation.Dispensation;
import org.lubanchi.platform.evaluation.Dispensations;
import org.lubanchi.platform.evaluation.JudgedUnit;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schools × operating conditions, by every standard that holds in the year. */
@RestController
class StandardController {
    private final SealedFigures sealed;
    private final Dispensations dispensations;

    StandardController(SealedFigures sealed, Dispensations dispensations) {
        this.sealed = sealed;
        this.dispensations = dispensations;
    }

    @GetMapping("/api/evaluation/standards")
    MatrixView standards(@RequestParam String unit, @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        ReportYear in = Asked.year(year);
        Figures figures = sealed.of(of, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(of, in);
        Map<String, List<SchoolView>> byStandard = new LinkedHashMap<>();
        List<UnjudgedView> unjudged = new ArrayList<>();
        List<Dispensation> special = dispensations.list(manifest);
        Set<OrgUnitId> done = new HashSet<>();
        for (OrgUnitId school : figures.snapshots().reporters(manifest, of, UnitKind.SCHOOL)) {
            if (figures.scope().covers(school) && !done.contains(school)) {
                JudgedUnit judged = JudgedUnit.of(school, special, figures);
                done.addAll(judged.members());
                judge(figures, manifest, judged, in, byStandard, unjudged);
            }
        }
        List<StandardView> views = figures.catalogue().evaluation().standards().values().stream()
                .filter(standard -> byStandard.containsKey(standard.id()))
                .map(standard -> view(standard, figures, byStandard.getOrDefault(standard.id(), List.of())))
                .toList();
        return new MatrixView(views, unjudged, manifest.synthetic());
    }

    private static void judge(
            Figures figures,
            Manifest manifest,
            JudgedUnit judged,
            ReportYear year,
            Map<String, List<SchoolView>> byStandard,
            List<UnjudgedView> unjudged) {
        LocalText name = judged.nameIn(manifest);
        List<Standard> standards = judged.listStandards(figures, year);
        if (standards.isEmpty()) {
            LocalText why = judged.kind(figures, year).isEmpty()
                    ? new LocalText("学校类别未填报", "its kind is not reported")
                    : new LocalText("没有适用的标准", "no standard holds for its kind");
            unjudged.add(new UnjudgedView(judged.members().getFirst().value(), name, why));
        }
        for (Standard standard : standards) {
            StandardVerdict verdict = judged.judge(standard, figures, year);
            byStandard
                    .computeIfAbsent(standard.id(), same -> new ArrayList<>())
                    .add(SchoolView.of(
                            judged.members(), name, verdict, year, card(figures, standard, judged.members(), year)));
        }
    }

    /** The card of the year, from what was beyond the restricted marks in every sealed year until then. */
    private static Optional<Card> card(Figures figures, Standard standard, List<OrgUnitId> members, ReportYear year) {
        return standard.cards()
                .map(rule -> Card.overYears(
                                rule,
                                figures.snapshots().years().stream()
                                        .filter(each -> each.compareTo(year) <= 0)
                                        .map(each -> beyond(standard, new FigureReadings(figures, members, each)))
                                        .toList())
                        .getLast());
    }

    private static int beyond(Standard standard, FigureReadings readings) {
        return (int) StandardJudge.judge(standard, readings, Optional.empty()).findings().stream()
                .filter(ConditionFinding::beyondRestricted)
                .count();
    }

    private static StandardView view(Standard standard, Figures figures, List<SchoolView> schools) {
        Source source = figures.catalogue().requireSource(standard.source());
        return new StandardView(
                standard.id(),
                standard.label(),
                standard.from(),
                source.label(),
                source.note(),
                standard.conditions().stream().map(ConditionView::of).toList(),
                schools);
    }

    /** Every standard with its schools, and who no standard holds for. */
    record MatrixView(List<StandardView> standards, List<UnjudgedView> unjudged, boolean synthetic) {}

    /** A standard: its conditions and how each school stands. */
    record StandardView(
            String id,
            LocalText label,
            int from,
            LocalText source,
            LocalText note,
            List<ConditionView> conditions,
            List<SchoolView> schools) {}

    /** A column of the matrix. */
    record ConditionView(
            String code,
            LocalText label,
            String mark,
            @Nullable LocalText unit,
            boolean recalled) {
        static ConditionView of(Standard.Condition condition) {
            String sign = condition.better() == Better.HIGHER ? "≥ " : "≤ ";
            return new ConditionView(
                    condition.code(),
                    condition.label(),
                    sign + Amounts.text(condition.qualified()),
                    condition.unit().powers().isEmpty()
                                    && condition.unit().code().equals("1")
                            ? null
                            : condition.unit().symbol(),
                    condition.evidence() == Source.Status.RECALLED);
        }
    }

    /** A row of the matrix; the card is absent where the standard gives none or the school has none. */
    record SchoolView(
            String unit,
            LocalText name,
            String verdict,
            LocalText verdictLabel,
            @Nullable LocalText card,
            List<FindingView> findings) {
        static SchoolView of(
                List<OrgUnitId> members,
                LocalText name,
                StandardVerdict verdict,
                ReportYear year,
                Optional<Card> card) {
            return new SchoolView(
                    members.getFirst().value(),
                    name,
                    verdict.verdict().name().toLowerCase(Locale.ROOT),
                    verdict.verdict().label(),
                    card.filter(each -> each != Card.NONE).map(Card::label).orElse(null),
                    verdict.findings().stream()
                            .map(finding -> FindingView.of(finding, members, year))
                            .toList());
        }
    }

    /** A cell of the matrix; its key leads to the trace of the figure, which schools judged as one have none of. */
    record FindingView(
            Amounts.AmountView value,
            String verdict,
            LocalText verdictLabel,
            Amounts.@Nullable AmountView lacking,
            @Nullable LocalText why,
            @Nullable String key) {
        static FindingView of(ConditionFinding finding, List<OrgUnitId> members, ReportYear year) {
            return new FindingView(
                    Amounts.of(finding.value()),
                    finding.verdict().name().toLowerCase(Locale.ROOT),
                    finding.verdict().label(),
                    finding.lacking().map(Amounts::of).orElse(null),
                    finding.why().orElse(null),
                    finding.condition()
                            .indicator()
                            .filter(any -> members.size() == 1)
                            .map(indicator -> new FactKey(indicator, members.getFirst(), year).toString())
                            .orElse(null));
        }
    }

    /** A school that no standard was applied to. */
    record UnjudgedView(String unit, LocalText name, LocalText why) {}
}
