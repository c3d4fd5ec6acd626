package org.lubanchi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.sheet.RawCell;
import org.lubanchi.engine.sheet.RawRow;
import org.lubanchi.engine.sheet.RawSheet;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.warehouse.StoredText;

/**
 * Rows of the lake laid out as the sheet they came in (封存行的表样), so that they are read by the code that reads a workbook.
 */
final class StoredSheet implements RawSheet {
    private final TableDefinition table;
    private final List<List<String>> stored;

    /**
     * Lays rows out.
     *
     * @param stored texts field by field, in the order of the table
     */
    StoredSheet(TableDefinition table, List<List<String>> stored) {
        this.table = table;
        this.stored = stored;
    }

    @Override
    public String name() {
        return WorkbookLayout.sheetOf(table);
    }

    @Override
    public Stream<RawRow> rows() {
        boolean form = table.shape() == TableDefinition.Shape.FORM;
        return form ? stored.stream().limit(1).flatMap(this::formRows) : listRows();
    }

    private Stream<RawRow> listRows() {
        List<RawCell> heads = new ArrayList<>();
        for (int i = 0; i < table.fields().size(); i++) {
            heads.add(text(
                    WorkbookLayout.HEAD_ROW,
                    i + 1,
                    WorkbookLayout.headOf(table.fields().get(i))));
        }
        return Stream.concat(
                Stream.of(new RawRow(WorkbookLayout.HEAD_ROW, heads)),
                IntStream.range(0, stored.size()).mapToObj(this::listRow));
    }

    private RawRow listRow(int index) {
        int number = WorkbookLayout.FIRST_DATA_ROW + index;
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < table.fields().size(); i++) {
            String typed = typed(table.fields().get(i), stored.get(index).get(i));
            if (!typed.isEmpty()) {
                cells.add(text(number, i + 1, typed));
            }
        }
        return new RawRow(number, cells);
    }

    private Stream<RawRow> formRows(List<String> values) {
        int head = WorkbookLayout.HEAD_ROW;
        RawRow heads = new RawRow(
                head,
                List.of(
                        text(head, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.FORM_ITEM_HEAD),
                        text(head, WorkbookLayout.FORM_VALUE_COLUMN, WorkbookLayout.FORM_VALUE_HEAD)));
        return Stream.concat(
                Stream.of(heads), IntStream.range(0, table.fields().size()).mapToObj(i -> formRow(i, values.get(i))));
    }

    private RawRow formRow(int index, String value) {
        FieldDefinition field = table.fields().get(index);
        int number = WorkbookLayout.FIRST_DATA_ROW + index;
        String typed = typed(field, value);
        return new RawRow(
                number,
                List.of(
                        text(number, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.itemOf(field)),
                        typed.isEmpty()
                                ? RawCell.blank(number, WorkbookLayout.FORM_VALUE_COLUMN)
                                : text(number, WorkbookLayout.FORM_VALUE_COLUMN, typed)));
    }

    /** As it would be typed: yes and no in words, a missing value by its reason, what was left blank blank. */
    private static String typed(FieldDefinition field, String value) {
        Optional<MissingReason> missing = StoredText.reason(value);
        if (missing.isPresent()) {
            return missing.get() == MissingReason.NOT_REPORTED
                    ? ""
                    : missing.get().label().zh();
        }
        if (field.type() == FieldType.BOOLEAN) {
            return value.equals("true") ? "是" : "否";
        }
        return value;
    }

    private static RawCell text(int row, int column, String text) {
        return new RawCell(row, column, text, RawCell.Kind.TEXT);
    }
}
