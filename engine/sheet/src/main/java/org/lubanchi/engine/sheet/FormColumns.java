package org.lubanchi.engine.sheet;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where a form keeps its items, units and values (表单各列): found by their heads, else where the template has them.
 *
 * @param headRow the row with the heads
 * @param unit the column with the units, {@link #NONE} when the form has none
 */
record FormColumns(int headRow, int item, int unit, int value) {

    static final int NONE = 0;

    static FormColumns find(List<RawRow> rows) {
        for (RawRow row : rows) {
            OptionalInt item = column(row, WorkbookLayout.FORM_ITEM_HEAD);
            OptionalInt value = column(row, WorkbookLayout.FORM_VALUE_HEAD);
            if (item.isPresent() && value.isPresent()) {
                return new FormColumns(
                        row.number(),
                        item.getAsInt(),
                        column(row, WorkbookLayout.FORM_UNIT_HEAD).orElse(NONE),
                        value.getAsInt());
            }
        }
        return new FormColumns(
                WorkbookLayout.HEAD_ROW,
                WorkbookLayout.FORM_ITEM_COLUMN,
                WorkbookLayout.FORM_UNIT_COLUMN,
                WorkbookLayout.FORM_VALUE_COLUMN);
    }

    static RawCell cell(RawRow row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() == column)
                .findFirst()
                .orElse(RawCell.blank(row.number(), column));
    }

    private static OptionalInt column(RawRow row, String head) {
        return row.cells().stream()
                .filter(cell -> Folding.head(cell.text()).equals(head))
                .mapToInt(RawCell::column)
                .findFirst();
    }
}
