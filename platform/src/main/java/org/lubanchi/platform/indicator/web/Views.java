package org.lubanchi.platform.indicator.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.http.Refusal;

/** What several addresses show the same way. */
final class Views {
    private Views() {}

    static FigureView figure(Figures figures, IndicatorDefinition indicator, OrgUnitId unit, ReportYear year) {
        FactKey key = new FactKey(indicator.id(), unit, year);
        return FigureView.of(key, indicator, figures.value(key), synthetic(figures, year));
    }

    /** How a unit is printed beside a number; none where the number has no unit, as a ratio of persons to persons. */
    static @Nullable LocalText symbol(Unit unit) {
        return unit.equals(Unit.ONE) ? null : unit.symbol();
    }

    static IndicatorDefinition requireIndicator(Catalogue catalogue, String id) {
        return catalogue.findIndicator(id).orElseThrow(() -> unknown(catalogue, id));
    }

    private static Refusal unknown(Catalogue catalogue, String id) {
        LocalText expected = NearestName.among(id, catalogue.indicators().keySet())
                .map(near -> new LocalText(
                        "已定义的指标；是不是“" + near + "”？", "an indicator that is defined; is it \"" + near + "\"?"))
                .orElse(new LocalText("“指标”页上列出的编号", "an id of the list of indicators"));
        return Refusal.notFound(
                id, new LocalText("没有指标“" + id + "”", "there is no indicator \"" + id + "\""), expected);
    }

    static Refusal notYet(IndicatorDefinition indicator, int year) {
        String years = indicator.versions().stream()
                .map(version -> String.valueOf(version.from()))
                .findFirst()
                .orElse("");
        return Refusal.notFound(
                indicator.id() + " " + year,
                new LocalText("指标在 " + year + " 年度还没有定义", "the indicator has no definition in " + year),
                new LocalText(years + " 年度起", "a report year from " + years + " on"));
    }

    static boolean synthetic(Figures figures, ReportYear year) {
        return figures.snapshots().find(year).map(Manifest::synthetic).orElse(false);
    }

    static String word(Comparison.Agreement verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
