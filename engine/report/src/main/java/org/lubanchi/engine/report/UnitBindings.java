package org.lubanchi.engine.report;

import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/** The figures of one unit as conditions of outlines name them: of the report year, and of the year before. */
final class UnitBindings implements Bindings {
    private final FactSource facts;
    private final OrgUnitId unit;
    private final ReportYear year;

    UnitBindings(FactSource facts, OrgUnitId unit, ReportYear year) {
        this.facts = facts;
        this.unit = unit;
        this.year = year;
    }

    @Override
    public Observed<Value> value(String name) {
        return of(name, 0).map(Value.NumberValue::new);
    }

    @Override
    public Observed<Value> prior(String name) {
        return of(name, 1).map(Value.NumberValue::new);
    }

    /** An indicator so many years before the report year. */
    Observed<Quantity> of(String indicator, int yearsBack) {
        return facts.value(new FactKey(indicator, unit, new ReportYear(year.year() - yearsBack)));
    }
}
