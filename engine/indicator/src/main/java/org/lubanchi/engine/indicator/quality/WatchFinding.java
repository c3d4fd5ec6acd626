package org.lubanchi.engine.indicator.quality;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.quality.Watch;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * How a watched indicator moved at a unit (波动结论).
 *
 * @param watch what was watched
 * @param now this year's value, in the indicator's unit
 * @param before last year's, likewise
 */
public record WatchFinding(Watch watch, Observed<Quantity> now, Observed<Quantity> before) {
    /** Looks at a watch at a unit in a year. */
    public static WatchFinding of(Watch watch, Figures figures, OrgUnitId unit, ReportYear year) {
        return new WatchFinding(
                watch,
                figures.value(new FactKey(watch.indicator(), unit, year)),
                figures.value(new FactKey(watch.indicator(), unit, year.before())));
    }

    /** This year less last year; none where one of them is missing. */
    public Optional<Quantity> change() {
        return now.reported().flatMap(value -> before.reported().map(value::minus));
    }

    /** Whether the change is beyond what is not told. From nothing to something is beyond any share. */
    public boolean beyond() {
        return change().filter(change -> change.amount().signum() != 0)
                .filter(change -> watch.absolute()
                        .map(limit -> change.amount().abs().compareTo(limit) > 0)
                        .orElse(true))
                .filter(change -> watch.relative()
                        .map(limit -> change.amount().abs().compareTo(limit.multiply(base())) > 0)
                        .orElse(true))
                .isPresent();
    }

    private BigDecimal base() {
        return before.reported().map(value -> value.amount().abs()).orElse(BigDecimal.ZERO);
    }
}
