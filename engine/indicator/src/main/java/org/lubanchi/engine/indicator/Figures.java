package org.lubanchi.engine.indicator;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * All indicators of all units of a scope in all sealed years (指标值), computed from one query a table.
 *
 * <p>Formulas are evaluated when first asked for and kept; the object is immutable to its readers.
 */
public final class Figures {
    private final Catalogue catalogue;
    private final Snapshots snapshots;
    private final ReadScope scope;
    private final Map<MeasureKey, MeasureValue> measures;
    private final Map<FactKey, Evaluated> evaluations = new ConcurrentHashMap<>();

    private Figures(Catalogue catalogue, Snapshots snapshots, ReadScope scope, Map<MeasureKey, MeasureValue> measures) {
        this.catalogue = catalogue;
        this.snapshots = snapshots;
        this.scope = scope;
        this.measures = measures;
    }

    /** Computes the measures; formulas follow when asked for. */
    public static Figures compute(
            Catalogue catalogue, Snapshots snapshots, Lake lake, Warehouse warehouse, ReadScope scope) {
        return new Figures(
                catalogue,
                snapshots,
                scope,
                Collections.unmodifiableMap(new MeasureEngine(catalogue, snapshots).compute(lake, warehouse, scope)));
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
                .flatMap(indicator -> indicator.versionIn(key.year().year()))
                .map(version -> version.formula().substituted(bindings(key.unit(), key.year())))
                .orElse("");
    }

    /** A measure at a unit in a year, or why there is none. */
    public Observed<Quantity> measureValue(MeasureKey key) {
        return measure(key).value();
    }

    /** A measure with the rows behind it. */
    MeasureValue measure(MeasureKey key) {
        MeasureValue value = measures.get(key);
        return value != null ? value : new MeasureValue(Observed.missing(MissingReason.NOT_COLLECTED), 0, 0, 0);
    }

    /** The values a formula sees at a unit in a year. */
    Bindings bindings(OrgUnitId unit, ReportYear year) {
        return new Bindings() {
            @Override
            public Observed<Value> value(String name) {
                return operand(name, unit, year);
            }

            @Override
            public Observed<Value> prior(String name) {
                return operand(name, unit, year.before());
            }
        };
    }

    private Observed<Value> operand(String name, OrgUnitId unit, ReportYear year) {
        Observed<Quantity> quantity = catalogue.measures().containsKey(name)
                ? measure(new MeasureKey(name, unit, year)).value()
                : value(new FactKey(name, unit, year));
        return quantity.map(Value.NumberValue::new);
    }

    private Evaluated evaluation(FactKey key) {
        if (!scope.covers(key.unit())) {
            throw IndicatorFailures.outsideScope(key);
        }
        Evaluated known = evaluations.get(key);
        if (known != null) {
            return known;
        }
        Evaluated computed = evaluate(key);
        evaluations.put(key, computed);
        return computed;
    }

    private Evaluated evaluate(FactKey key) {
        Optional<IndicatorDefinition.Version> version =
                snapshots.find(key.year()).isEmpty()
                        ? Optional.empty()
                        : catalogue
                                .findIndicator(key.indicator())
                                .flatMap(each -> each.versionIn(key.year().year()));
        return version.map(each -> each.formula().evaluate(bindings(key.unit(), key.year())))
                .orElseGet(() -> new Evaluated(Observed.missing(MissingReason.NOT_COLLECTED), Optional.empty()));
    }
}
