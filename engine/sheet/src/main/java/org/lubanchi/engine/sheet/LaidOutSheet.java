package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/**
 * Rows laid out as the sheet of a template (按模板排布的表), so that what stands elsewhere is read and judged by the very code
 * that reads a workbook: a list below its heads, a form item by item.
 */
public final class LaidOutSheet implements RawSheet {
    private final TableDefinition table;
    private final int rows;
    private final Texts texts;

    /**
     * Lays rows out.
     *
     * @param rows how many; of a form the first is laid out, blank when there is none
     * @param texts what stands in them, as it would be typed
     */
    public LaidOutSheet(TableDefinition table, int rows, Texts texts) {
        this.table = table;
        this.rows = rows;
        this.texts = texts;
    }

    /** What stands in a row under a field (行内文本); blank when nothing does. */
    @FunctionalInterface
    public interface Texts {
        /**
         * The text of a cell.
         *
         * @param row from 0
         * @param field its place among the table's fields, from 0
         */
        String at(int row, int field);
    }

    @Override
    public String name() {
        return WorkbookLayout.sheetOf(table);
    }

    @Override
    public Stream<RawRow> rows() {
        return table.shape() == TableDefinition.Shape.FORM
                ? below(formHeads(), table.fields().size(), this::formRow)
                : below(listHeads(), rows, this::listRow);
    }

    private static Stream<RawRow> below(List<RawCell> heads, int count, IntFunction<RawRow> row) {
        return Stream.concat(
                Stream.of(new RawRow(WorkbookLayout.HEAD_ROW, heads)),
                IntStream.range(0, count).mapToObj(row));
    }

    private List<RawCell> listHeads() {
        List<RawCell> heads = new ArrayList<>();
        for (int i = 0; i < table.fields().size(); i++) {
            heads.add(text(
                    WorkbookLayout.HEAD_ROW,
                    i + 1,
                    WorkbookLayout.headOf(table.fields().get(i))));
        }
        return heads;
    }

    private RawRow listRow(int index) {
        int number = WorkbookLayout.FIRST_DATA_ROW + index;
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < table.fields().size(); i++) {
            String text = texts.at(index, i);
            if (!text.isEmpty()) {
                cells.add(text(number, i + 1, text));
            }
        }
        return new RawRow(number, cells);
    }

    private static List<RawCell> formHeads() {
        int head = WorkbookLayout.HEAD_ROW;
        return List.of(
                text(head, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.FORM_ITEM_HEAD),
                text(head, WorkbookLayout.FORM_VALUE_COLUMN, WorkbookLayout.FORM_VALUE_HEAD));
    }

    private RawRow formRow(int index) {
        FieldDefinition field = table.fields().get(index);
        int number = WorkbookLayout.FIRST_DATA_ROW + index;
        String text = rows == 0 ? "" : texts.at(0, index);
        return new RawRow(
                number,
                List.of(
                        text(number, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.itemOf(field)),
                        text.isEmpty()
                                ? RawCell.blank(number, WorkbookLayout.FORM_VALUE_COLUMN)
                                : text(number, WorkbookLayout.FORM_VALUE_COLUMN, text)));
    }

    private static RawCell text(int row, int column, String text) {
        return new RawCell(row, column, text, RawCell.Kind.TEXT);
    }
}
