package org.lubanchi.platform.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.WhenMissing;
import org.lubanchi.engine.definitions.evaluation.PlanTarget;
import org.lubanchi.engine.definitions.report.TileMap;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators: their definition, years, schools and what was published. */
@RestController
class IndicatorController {
    private final SealedFigures sealed;
    private final Definitions definitions;

    IndicatorController(SealedFigures sealed, Definitions definitions) {
        this.sealed = sealed;
        this.definitions = definitions;
    }

    @GetMapping("/api/indicators")
    List<Entry> indicators() {
        return definitions.catalogue().indicators().values().stream()
                .map(each -> new Entry(each.id(), each.label(), Views.symbol(each.unit()), each.dimension()))
                .toList();
    }

    @GetMapping("/api/indicators/{id}")
    Detail indicator(@PathVariable String id, @RequestParam String unit, @RequestParam int year) {
        Catalogue catalogue = definitions.catalogue();
        IndicatorDefinition indicator = Views.requireIndicator(catalogue, id);
        OrgUnitId of = Asked.unit(unit);
        ReportYear in = Asked.year(year);
        Figures figures = sealed.of(of, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(of, in);
        IndicatorDefinition.Version version =
                indicator.versionIn(year).orElseThrow(() -> Views.notYet(indicator, year));
        List<FigureView> years = new ArrayList<>();
        figures.snapshots().years().forEach(each -> years.add(Views.figure(figures, indicator, of, each)));
        return new Detail(
                id,
                indicator.label(),
                Views.symbol(indicator.unit()),
                indicator.coverage(),
                version.formula().text(),
                SourceView.of(catalogue.requireSource(version.source()), version.place()),
                whenMissing(indicator.whenMissing()),
                version.from(),
                years,
                schools(figures, indicator, manifest, of, in),
                published(figures, id, of, in),
                new BesideView(
                        counties(figures, indicator, manifest, of, in),
                        authorities(figures, indicator, manifest, of, in),
                        targets(figures, indicator, of)));
    }

    /** The counties of a unit that the asker may see, each with its square where a map has one. */
    private static List<CountyView> counties(
            Figures figures, IndicatorDefinition indicator, Manifest manifest, OrgUnitId unit, ReportYear year) {
        return manifest.units().stream()
                .filter(each -> each.kind() == UnitKind.COUNTY && each.parent().equals(unit.value()))
                .filter(each -> !each.unit().equals(unit) && figures.scope().covers(each.unit()))
                .map(each -> new CountyView(
                        new UnitView(each.id(), each.label()),
                        Views.figure(figures, indicator, each.unit(), year),
                        figures.catalogue()
                                .forms()
                                .findSquare(each.label().zh())
                                .orElse(null)))
                .toList();
    }

    /** The authorities of a region that the asker may see: another division of the same schools. */
    private static List<SchoolView> authorities(
            Figures figures, IndicatorDefinition indicator, Manifest manifest, OrgUnitId unit, ReportYear year) {
        return manifest.units().stream()
                .filter(each ->
                        each.kind() == UnitKind.AUTHORITY && manifest.region().equals(unit.value()))
                .filter(each -> !each.unit().equals(unit) && figures.scope().covers(each.unit()))
                .map(each -> new SchoolView(
                        new UnitView(each.id(), each.label()), Views.figure(figures, indicator, each.unit(), year)))
                .toList();
    }

    /** Targets of plans that this indicator measures and that hold for the unit: those of its own region, or shares of a whole it lies in. */
    private static List<TargetView> targets(Figures figures, IndicatorDefinition indicator, OrgUnitId unit) {
        return figures.catalogue().evaluation().targets().values().stream()
                .filter(target -> target.measured().indicator().equals(Optional.of(indicator.id())))
                .filter(target -> target.scope().region().equals(unit)
                        || (target.holdsForParts()
                                && (target.scope().province()
                                        || figures.snapshots()
                                                .units()
                                                .contains(target.scope().region()))))
                .map(target -> TargetView.of(target, indicator, figures.catalogue()))
                .toList();
    }

    /** Schools below the unit that the asker may see by name; the public sees none. */
    private static List<SchoolView> schools(
            Figures figures, IndicatorDefinition indicator, Manifest manifest, OrgUnitId unit, ReportYear year) {
        if (figures.scope().sensitivity() == Sensitivity.PUBLIC) {
            return List.of();
        }
        List<SchoolView> schools = new ArrayList<>();
        for (OrgUnitId school : figures.snapshots().reporters(manifest, unit, UnitKind.SCHOOL)) {
            if (figures.scope().covers(school)) {
                Optional<Manifest.UnitEntry> entry = manifest.findUnit(school.value());
                entry.ifPresent(each -> schools.add(new SchoolView(
                        new UnitView(school.value(), each.label()), Views.figure(figures, indicator, school, year))));
            }
        }
        return schools;
    }

    private static List<PublishedView> published(Figures figures, String id, OrgUnitId unit, ReportYear year) {
        return new Comparison(figures)
                .compare(unit, year).stream()
                        .filter(row -> row.published().indicator().equals(Optional.of(id)))
                        .map(row -> new PublishedView(
                                figures.catalogue()
                                        .requireSource(row.published().origin().source())
                                        .label(),
                                row.published().origin().line(),
                                row.published().year(),
                                row.published().printed().text(),
                                Views.word(row.verdict())))
                        .toList();
    }

    private static LocalText whenMissing(WhenMissing whenMissing) {
        return switch (whenMissing) {
            case PASS_ON ->
                new LocalText("任何一项缺失，结果即缺失，原因相同", "One missing operand makes the result missing, for the same reason");
            case LEAVE_OUT -> new LocalText("缺失的不计入，来历中注明数目", "Missing values are left out and counted in the trace");
        };
    }

    /** A line of the list. */
    record Entry(String id, LocalText label, @Nullable LocalText unit, String dimension) {}

    /** One indicator. */
    record Detail(
            String id,
            LocalText label,
            @Nullable LocalText unit,
            LocalText coverage,
            String formula,
            SourceView source,
            LocalText missing,
            int validFrom,
            List<FigureView> years,
            List<SchoolView> schools,
            List<PublishedView> published,
            BesideView beside) {}

    /** What the figure is looked at beside: the parts of the unit by territory and by authority, and the goals of plans. */
    record BesideView(List<CountyView> counties, List<SchoolView> authorities, List<TargetView> targets) {}

    /** A county's figure and its square on the map. */
    record CountyView(UnitView unit, FigureView figure, TileMap.@Nullable Square tile) {}

    /** A goal of a plan, in the indicator's unit; what is counted differently is no line in the chart. */
    record TargetView(
            LocalText plan,
            LocalText label,
            int year,
            String text,
            LocalText coverage,
            @Nullable LocalText differs) {
        static TargetView of(PlanTarget target, IndicatorDefinition indicator, Catalogue catalogue) {
            Quantity goal = new Quantity(target.goal().value(), target.unit()).in(indicator.unit());
            return new TargetView(
                    catalogue.requireSource(target.place().source()).label(),
                    target.label(),
                    target.goal().year(),
                    goal.amount().stripTrailingZeros().toPlainString(),
                    target.coverage(),
                    target.measured().differs().orElse(null));
        }
    }

    /** What the formula rests on. */
    record SourceView(
            String id,
            LocalText label,
            String status,
            @Nullable String place) {
        static SourceView of(Source source, String place) {
            return new SourceView(
                    source.id(),
                    source.label(),
                    source.status().name().toLowerCase(Locale.ROOT),
                    place.isEmpty() ? null : place);
        }
    }

    /** A unit by name. */
    record UnitView(String id, LocalText label) {}

    /** A school's figure. */
    record SchoolView(UnitView unit, FigureView figure) {}

    /** A printed figure. */
    record PublishedView(LocalText source, int line, int year, String printed, String verdict) {}
}
