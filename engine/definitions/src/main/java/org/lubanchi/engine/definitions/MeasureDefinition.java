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
        Optional<Expression> where,
        WhenMissing whenMissing,
        String source,
        int from) {
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
