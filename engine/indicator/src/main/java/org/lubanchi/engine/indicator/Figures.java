package org.lubanchi.engine.indicator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Evaluated;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;

/**
 * Indicators of all units of a scope in all sealed years (指标值), computed from one query a table.
 *
 * <p>Formulas are evaluated when first asked for and kept; the object is immutable to its readers.
 */
public final class Figures {
    private final Catalogue catalogue;
    private final Snapshots snapshots;
    private final ReadScope scope;
    /** The measures that were computed: all, or those that chosen indicators stand on. */
    private final Set<String> computed;

    private final MeasureGrid measures;
    /** The report year whose formulas are applied to every year; without it each year's own. */
    private final Optional<ReportYear> formulas;

    /** By indicator, then by place. */
    private final Map<String, AtomicReferenceArray<Evaluated>> evaluations = new ConcurrentHashMap<>();

    private Figures(
            Catalogue catalogue,
            Snapshots snapshots,
            ReadScope scope,
            Set<String> computed,
            MeasureGrid measures,
            Optional<ReportYear> formulas) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.scope = scope;
        this.computed = computed;
        this.measures = measures;
        this.formulas = formulas;
    }

    /** Computes every measure; formulas follow when asked for. */
    public static Figures compute(
            Catalogue catalogue, Snapshots snapshots, Lake lake, Warehouse warehouse, ReadScope scope) {
        return computed(catalogue, snapshots, scope, catalogue.measures().keySet(), lake, warehouse);
    }

    /**
     * Computes the measures that some indicators stand on, directly or through other indicators and whatever the year's
     * formula, and reads no other table. To ask the result for anything else is an error of the caller.
     *
     * @param indicators ids of indicators of the catalogue
     */
    public static Figures computeOnly(
            Set<String> indicators,
            Catalogue catalogue,
            Snapshots snapshots,
            Lake lake,
            Warehouse warehouse,
            ReadScope scope) {
        return computed(catalogue, snapshots, scope, measuresBehind(indicators, catalogue), lake, warehouse);
    }

    private static Figures computed(
            Catalogue catalogue,
            Snapshots snapshots,
            ReadScope scope,
            Set<String> wanted,
            Lake lake,
            Warehouse warehouse) {
        Set<String> ids = Set.copyOf(wanted);
        MeasureGrid values = new MeasureEngine(catalogue, snapshots, ids).compute(lake, warehouse, scope);
        return new Figures(catalogue, snapshots, scope, ids, values, Optional.empty());
    }

    private static Set<String> measuresBehind(Set<String> indicators, Catalogue catalogue) {
        Set<String> measures = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(indicators);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (catalogue.measures().containsKey(name)) {
                measures.add(name);
            } else if (seen.add(name)) {
                catalogue.findIndicator(name).stream()
                        .flatMap(indicator -> indicator.versions().stream())
                        .map(IndicatorDefinition.Version::formula)
                        .forEach(formula -> {
                            open.addAll(formula.names());
                            open.addAll(formula.priorNames());
                        });
            }
        }
        return measures;
    }

    /** The same data under the formulas of one report year, whichever year is asked for. */
    public Figures underFormulasOf(ReportYear year) {
        return new Figures(catalogue, snapshots, scope, computed, measures, Optional.of(year));
    }

    public Snapshots snapshots() {
        return snapshots;
    }

    public ReadScope scope() {
        return scope;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** The value of an indicator, in its unit and unrounded; missing where it cannot be. */
    public Observed<Quantity> value(FactKey key) {
        Optional<IndicatorDefinition> indicator = catalogue.findIndicator(key.indicator());
        if (indicator.isEmpty()) {
            throw IndicatorFailures.unknownIndicator(key, catalogue);
        }
        return evaluation(key)
                .value()
                .map(value -> ((Value.NumberValue) value)
                        .quantity()
                        .in(indicator.get().unit()));
    }

    /** Why an indicator has no value, as a slug of the expression language. */
    Optional<String> undefinedBecause(FactKey key) {
        return evaluation(key).undefinedBecause();
    }

    /** An indicator's formula with the numbers of a unit and year filled in; empty where no formula holds. */
    public String substituted(FactKey key) {
        return catalogue
                .findIndicator(key.indicator())
                .flatMap(indicator ->
                        indicator.versionIn(formulas.orElse(key.year()).year()))
                .map(version -> version.formula().substituted(bindings(key.unit(), key.year())))
                .orElse("");
    }

    /** A measure at a unit in a year, or why there is none. */
    public Observed<Quantity> measureValue(MeasureKey key) {
        return measure(key).value();
    }

    /** A measure with the rows behind it. */
    MeasureValue measure(MeasureKey key) {
        return measure(requireComputed(key.measure()), measures.places().of(key.unit(), key.year()));
    }

    private String requireComputed(String measure) {
        if (catalogue.measures().containsKey(measure) && !computed.contains(measure)) {
            throw new IllegalStateException("the measure " + measure + " was not among those to compute");
        }
        return measure;
    }

    private MeasureValue measure(String measure, int place) {
        return measures.find(measure, place)
                .orElseGet(() -> new MeasureValue(Observed.missing(MissingReason.NOT_COLLECTED), 0, 0, 0));
    }

    /** The values a formula sees at a unit in a year. */
    public Bindings bindings(OrgUnitId unit, ReportYear year) {
        int place = measures.places().of(unit, year);
        return new Bindings() {
            @Override
            public Observed<Value> value(String name) {
                return operand(name, unit, year, place);
            }

            @Override
            public Observed<Value> prior(String name) {
                return operand(name, unit, year.before(), measures.places().of(unit, year.before()));
            }
        };
    }

    private Observed<Value> operand(String name, OrgUnitId unit, ReportYear year, int place) {
        Observed<Quantity> quantity = catalogue.measures().containsKey(name)
                ? measure(requireComputed(name), place).value()
                : value(new FactKey(name, unit, year));
        return quantity.map(Value.NumberValue::new);
    }

    private Evaluated evaluation(FactKey key) {
        if (!scope.covers(key.unit())) {
            throw IndicatorFailures.outsideScope(key);
        }
        int place = measures.places().of(key.unit(), key.year());
        if (place == Places.NOWHERE) {
            return evaluate(key);
        }
        AtomicReferenceArray<Evaluated> of = evaluations.computeIfAbsent(
                key.indicator(),
                _ -> new AtomicReferenceArray<>(measures.places().size()));
        Evaluated known = of.get(place);
        if (known == null) {
            known = evaluate(key);
            of.set(place, known);
        }
        return known;
    }

    private Evaluated evaluate(FactKey key) {
        Optional<IndicatorDefinition.Version> version =
                snapshots.find(key.year()).isEmpty()
                        ? Optional.empty()
                        : catalogue
                                .findIndicator(key.indicator())
                                .flatMap(each -> each.versionIn(
                                        formulas.orElse(key.year()).year()));
        return version.map(each -> each.formula().evaluate(bindings(key.unit(), key.year())))
                .orElseGet(() -> new Evaluated(Observed.missing(MissingReason.NOT_COLLECTED), Optional.empty()));
    }
}
