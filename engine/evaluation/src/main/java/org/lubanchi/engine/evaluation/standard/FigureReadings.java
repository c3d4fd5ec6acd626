package org.lubanchi.engine.evaluation.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.MeasureKey;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Figures of one school, or of several that run as one and are judged as one (合并评价): their measures are added and the
 * formulas computed anew, ratios are never averaged. A measure one member misses is missing.
 */
public final class FigureReadings implements Readings {
    private final Figures figures;
    private final List<OrgUnitId> members;
    private final ReportYear year;

    public FigureReadings(Figures figures, List<OrgUnitId> members, ReportYear year) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("An evaluation unit has at least one member");
        }
        this.figures = figures;
        this.members = List.copyOf(members);
        this.year = year;
    }

    @Override
    public Observed<Quantity> indicator(String id) {
        if (members.size() == 1) {
            return figures.value(new FactKey(id, members.getFirst(), year));
        }
        Optional<IndicatorDefinition> indicator = figures.catalogue().findIndicator(id);
        Optional<IndicatorDefinition.Version> version = indicator.flatMap(each -> each.versionIn(year.year()));
        return version.map(each -> each.formula()
                        .evaluate(together(year))
                        .value()
                        .map(value -> ((Value.NumberValue) value)
                                .quantity()
                                .in(indicator.orElseThrow().unit())))
                .orElse(Observed.missing(MissingReason.NOT_COLLECTED));
    }

    @Override
    public Observed<Quantity> measure(String id) {
        return measure(id, year);
    }

    private Observed<Quantity> measure(String id, ReportYear of) {
        MeasureDefinition measure = figures.catalogue().requireMeasure(id);
        boolean adds = measure.aggregate() == MeasureDefinition.Aggregate.COUNT
                || measure.aggregate() == MeasureDefinition.Aggregate.SUM;
        if (members.size() > 1 && !adds) {
            return Observed.missing(MissingReason.UNDEFINED);
        }
        Quantity sum = new Quantity(BigDecimal.ZERO, measure.unit());
        for (OrgUnitId member : members) {
            Observed<Quantity> value = figures.measureValue(new MeasureKey(id, member, of));
            if (value instanceof Observed.Missing<Quantity> missing) {
                return missing;
            }
            sum = sum.plus(value.reported().orElseThrow());
        }
        return Observed.of(sum);
    }

    private Bindings together(ReportYear of) {
        return new Bindings() {
            @Override
            public Observed<Value> value(String name) {
                return figures.catalogue().measures().containsKey(name)
                        ? measure(name, of).map(Value.NumberValue::new)
                        : indicator(name).map(Value.NumberValue::new);
            }

            @Override
            public Observed<Value> prior(String name) {
                return figures.catalogue().measures().containsKey(name)
                        ? measure(name, of.before()).map(Value.NumberValue::new)
                        : Observed.missing(MissingReason.NOT_COLLECTED);
            }
        };
    }
}
