package org.lubanchi.platform.quality.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.quality.PeerSpread;
import org.lubanchi.engine.indicator.quality.WatchFinding;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.quality.Trials;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a unit's tables would say if they were sealed as they stand. */
@RestController
class TrialController {
    private final Trials trials;

    TrialController(Trials trials) {
        this.trials = trials;
    }

    @GetMapping("/api/quality/trials/{round}/{unit}")
    TrialView trial(@PathVariable String round, @PathVariable String unit) {
        Trials.Trial trial = trials.trial(round, Asked.unit(unit));
        Catalogue catalogue = trial.figures().catalogue();
        return new TrialView(
                trial.unit().value(),
                trial.year().year(),
                trial.tables().stream()
                        .map(table -> catalogue.requireTable(table).label())
                        .toList(),
                trial.crosses().stream()
                        .map(found -> CardView.CrossView.of(found, catalogue))
                        .toList(),
                trial.watches().stream()
                        .map(found -> WatchView.of(
                                found,
                                catalogue,
                                Optional.ofNullable(
                                        trial.peers().get(found.watch().indicator()))))
                        .toList());
    }

    /**
     * A trial.
     *
     * @param tables that hold rows
     * @param crossChecks tables against tables and against last year
     * @param watches indicators against last year, those beyond their limits among them
     */
    record TrialView(
            String unit,
            int year,
            List<LocalText> tables,
            List<CardView.CrossView> crossChecks,
            List<WatchView> watches) {}

    /**
     * A value beside those of other units of the kind in the sealed year before.
     *
     * @param z the modified z; null where the value is missing, or more than half of the peers are alike
     * @param beyond whether it is far from them
     */
    record PeerView(int count, String median, @Nullable String z, boolean beyond) {
        static PeerView of(PeerSpread spread, WatchFinding found, IndicatorDefinition indicator) {
            Optional<BigDecimal> now = found.now().reported().map(Quantity::amount);
            return new PeerView(
                    spread.peers(),
                    indicator.rounded(spread.median()).toPlainString(),
                    now.flatMap(spread::modifiedZ)
                            .map(BigDecimal::toPlainString)
                            .orElse(null),
                    now.filter(spread::beyond).isPresent());
        }
    }

    /**
     * An indicator this year and last.
     *
     * @param verdict {@code beyond}, {@code within} or {@code not_judged}
     * @param limit what may move without being told
     */
    record WatchView(
            String indicator,
            LocalText label,
            LocalText unit,
            @Nullable String now,
            @Nullable LocalText nowMissing,
            @Nullable String before,
            @Nullable LocalText beforeMissing,
            @Nullable String change,
            String verdict,
            LocalText limit,
            LocalText advice,
            @Nullable PeerView peers) {
        static WatchView of(WatchFinding found, Catalogue catalogue, Optional<PeerSpread> spread) {
            IndicatorDefinition indicator =
                    catalogue.requireIndicator(found.watch().indicator());
            String verdict = found.change().isEmpty() ? "not_judged" : found.beyond() ? "beyond" : "within";
            return new WatchView(
                    indicator.id(),
                    indicator.label(),
                    indicator.unit().symbol(),
                    text(found.now(), indicator),
                    missing(found.now()),
                    text(found.before(), indicator),
                    missing(found.before()),
                    found.change().map(change -> text(change, indicator)).orElse(null),
                    verdict,
                    limit(found, indicator),
                    found.watch().advice(),
                    spread.map(of -> PeerView.of(of, found, indicator)).orElse(null));
        }

        private static @Nullable String text(Observed<Quantity> value, IndicatorDefinition indicator) {
            return value.reported().map(each -> text(each, indicator)).orElse(null);
        }

        private static String text(Quantity value, IndicatorDefinition indicator) {
            return indicator.rounded(value.amount()).toPlainString();
        }

        private static @Nullable LocalText missing(Observed<Quantity> value) {
            return value.missingReason().map(MissingReason::label).orElse(null);
        }

        private static LocalText limit(WatchFinding found, IndicatorDefinition indicator) {
            String share = found.watch()
                    .relative()
                    .map(each -> each.movePointRight(2).stripTrailingZeros().toPlainString() + "%")
                    .orElse("");
            String zh = found.watch()
                    .absolute()
                    .map(each -> each.toPlainString() + " "
                            + indicator.unit().symbol().zh())
                    .orElse("");
            String en = found.watch()
                    .absolute()
                    .map(each -> each.toPlainString() + " "
                            + indicator.unit().symbol().en())
                    .orElse("");
            boolean both = !share.isEmpty() && !zh.isEmpty();
            return new LocalText(both ? share + " 且 " + zh : share + zh, both ? share + " and " + en : share + en);
        }
    }
}
