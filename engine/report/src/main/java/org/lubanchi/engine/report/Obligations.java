package org.lubanchi.engine.report;

import org.lubanchi.engine.definitions.report.ReportObligation;
import org.lubanchi.engine.definitions.report.ReportOutline;
import org.lubanchi.engine.expression.Truth;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** Judges who must report, from the unit's own figures. */
public final class Obligations {
    private Obligations() {}

    /** Whether the unit must; not judged where the figure that decides it is absent. */
    public static Truth judge(ReportOutline outline, OrgUnitId unit, ReportYear year, FactSource facts) {
        return outline.findObligation(year.year())
                .map(ReportObligation::when)
                .map(when -> when.map(condition -> condition.judge(new UnitBindings(facts, unit, year)))
                        .orElse(Truth.TRUE))
                .orElse(Truth.FALSE);
    }
}
