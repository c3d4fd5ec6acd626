package org.lubanchi.adapter.office.workbook;

import java.util.List;
import org.lubanchi.engine.definitions.TableDefinition;

/**
 * A table with rows to be written into a workbook (待写入的表).
 *
 * @param table what the rows are
 * @param rows texts in the order of the table's fields: codes, ISO dates, plain decimals, {@code true} or {@code false}; a
 *     reason for absence with a leading {@code #}, for example {@code #not_applicable}; or empty
 */
public record FilledTable(TableDefinition table, List<List<String>> rows) {
    public FilledTable {
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != table.fields().size()) {
                throw new IllegalArgumentException(
                        "Table " + table.id() + " has " + table.fields().size() + " fields, a row has " + row.size());
            }
        }
        if (table.shape() == TableDefinition.Shape.FORM && rows.size() > 1) {
            throw new IllegalArgumentException("Form " + table.id() + " has one row, not " + rows.size());
        }
    }
}
