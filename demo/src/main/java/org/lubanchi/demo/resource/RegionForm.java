package org.lubanchi.demo.resource;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.engine.kernel.MissingReason;

/** The form region_profile of the city in one year (区域概况表). A population that nobody printed is not reported. */
public final class RegionForm {
    private RegionForm() {}

    /** The form. */
    public static SheetRows of(CityYear year) {
        return new SheetRows(
                "region_profile",
                List.of("resident_population", "general_new_entrants"),
                List.of(List.of(
                        year.totals()
                                .find(Total.RESIDENT_POPULATION)
                                .map(BigDecimal::toPlainString)
                                .orElse(SheetRows.missing(MissingReason.NOT_REPORTED)),
                        Long.toString(year.totals().whole(Total.GENERAL_NEW_ENTRANTS)))));
    }
}
