package org.lubanchi.engine.indicator.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.PublishedValue;
import org.lubanchi.engine.definitions.PublishedValue.NotComputable;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Sets each figure that a document prints beside the one computed from rows (刊载值比对).
 *
 * <p>Printed and computed values are never mixed: where a document says two things, both stand here, each with its own
 * verdict.
 */
public final class Comparison {
    /** How a printed figure stands to the computed one (符合程度). */
    public enum Agreement {
        /** The computed value prints as the document prints it. */
        EQUAL(new LocalText("一致", "equal")),
        /** Equal, but the data were made to fit this figure, so it proves nothing. */
        CALIBRATED(new LocalText("按刊载值校准", "calibrated")),
        /** Within one unit of the last printed place. */
        ROUNDING(new LocalText("仅舍入不同", "differs by rounding")),
        DIFFERS(new LocalText("不一致", "differs")),
        NOT_COMPUTABLE(new LocalText("无法计算", "not computable"));

        private final LocalText label;

        Agreement(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }

    /**
     * One printed figure beside the computed one.
     *
     * @param published the printed figure
     * @param computed the fact it is compared with, when there is an indicator
     * @param value its value; missing where there is no indicator
     * @param verdict how they stand
     * @param reason why it is not computed, when it is not
     * @param derivations formulas with the numbers filled in: first those over printed figures, then the computed one
     */
    public record Row(
            PublishedValue published,
            Optional<FactKey> computed,
            Observed<Quantity> value,
            Agreement verdict,
            Optional<LocalText> reason,
            List<Derivation> derivations) {
        public Row {
            derivations = List.copyOf(derivations);
        }
    }

    /** A formula with its numbers and its result (推算). */
    public record Derivation(Side side, String text) {}

    /** Whose numbers a derivation uses. */
    public enum Side {
        PUBLISHED,
        COMPUTED
    }

    private final Figures figures;
    private final Catalogue catalogue;

    public Comparison(Figures figures) {
        this.figures = figures;
        this.catalogue = figures.catalogue();
    }

    /** Every figure that the documents whose newest figures are of this year print for a unit, in print order. */
    public List<Row> compare(OrgUnitId unit, ReportYear year) {
        List<Row> rows = new ArrayList<>();
        for (List<PublishedValue> document : catalogue.published().values()) {
            if (yearOf(document) == year.year()) {
                compareDocument(document).stream()
                        .filter(row -> row.published().unit().equals(unit))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** Every figure of one document, whichever unit and year it is of, in print order. */
    public List<Row> compareDocument(List<PublishedValue> document) {
        Derivations derivations = new Derivations(document, figures);
        return document.stream().map(value -> row(value, derivations)).toList();
    }

    /** The year a document is of: of its newest measured figure, or of its newest target when it measures nothing. */
    private static int yearOf(List<PublishedValue> document) {
        return document.stream()
                .filter(value -> value.reason()
                        .filter(NotComputable.NORM_OR_PLAN::equals)
                        .isEmpty())
                .mapToInt(PublishedValue::year)
                .max()
                .orElseGet(() ->
                        document.stream().mapToInt(PublishedValue::year).max().orElse(0));
    }

    /** How many rows have each verdict. */
    public static Map<Agreement, Integer> count(List<Row> rows) {
        Map<Agreement, Integer> counts = new EnumMap<>(Agreement.class);
        for (Agreement verdict : Agreement.values()) {
            counts.put(verdict, 0);
        }
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return counts;
    }

    private Row row(PublishedValue published, Derivations derivations) {
        Optional<LocalText> never = published.reason().map(Reasons::text);
        if (never.isEmpty() && !figures.scope().covers(published.unit())) {
            never = Optional.of(Reasons.UNIT_NOT_HELD);
        }
        if (never.isEmpty() && published.printed().value().isEmpty()) {
            never = Optional.of(Reasons.NOTHING_PRINTED);
        }
        if (never.isPresent() || published.indicator().isEmpty()) {
            return new Row(
                    published,
                    Optional.empty(),
                    Observed.missing(MissingReason.NOT_COLLECTED),
                    Agreement.NOT_COMPUTABLE,
                    never,
                    derivations.ofPublished(published));
        }
        FactKey key = new FactKey(published.indicator().get(), published.unit(), new ReportYear(published.year()));
        Observed<Quantity> value = figures.value(key);
        IndicatorDefinition indicator = catalogue.findIndicator(key.indicator()).orElseThrow();
        Agreement verdict = value.reported()
                .flatMap(quantity -> published
                        .printed()
                        .value()
                        .map(printed -> PrintedAgreement.of(
                                quantity.amount(), printed, published.printed().precision())))
                .orElse(Agreement.NOT_COMPUTABLE);
        if (verdict == Agreement.EQUAL && calibrated(published)) {
            verdict = Agreement.CALIBRATED;
        }
        Optional<LocalText> reason = value.missingReason().map(each -> each.label());
        List<Derivation> both = new ArrayList<>(derivations.ofPublished(published));
        if (verdict == Agreement.DIFFERS || verdict == Agreement.ROUNDING) {
            both.add(derivations.ofComputed(key, indicator, value));
        }
        return new Row(published, Optional.of(key), value, verdict, reason, both);
    }

    private boolean calibrated(PublishedValue published) {
        Map<String, String> fitted = new HashMap<>();
        figures.snapshots()
                .years()
                .forEach(year ->
                        figures.snapshots().find(year).ifPresent(manifest -> fitted.putAll(manifest.calibration())));
        return fitted.containsKey(published.id());
    }
}
