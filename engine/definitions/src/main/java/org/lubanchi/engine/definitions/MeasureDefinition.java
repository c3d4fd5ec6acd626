package org.lubanchi.engine.definitions;

import java.util.Optional;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * One aggregate over one table (度量).
 *
 * @param id its name
 * @param label its title
 * @param unit of the result
 * @param table the table it reads
 * @param aggregate how rows become one number
 * @param field the field that is summed or counted distinctly; none for a count of rows
 * @param beside the table whose row the filter may look at, too
 * @param where the filter; a row whose filter is missing is undetermined
 * @param whenMissing what undetermined rows and missing values do
 * @param source the id of its source
 * @param from the first report year it holds for
 */
public record MeasureDefinition(
        String id,
        LocalText label,
        Unit unit,
        String table,
        Aggregate aggregate,
        Optional<String> field,
        Optional<Beside> beside,
        Optional<Expression> where,
        WhenMissing whenMissing,
        String source,
        int from) {
    /**
     * The row of another table that belongs to a row (并看的行): the one of the same unit and year with the same key, as the
     * class of a participation. Where there is none, its fields are missing.
     *
     * @param table the other table; this field alone is its key
     * @param by the field that both have
     */
    public record Beside(String table, String by) {}

    /** How rows become one number (汇总方式). */
    public enum Aggregate {
        /** The number of rows. */
        COUNT,
        /** The sum of a field; rolls up by adding. */
        SUM,
        /** The number of different values of a field, computed anew at each level. */
        DISTINCT,
        /** The middle value of a field, computed anew at each level. */
        MEDIAN
    }
}
