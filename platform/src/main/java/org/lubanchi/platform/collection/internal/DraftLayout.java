package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.sheet.RawCell;
import org.lubanchi.engine.sheet.RawRow;
import org.lubanchi.engine.sheet.RawSheet;
import org.lubanchi.engine.sheet.WorkbookLayout;

/**
 * Lays the rows of a draft out as the sheet of a template, so that they are read and judged by the very code that reads
 * a workbook, and leads addresses on that sheet back to the draft's cells.
 */
record DraftLayout(TableDefinition table, List<DraftRow> rows) {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)([0-9]+)");

    DraftLayout {
        rows = List.copyOf(rows);
    }

    /** A cell of the draft; the row is empty when the place is of no row. */
    record At(String row, String field) {}

    /** The sheet. */
    RawSheet sheet() {
        return new RawSheet() {
            @Override
            public String name() {
                return WorkbookLayout.sheetOf(table);
            }

            @Override
            public Stream<RawRow> rows() {
                return form() ? formRows().stream() : listRows();
            }
        };
    }

    private boolean form() {
        return table.shape() == TableDefinition.Shape.FORM;
    }

    private Stream<RawRow> listRows() {
        List<RawCell> heads = new ArrayList<>();
        for (int i = 0; i < table.fields().size(); i++) {
            heads.add(text(
                    WorkbookLayout.HEAD_ROW,
                    i + 1,
                    WorkbookLayout.headOf(table.fields().get(i))));
        }
        Stream<RawRow> head = Stream.of(new RawRow(WorkbookLayout.HEAD_ROW, heads));
        return Stream.concat(head, IntStream.range(0, rows.size()).mapToObj(this::listRow));
    }

    private RawRow listRow(int index) {
        int number = WorkbookLayout.FIRST_DATA_ROW + index;
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < table.fields().size(); i++) {
            String text = rows.get(index).text(table.fields().get(i).id());
            if (!text.isEmpty()) {
                cells.add(text(number, i + 1, text));
            }
        }
        return new RawRow(number, cells);
    }

    private List<RawRow> formRows() {
        List<RawRow> sheet = new ArrayList<>();
        int head = WorkbookLayout.HEAD_ROW;
        sheet.add(new RawRow(
                head,
                List.of(
                        text(head, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.FORM_ITEM_HEAD),
                        text(head, WorkbookLayout.FORM_VALUE_COLUMN, WorkbookLayout.FORM_VALUE_HEAD))));
        for (int i = 0; i < table.fields().size(); i++) {
            FieldDefinition field = table.fields().get(i);
            int number = WorkbookLayout.FIRST_DATA_ROW + i;
            String text = rows.isEmpty() ? "" : rows.getFirst().text(field.id());
            sheet.add(new RawRow(
                    number,
                    List.of(
                            text(number, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.itemOf(field)),
                            text.isEmpty()
                                    ? RawCell.blank(number, WorkbookLayout.FORM_VALUE_COLUMN)
                                    : text(number, WorkbookLayout.FORM_VALUE_COLUMN, text))));
        }
        return sheet;
    }

    private static RawCell text(int row, int column, String text) {
        return new RawCell(row, column, text, RawCell.Kind.TEXT);
    }

    /** The draft's cell at a place of the sheet. */
    At at(Place place) {
        if (!(place instanceof Place.Cell cell)) {
            return new At("", "");
        }
        Matcher parts = ADDRESS.matcher(cell.address());
        if (!parts.matches()) {
            return new At("", "");
        }
        int number = Integer.parseInt(parts.group(2)) - WorkbookLayout.FIRST_DATA_ROW;
        if (form()) {
            return field(number).map(field -> new At(DraftRow.FORM_ROW, field)).orElse(new At("", ""));
        }
        if (number < 0 || number >= rows.size()) {
            return new At("", "");
        }
        return new At(rows.get(number).id(), field(column(parts.group(1)) - 1).orElse(""));
    }

    /** The draft's row that stood in a row of the sheet. */
    Optional<DraftRow> rowAt(int sourceRow) {
        int index = form() ? 0 : sourceRow - WorkbookLayout.FIRST_DATA_ROW;
        return index >= 0 && index < rows.size() ? Optional.of(rows.get(index)) : Optional.empty();
    }

    private Optional<String> field(int index) {
        return index >= 0 && index < table.fields().size()
                ? Optional.of(table.fields().get(index).id())
                : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }
}
