package org.lubanchi.platform.indicator.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.movement.Movement;
import org.lubanchi.engine.indicator.movement.Movement.Cause;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why figures moved between two years: by organisation, definition and data. */
@RestController
class MovementController {
    private final SealedFigures sealed;
    private final Definitions definitions;

    MovementController(SealedFigures sealed, Definitions definitions) {
        this.sealed = sealed;
        this.definitions = definitions;
    }

    /** What moved up to a year; from the sealed year before it unless another is asked for. */
    @GetMapping("/api/movements/{unit}/{year}")
    MovementsView movements(
            @PathVariable String unit, @PathVariable int year, @RequestParam(required = false) @Nullable Integer from) {
        OrgUnitId of = Asked.unit(unit);
        ReportYear later = Asked.year(year);
        boolean synthetic = sealed.requireSnapshot(of, later).synthetic();
        List<Integer> earlier = sealed.listYears(of).stream()
                .map(ReportYear::year)
                .filter(each -> each < year)
                .toList();
        if (from == null && earlier.isEmpty()) {
            return new MovementsView(null, year, earlier, List.of());
        }
        ReportYear since = Asked.year(from == null ? earlier.getLast() : from);
        Catalogue catalogue = definitions.catalogue();
        List<RowView> rows = sealed.movements(of, since, later).stream()
                .filter(Movement::isMoved)
                .map(movement -> RowView.of(movement, of, since, later, catalogue, synthetic))
                .toList();
        return new MovementsView(since.year(), year, earlier, rows);
    }

    /** What moved, and since when; without an earlier sealed year nothing. */
    record MovementsView(@Nullable Integer from, int to, List<Integer> earlier, List<RowView> rows) {}

    /** One indicator: both values, the change, and the share of each cause as printed text. */
    record RowView(
            String id,
            LocalText label,
            @Nullable LocalText unit,
            String dimension,
            FigureView before,
            FigureView after,
            @Nullable String change,
            @Nullable String organisation,
            @Nullable String definition,
            @Nullable String data,
            @Nullable String appearedBy) {
        static RowView of(
                Movement movement,
                OrgUnitId unit,
                ReportYear since,
                ReportYear later,
                Catalogue catalogue,
                boolean synthetic) {
            IndicatorDefinition indicator = Views.requireIndicator(catalogue, movement.indicator());
            return new RowView(
                    indicator.id(),
                    indicator.label(),
                    Views.symbol(indicator.unit()),
                    indicator.dimension(),
                    FigureView.of(new FactKey(indicator.id(), unit, since), indicator, movement.before(), synthetic),
                    FigureView.of(new FactKey(indicator.id(), unit, later), indicator, movement.after(), synthetic),
                    printed(movement.change(), indicator),
                    printed(movement.share(Cause.ORGANISATION), indicator),
                    printed(movement.share(Cause.DEFINITION), indicator),
                    printed(movement.share(Cause.DATA), indicator),
                    movement.presenceChangedBy()
                            .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                            .orElse(null));
        }

        private static @Nullable String printed(Optional<BigDecimal> amount, IndicatorDefinition indicator) {
            return amount.map(indicator::rounded).map(BigDecimal::toPlainString).orElse(null);
        }
    }
}
