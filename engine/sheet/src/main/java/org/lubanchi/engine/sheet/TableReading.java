package org.lubanchi.engine.sheet;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;

/**
 * What was read from one sheet (读取结果): rows that can be loaded, and everything that was wrong.
 *
 * <p>Rows in are rows loaded plus rows rejected, always.
 *
 * @param table the table that was read
 * @param layout where its fields stood
 * @param rows the rows without a blocking issue
 * @param issues everything found, capped for each code
 * @param rowsIn rows that hold anything
 * @param rowsRejected rows with a blocking issue
 */
public record TableReading(
        TableDefinition table,
        SourceLayout layout,
        List<TableRow> rows,
        List<Issue> issues,
        long rowsIn,
        long rowsRejected) {
    public TableReading {
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
        if (rowsIn != rows.size() + rowsRejected) {
            throw new IllegalArgumentException("Of " + rowsIn + " rows " + rows.size() + " were loaded and "
                    + rowsRejected + " rejected: that does not add up");
        }
    }

    /** The cell in which a row's field stood; the row's first cell when the sheet lacks the field's column. */
    public String addressOf(TableRow row, String field) {
        Optional<String> address = Optional.ofNullable(layout.addressOfField().get(field));
        return switch (table.shape()) {
            case FORM -> address.orElse("A" + row.sourceRow());
            case ROSTER, LIST -> address.orElse("A") + row.sourceRow();
        };
    }
}
