package org.lubanchi.demo.city;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.kernel.MissingReason;

/**
 * The rows of one table of one unit and year, as text (表行).
 *
 * <p>Codes, ISO dates, plain decimals, {@code true} and {@code false}; {@code #} and a reason where a value is missing.
 *
 * @param table id of the table definition
 * @param fields ids of the fields, in the order of the cells
 * @param rows cells
 */
public record SheetRows(String table, List<String> fields, List<List<String>> rows) {
    public SheetRows {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /** The cell of an absent value. */
    public static String missing(MissingReason reason) {
        return "#" + reason.code();
    }

    /** Hundredths as a plain decimal with two places. */
    public static String decimal(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
