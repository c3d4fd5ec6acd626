package org.lubanchi.platform.studio.internal;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.narrative.NearestFigures;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Component;

/** The figures a report may bind: those of its own unit, of its year and the two before. */
@Component
class UnitFacts {
    private static final int YEARS = 3;
    private final SealedFigures sealed;

    UnitFacts(SealedFigures sealed) {
        this.sealed = sealed;
    }

    Figures figures(StudioReport report) {
        return sealed.of(report.unit(), Purpose.REPORT);
    }

    /** Every figure that has a value. */
    NearestFigures nearest(StudioReport report) {
        Figures figures = figures(report);
        Catalogue catalogue = figures.catalogue();
        List<NearestFigures.Known> known = new ArrayList<>();
        for (String indicator : catalogue.indicators().keySet()) {
            for (int back = 0; back < YEARS; back++) {
                FactKey key = new FactKey(
                        indicator, report.unit(), new ReportYear(report.year().year() - back));
                figures.value(key).reported().ifPresent(value -> known.add(new NearestFigures.Known(key, value)));
            }
        }
        return new NearestFigures(known);
    }
}
