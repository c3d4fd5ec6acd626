package org.lubanchi.platform.indicator.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Dimension;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard by the report's dimensions. */
@RestController
class DashboardController {
    private static final LocalText NOT_YET = new LocalText("本维度还没有采集表，暂无数据", "no table collects this dimension yet");
    private final SealedFigures sealed;

    DashboardController(SealedFigures sealed) {
        this.sealed = sealed;
    }

    @GetMapping("/api/years")
    List<Integer> years(@RequestParam String unit) {
        return sealed.listYears(Asked.unit(unit)).stream().map(ReportYear::year).toList();
    }

    @GetMapping("/api/dashboard")
    Dashboard dashboard(@RequestParam String unit, @RequestParam int year) {
        OrgUnitId of = Asked.unit(unit);
        ReportYear in = Asked.year(year);
        Figures figures = sealed.of(of, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(of, in);
        Map<String, Comparison.Row> published = new Comparison(figures)
                .compare(of, in).stream()
                        .filter(row ->
                                row.computed().isPresent() && row.published().year() == year)
                        .collect(Collectors.toMap(
                                row -> row.computed().orElseThrow().indicator(),
                                row -> row,
                                DashboardController::worse));
        List<DimensionView> dimensions = new ArrayList<>();
        for (Dimension dimension : figures.catalogue().dimensions()) {
            dimensions.add(dimension(dimension, figures, of, in, published));
        }
        return new Dashboard(unit, year, SnapshotView.of(manifest, figures.catalogue()), dimensions);
    }

    /** Of two places that print one indicator the one that agrees less is shown. */
    private static Comparison.Row worse(Comparison.Row one, Comparison.Row other) {
        return one.verdict().compareTo(other.verdict()) >= 0 ? one : other;
    }

    private static DimensionView dimension(
            Dimension dimension,
            Figures figures,
            OrgUnitId unit,
            ReportYear year,
            Map<String, Comparison.Row> published) {
        List<IndicatorView> indicators = figures.catalogue().indicators().values().stream()
                .filter(indicator -> indicator.dimension().equals(dimension.id()))
                .map(indicator -> indicator(indicator, figures, unit, year, published.get(indicator.id())))
                .toList();
        boolean none = indicators.isEmpty();
        return new DimensionView(
                dimension.id(), dimension.label(), none ? "no_data" : "data", none ? NOT_YET : null, indicators);
    }

    private static IndicatorView indicator(
            IndicatorDefinition indicator,
            Figures figures,
            OrgUnitId unit,
            ReportYear year,
            Comparison.@Nullable Row published) {
        List<FigureView> three = new ArrayList<>();
        for (int back = 2; back >= 0; back--) {
            three.add(Views.figure(figures, indicator, unit, new ReportYear(year.year() - back)));
        }
        return new IndicatorView(
                indicator.id(),
                indicator.label(),
                Views.symbol(indicator.unit()),
                three,
                change(figures, indicator, unit, year),
                published == null ? null : PublishedView.of(published));
    }

    private static @Nullable FigureView change(
            Figures figures, IndicatorDefinition indicator, OrgUnitId unit, ReportYear year) {
        FactKey key = new FactKey(indicator.id(), unit, year);
        Optional<Quantity> now = figures.value(key).reported();
        Optional<Quantity> before =
                figures.value(new FactKey(indicator.id(), unit, year.before())).reported();
        if (now.isEmpty() || before.isEmpty()) {
            return null;
        }
        boolean share = indicator.unit().code().equals("percent");
        @Nullable
        LocalText symbol = share ? new LocalText("个百分点", "percentage points") : Views.symbol(indicator.unit());
        return FigureView.of(
                key.toString(),
                symbol,
                indicator.decimals(),
                Observed.of(now.get().minus(before.get())),
                Views.synthetic(figures, year));
    }

    /** The dashboard. */
    record Dashboard(String unit, int year, SnapshotView snapshot, List<DimensionView> dimensions) {}

    /** The snapshot the figures come from. */
    record SnapshotView(String id, String sealedAt, String edition, boolean synthetic, int reported, int expected) {
        static SnapshotView of(Manifest manifest, Catalogue catalogue) {
            int reported = (int) manifest.versions().stream()
                    .map(Manifest.VersionEntry::unit)
                    .distinct()
                    .count();
            int expected = (int) manifest.units().stream()
                    .filter(unit ->
                            catalogue.tables().values().stream().anyMatch(table -> table.reportedBy() == unit.kind()))
                    .count();
            return new SnapshotView(
                    manifest.snapshot(),
                    manifest.seal().at(),
                    manifest.edition(),
                    manifest.synthetic(),
                    reported,
                    expected);
        }
    }

    /** A dimension with its indicators. */
    record DimensionView(
            String id,
            LocalText label,
            String state,
            @Nullable LocalText note,
            List<IndicatorView> indicators) {}

    /** An indicator over three years. */
    record IndicatorView(
            String id,
            LocalText label,
            @Nullable LocalText unit,
            List<FigureView> figures,
            @Nullable FigureView change,
            @Nullable PublishedView published) {}

    /** What a document prints, and how it agrees. */
    record PublishedView(String text, String verdict) {
        static PublishedView of(Comparison.Row row) {
            return new PublishedView(row.published().printed().text(), Views.word(row.verdict()));
        }
    }
}
