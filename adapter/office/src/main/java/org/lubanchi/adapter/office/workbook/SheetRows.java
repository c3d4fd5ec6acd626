package org.lubanchi.adapter.office.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.sheet.CellAddress;
import org.lubanchi.engine.sheet.RawCell;
import org.lubanchi.engine.sheet.RawRow;

/**
 * The rows of a sheet with content, one at a time (逐行读取).
 *
 * <p>Of a formula the value that was last computed counts; the formula itself is not read.
 */
final class SheetRows implements Iterator<RawRow> {
    /** What the cells of a workbook refer to. */
    record Shared(SharedTexts texts, DateFormats dates, boolean from1904) {}

    private final XmlPart part;
    private final String sheet;
    private final Shared shared;
    private final IntakeBounds bounds;
    private final IntakeFailures failures;
    private int lastRow;
    private int rowsRead;
    private Optional<RawRow> next = Optional.empty();

    SheetRows(XmlPart part, String sheet, Shared shared, IntakeBounds bounds, IntakeFailures failures) {
        this.part = part;
        this.sheet = sheet;
        this.shared = shared;
        this.bounds = bounds;
        this.failures = failures;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && part.nextStart()) {
            if (part.at("row")) {
                next = row();
            }
        }
        return next.isPresent();
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The sheet has ended");
        }
        RawRow row = next.orElseThrow();
        next = Optional.empty();
        return row;
    }

    private Optional<RawRow> row() {
        int number = rowNumber();
        List<RawCell> cells = new ArrayList<>();
        int lastColumn = 0;
        while (part.nextStartWithin("row")) {
            if (!part.at("c")) {
                continue;
            }
            int column = column(number, lastColumn);
            lastColumn = column;
            RawCell cell = cell(number, column);
            if (cell.kind() != RawCell.Kind.BLANK) {
                requireColumn(column, number);
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        if (++rowsRead > bounds.rows()) {
            throw failures.tooManyRows(sheet, bounds.rows());
        }
        return Optional.of(new RawRow(number, cells));
    }

    private void requireColumn(int column, int row) {
        if (column > bounds.columns()) {
            throw failures.tooManyColumns(sheet, CellAddress.of(row, column), bounds.columns());
        }
    }

    private int rowNumber() {
        String stated = part.attribute("r");
        int number = stated == null ? lastRow + 1 : CellReference.number(stated);
        if (number <= lastRow) {
            throw failures.damaged(sheet, "row " + stated + " out of order");
        }
        lastRow = number;
        return number;
    }

    private int column(int row, int lastColumn) {
        String reference = part.attribute("r");
        int column = reference == null ? lastColumn + 1 : CellReference.column(reference, row);
        if (column <= lastColumn) {
            throw failures.damaged(sheet, "cell " + reference + " out of order in row " + row);
        }
        return column;
    }

    private RawCell cell(int row, int column) {
        String type = part.attribute("t");
        String style = part.attribute("s");
        @Nullable String stored = null;
        while (part.nextStartWithin("c")) {
            if (part.at("v")) {
                stored = part.text();
            } else if (part.at("is")) {
                stored = EscapedText.read(part.text("rPh"));
            } else {
                part.text();
            }
        }
        if (stored == null) {
            return RawCell.blank(row, column);
        }
        return switch (type == null ? "n" : type) {
            case "s" -> text(row, column, shared.texts().find(stored).orElseThrow(() -> noSuchText(row, column)));
            case "inlineStr" -> text(row, column, stored);
            case "str" -> text(row, column, EscapedText.read(stored));
            case "b" -> new RawCell(row, column, stored.equals("0") ? "false" : "true", RawCell.Kind.BOOLEAN);
            case "e" -> new RawCell(row, column, stored, RawCell.Kind.ERROR);
            case "d" -> date(row, column, stored);
            case "n" -> number(row, column, stored, style);
            default -> throw failures.damaged(sheet, "cell of unknown type at " + CellAddress.of(row, column));
        };
    }

    private RuntimeException noSuchText(int row, int column) {
        return failures.damaged(sheet, "unknown text at " + CellAddress.of(row, column));
    }

    private RawCell text(int row, int column, String text) {
        if (text.length() > IntakeBounds.CELL_TEXT) {
            throw failures.damaged(sheet, "text too long at " + CellAddress.of(row, column));
        }
        return text.isBlank() ? RawCell.blank(row, column) : new RawCell(row, column, text, RawCell.Kind.TEXT);
    }

    private RawCell date(int row, int column, String stored) {
        boolean day = stored.length() >= 10 && stored.charAt(4) == '-' && stored.charAt(7) == '-';
        return day ? new RawCell(row, column, stored.substring(0, 10), RawCell.Kind.DATE) : text(row, column, stored);
    }

    private RawCell number(int row, int column, String stored, @Nullable String style) {
        if (stored.isBlank()) {
            return RawCell.blank(row, column);
        }
        BigDecimal number = ExcelNumber.read(stored)
                .orElseThrow(() -> failures.damaged(sheet, "no number at " + CellAddress.of(row, column)));
        Optional<LocalDate> day =
                shared.dates().isDay(style) ? ExcelNumber.day(number, shared.from1904()) : Optional.empty();
        return day.map(date -> new RawCell(row, column, date.toString(), RawCell.Kind.DATE))
                .orElseGet(() -> new RawCell(row, column, ExcelNumber.plain(number), RawCell.Kind.NUMBER));
    }
}
