package org.lubanchi.platform.collection.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.sheet.LaidOutSheet;
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
        return new LaidOutSheet(
                table,
                rows.size(),
                (row, field) -> rows.get(row).text(table.fields().get(field).id()));
    }

    private boolean form() {
        return table.shape() == TableDefinition.Shape.FORM;
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
