package org.lubanchi.platform.indicator.web;

import java.util.Locale;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** What several addresses show the same way. */
final class Views {
    private Views() {}

    static FigureView figure(Figures figures, IndicatorDefinition indicator, OrgUnitId unit, ReportYear year) {
        FactKey key = new FactKey(indicator.id(), unit, year);
        return FigureView.of(key, indicator, figures.value(key), synthetic(figures, year));
    }

    static boolean synthetic(Figures figures, ReportYear year) {
        return figures.snapshots().find(year).map(Manifest::synthetic).orElse(false);
    }

    static String word(Comparison.Agreement verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
