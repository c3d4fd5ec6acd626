package org.lubanchi.platform.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.evaluation.plan.Forecast;
import org.lubanchi.engine.evaluation.plan.PlanMonitor;
import org.lubanchi.engine.evaluation.plan.TargetStanding;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every target of every plan beside the figures of a unit. */
@RestController
class PlanController {
    private final SealedFigures sealed;

    PlanController(SealedFigures sealed) {
        this.sealed = sealed;
    }

    @GetMapping("/api/evaluation/plans")
    PlansView plans(@RequestParam String unit, @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        ReportYear in = Asked.year(year);
        Figures figures = sealed.of(of, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(of, in);
        PlanMonitor monitor = new PlanMonitor(
                figures,
                of,
                in,
                visible(figures, manifest, of, UnitKind.SCHOOL),
                visible(figures, manifest, of, UnitKind.COUNTY));
        Map<String, List<TargetView>> byPlan = new LinkedHashMap<>();
        for (PlanTarget target : figures.catalogue().evaluation().targets().values()) {
            byPlan.computeIfAbsent(target.plan(), same -> new ArrayList<>())
                    .add(view(monitor.standing(target), of, manifest));
        }
        List<PlanView> plans = new ArrayList<>();
        byPlan.forEach((plan, targets) -> {
            Source source = figures.catalogue()
                    .requireSource(targets.getFirst().meaning().source());
            plans.add(new PlanView(plan, source.label(), targets));
        });
        return new PlansView(plans, Forecast.METHOD, manifest.synthetic());
    }

    private static List<OrgUnitId> visible(Figures figures, Manifest manifest, OrgUnitId unit, UnitKind kind) {
        return figures.snapshots().reporters(manifest, unit, kind).stream()
                .filter(each -> !each.equals(unit) && figures.scope().covers(each))
                .toList();
    }

    private static TargetView view(TargetStanding standing, OrgUnitId of, Manifest manifest) {
        PlanTarget target = standing.target();
        List<PointView> actuals = new ArrayList<>();
        standing.actuals()
                .forEach((year, amount) -> actuals.add(new PointView(
                        year,
                        Amounts.text(amount),
                        target.measured()
                                .indicator()
                                .map(indicator -> new FactKey(indicator, of, new ReportYear(year)).toString())
                                .orElse(null))));
        return new TargetView(
                target.id(),
                target.label(),
                new MeaningView(
                        target.place().source(),
                        target.place().where(),
                        target.coverage(),
                        target.measured().differs().orElse(null)),
                target.unit().equals(Unit.ONE) ? null : target.unit().symbol(),
                target.baseline().map(PlanController::point).orElse(null),
                point(target.goal()),
                standing.standing().name().toLowerCase(Locale.ROOT),
                actuals,
                text(standing.path()),
                text(standing.gap()),
                standing.forecast()
                        .map(each -> new ForecastView(
                                each.year(),
                                Amounts.text(each.value()),
                                Amounts.text(each.low()),
                                Amounts.text(each.high())))
                        .orElse(null),
                EffectsView.of(standing, manifest));
    }

    private static PointView point(PlanTarget.Point point) {
        return new PointView(point.year(), Amounts.text(point.value()), null);
    }

    private static @Nullable String text(Optional<BigDecimal> amount) {
        return amount.map(Amounts::text).orElse(null);
    }

    /** All plans, and how forecasts are made. */
    record PlansView(List<PlanView> plans, LocalText method, boolean synthetic) {}

    /** A plan with its targets. */
    record PlanView(String id, LocalText label, List<TargetView> targets) {}

    /** A value of a year; its key leads to its trace. */
    record PointView(int year, String text, @Nullable String key) {}

    /** A forecast with its interval. */
    record ForecastView(int year, String text, String low, String high) {}

    /** A school and how much it moves the value. */
    record MoverView(LocalText name, String effect) {}

    /** A county's value, and what is lacking there to the goal. */
    record PartView(LocalText name, String actual, @Nullable String gap) {}

    /** Which schools move the value most, and how far each county is. */
    record EffectsView(List<MoverView> movers, List<PartView> parts) {
        static EffectsView of(TargetStanding standing, Manifest manifest) {
            return new EffectsView(
                    standing.movers().stream()
                            .map(mover -> new MoverView(manifest.nameOf(mover.school()), Amounts.text(mover.effect())))
                            .toList(),
                    standing.parts().stream()
                            .map(part -> new PartView(
                                    manifest.nameOf(part.county()),
                                    Amounts.text(part.actual()),
                                    part.gap().signum() > 0 ? Amounts.text(part.gap()) : null))
                            .toList());
        }
    }

    /** A target and how it stands. */
    record TargetView(
            String id,
            LocalText label,
            MeaningView meaning,
            @Nullable LocalText unit,
            @Nullable PointView baseline,
            PointView goal,
            String standing,
            List<PointView> actuals,
            @Nullable String path,
            @Nullable String gap,
            @Nullable ForecastView forecast,
            EffectsView effects) {}

    /** Where a target stands, who it counts, and how our indicator differs. */
    record MeaningView(
            String source,
            String where,
            LocalText coverage,
            @Nullable LocalText differs) {}
}
