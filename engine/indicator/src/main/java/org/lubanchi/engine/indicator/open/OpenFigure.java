package org.lubanchi.engine.indicator.open;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * One value to be given out (公开数据点).
 *
 * @param indicator what it is
 * @param unit whose
 * @param year of which report year
 * @param value rounded as it is printed, or why there is none
 * @param standing of the snapshot it comes from
 */
public record OpenFigure(
        IndicatorDefinition indicator, OrgUnitId unit, ReportYear year, Observed<Quantity> value, Standing standing) {

    /** How final the data of a year are (数据定稿状态). */
    public enum Standing {
        /** Not every unit that was asked has reported: the figures may still move. */
        PROVISIONAL,
        /** Sealed once, everybody reported. */
        FINAL,
        /** Sealed again after a correction. */
        REVISED;

        /** The word in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The amount as printed. */
    public Optional<BigDecimal> amount() {
        return value.reported()
                .map(quantity -> quantity.rounded(indicator.decimals()).amount());
    }

    /**
     * The status of the observation after SDMX CL_OBS_STATUS (source: sdmx.cl-obs-status; recalled): {@code A} normal,
     * {@code P} provisional, else the code of the missing reason. A revised value is normal; {@link #standing} tells it.
     */
    public String status() {
        return value.missingReason().map(MissingReason::sdmx).orElse(standing == Standing.PROVISIONAL ? "P" : "A");
    }
}
