package org.lubanchi.engine.warehouse;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * The measures of a query for one unit and year (汇总结果).
 *
 * @param unit the unit
 * @param year the report year
 * @param rowsRead rows of the table that count towards the unit
 * @param results one for each measure, in the query's order
 */
public record AggregateRow(OrgUnitId unit, ReportYear year, long rowsRead, List<Result> results) {
    public AggregateRow {
        results = List.copyOf(results);
    }

    /**
     * One measure's result.
     *
     * @param value the count, sum or number of different values; the lower middle value of a median; null where no row
     *     gave a value
     * @param upper the upper middle value of a median, else null
     * @param rowsUsed rows that passed the filter and had a value
     * @param rowsUndetermined rows whose filter or value is missing for another reason than not applicable
     * @param rowsWithheld those among them that are withheld
     */
    public record Result(
            @Nullable BigDecimal value,
            @Nullable BigDecimal upper,
            long rowsUsed,
            long rowsUndetermined,
            long rowsWithheld) {}
}
