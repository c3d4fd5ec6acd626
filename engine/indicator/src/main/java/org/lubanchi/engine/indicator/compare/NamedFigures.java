package org.lubanchi.engine.indicator.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.PublishedValue;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;

/**
 * The figures of one unit by the names people give its indicators (按名称查指标): the label of the catalogue, and the words under
 * which cited documents print it.
 */
public final class NamedFigures {
    private final Figures figures;
    private final OrgUnitId unit;
    private final Map<String, Set<String>> indicators = new HashMap<>();

    /**
     * Figures by name.
     *
     * @param normal what makes two spellings of a name one: applied to the names known here
     */
    public NamedFigures(Figures figures, OrgUnitId unit, UnaryOperator<String> normal) {
        this.figures = figures;
        this.unit = unit;
        Catalogue catalogue = figures.catalogue();
        catalogue
                .indicators()
                .values()
                .forEach(indicator -> know(normal.apply(indicator.label().zh()), indicator.id()));
        for (List<PublishedValue> document : catalogue.published().values()) {
            for (PublishedValue value : document) {
                if (value.reason().isEmpty()) {
                    value.indicator().ifPresent(indicator -> know(normal.apply(value.label()), indicator));
                }
            }
        }
    }

    private void know(String name, String indicator) {
        if (!name.isEmpty()) {
            indicators.computeIfAbsent(name, _ -> new TreeSet<>()).add(indicator);
        }
    }

    /**
     * What is known of one indicator in one year.
     *
     * @param label the indicator's name
     * @param side computed from rows, or printed in a cited document
     * @param source the snapshot, or the document with line and place
     * @param value what it is; empty where it cannot be computed
     * @param why why it cannot be computed; empty where it can
     */
    public record Known(String label, Comparison.Side side, String source, Optional<Range> value, String why) {}

    /**
     * A value with what its printed precision leaves open.
     *
     * @param low the least it can be
     * @param high the most it can be
     * @param shown as people read it
     * @param unit its unit's symbol; empty for pure numbers
     */
    public record Range(BigDecimal low, BigDecimal high, String shown, String unit) {}

    /** What is known under a name: computed and printed values, or nothing where the name means several indicators. */
    public List<Known> find(String name, int year) {
        return indicator(name).map(id -> known(id, year)).orElse(List.of());
    }

    /** The indicator a name means; none where it means several or nothing. */
    public Optional<String> indicator(String name) {
        Set<String> named = indicators.getOrDefault(name, Set.of());
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private List<Known> known(String id, int year) {
        IndicatorDefinition indicator =
                figures.catalogue().findIndicator(id).orElseThrow(() -> new IllegalStateException(id));
        List<Known> known = new ArrayList<>();
        ReportYear of = new ReportYear(year);
        figures.snapshots()
                .find(of)
                .filter(manifest -> manifest.findUnit(unit.value()).isPresent())
                .ifPresent(manifest ->
                        known.add(computed(indicator, figures.value(new FactKey(id, unit, of)), manifest.snapshot())));
        figures.catalogue().published().values().stream()
                .flatMap(List::stream)
                .filter(value -> value.unit().equals(unit)
                        && value.year() == year
                        && value.reason().isEmpty()
                        && value.indicator().filter(id::equals).isPresent())
                .forEach(value ->
                        value.printed().value().ifPresent(printed -> known.add(published(indicator, value, printed))));
        return known;
    }

    private static Known computed(IndicatorDefinition indicator, Observed<Quantity> value, String snapshot) {
        String source = "快照 " + snapshot;
        return switch (value) {
            case Observed.Reported<Quantity> reported ->
                new Known(
                        indicator.label().zh(),
                        Comparison.Side.COMPUTED,
                        source,
                        Optional.of(new Range(
                                reported.value().amount(),
                                reported.value().amount(),
                                reported.value()
                                        .rounded(indicator.decimals())
                                        .amount()
                                        .toPlainString(),
                                symbol(indicator.unit()))),
                        "");
            case Observed.Missing<Quantity> missing ->
                new Known(
                        indicator.label().zh(),
                        Comparison.Side.COMPUTED,
                        source,
                        Optional.empty(),
                        missing.reason().label().zh());
        };
    }

    private static Known published(IndicatorDefinition indicator, PublishedValue value, BigDecimal printed) {
        PublishedValue.Precision precision = value.printed().precision();
        boolean exact = precision.decimals() == 0
                && precision.scale() == 0
                && precision.marks().isEmpty();
        BigDecimal half = exact
                ? BigDecimal.ZERO
                : precision.lastPlace().divide(precision.marks().isEmpty() ? BigDecimal.TWO : BigDecimal.ONE);
        PublishedValue.Origin origin = value.origin();
        return new Known(
                indicator.label().zh(),
                Comparison.Side.PUBLISHED,
                origin.source() + " 第 " + origin.line() + " 行 " + origin.place(),
                Optional.of(new Range(
                        printed.subtract(half),
                        printed.add(half),
                        value.printed().text(),
                        unit(value.printed().unit(), indicator))),
                "");
    }

    /** The unit as printed without 万 and 亿, which are multiplied out in the value. */
    private static String unit(String printed, IndicatorDefinition indicator) {
        String bare = printed.length() > 1 && (printed.charAt(0) == '万' || printed.charAt(0) == '亿')
                ? printed.substring(1)
                : printed;
        return bare.isEmpty() ? symbol(indicator.unit()) : bare;
    }

    private static String symbol(Unit unit) {
        return unit.equals(Unit.ONE) ? "" : unit.symbol().zh();
    }
}
