package org.lubanchi.platform.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * A collection round (采集批次): who reports what, for which year, until when, and who reviews it.
 *
 * @param id the region and the year, for example {@code shaoxing-2024}
 * @param region the city that opened it
 * @param year the report year
 * @param title what people call it
 * @param opensAt nothing is taken before
 * @param deadline nothing is taken after, except from a unit with an extension
 * @param referenceDate the day whose units and hierarchy count
 * @param edition the definitions it was opened with
 * @param review who reviews
 * @param tables the tables it collects, in order
 * @param returnDays working days a school has for what was returned
 */
public record CollectionRound(
        String id,
        OrgUnitId region,
        ReportYear year,
        String title,
        Instant opensAt,
        Instant deadline,
        LocalDate referenceDate,
        String edition,
        ReviewPlan review,
        List<String> tables,
        int returnDays) {
    /** What is usual. */
    public static final int USUAL_RETURN_DAYS = 3;

    public CollectionRound {
        tables = List.copyOf(tables);
        if (!opensAt.isBefore(deadline)) {
            throw new IllegalArgumentException("A round opens before its deadline");
        }
        if (returnDays < 1) {
            throw new IllegalArgumentException("What is returned may be corrected for a day at least");
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("A round has a table");
        }
    }
}
