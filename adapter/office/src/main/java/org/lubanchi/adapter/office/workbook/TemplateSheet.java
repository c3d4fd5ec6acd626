package org.lubanchi.adapter.office.workbook;

import java.util.List;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.sheet.WorkbookStamp;

/** One sheet of a template (模板工作表). */
final class TemplateSheet {
    /** Rows of a list or roster that carry the aids; more may be filled in. */
    private static final int ROWS_AIDED = 100_000;

    /** Rows that are drawn with lines from the start. */
    private static final int ROWS_DRAWN = 40;

    private static final int CHARACTER = 256;
    private static final List<Integer> FORM_WIDTHS = List.of(7, 34, 12, 44, 22);

    private final XSSFSheet sheet;
    private final TableDefinition table;
    private final TemplateStyles styles;
    private final DropDowns dropDowns;
    private final CodeListLookup codes;

    TemplateSheet(
            XSSFSheet sheet, TableDefinition table, TemplateStyles styles, DropDowns dropDowns, CodeListLookup codes) {
        this.sheet = sheet;
        this.table = table;
        this.styles = styles;
        this.dropDowns = dropDowns;
        this.codes = codes;
    }

    void write(WorkbookStamp stamp) {
        sheet.setDisplayGridlines(false);
        switch (table.shape()) {
            case FORM -> writeForm();
            case LIST, ROSTER -> writeList();
        }
        writeTop(stamp);
        sheet.createFreezePane(table.shape() == TableDefinition.Shape.FORM ? 0 : 1, WorkbookLayout.HEAD_ROW);
        lock();
        setPage();
    }

    private void writeTop(WorkbookStamp stamp) {
        int columns = columns();
        for (int column = 1; column <= columns; column++) {
            text(WorkbookLayout.TITLE_ROW, column, "", styles.title());
            text(WorkbookLayout.COVERAGE_ROW, column, "", styles.coverage());
        }
        text(WorkbookLayout.TITLE_ROW, 1, WorkbookLayout.titleOf(table, stamp), styles.title());
        text(WorkbookLayout.COVERAGE_ROW, 1, WorkbookLayout.coverageOf(table), styles.coverage());
        row(WorkbookLayout.TITLE_ROW).setHeightInPoints(30);
        row(WorkbookLayout.COVERAGE_ROW).setHeightInPoints(15f * coverageLines(columns) + 6);
        for (int row = WorkbookLayout.TITLE_ROW; row <= WorkbookLayout.COVERAGE_ROW && columns > 1; row++) {
            sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, columns - 1));
        }
    }

    private int coverageLines(int columns) {
        int width = 0;
        for (int column = 0; column < columns; column++) {
            width += sheet.getColumnWidth(column) / CHARACTER;
        }
        return 1 + 2 * WorkbookLayout.coverageOf(table).length() / Math.max(width, 1);
    }

    private int columns() {
        return table.shape() == TableDefinition.Shape.FORM
                ? WorkbookLayout.FORM_HEADS.size()
                : table.fields().size();
    }

    private void writeList() {
        row(WorkbookLayout.HEAD_ROW).setHeightInPoints(36);
        int column = 1;
        for (FieldDefinition field : table.fields()) {
            String head = WorkbookLayout.headOf(field);
            XSSFCell cell = text(WorkbookLayout.HEAD_ROW, column, head, styles.head(field.required()));
            note(cell, field);
            sheet.setColumnWidth(column - 1, widthOf(field, head) * CHARACTER);
            sheet.setDefaultColumnStyle(column - 1, styles.input(field));
            for (int row = 0; row < ROWS_DRAWN; row++) {
                row(WorkbookLayout.FIRST_DATA_ROW + row).createCell(column - 1).setCellStyle(styles.input(field));
            }
            int last = WorkbookLayout.FIRST_DATA_ROW + ROWS_AIDED - 1;
            dropDowns.add(sheet, field, WorkbookLayout.FIRST_DATA_ROW, last, column);
            column++;
        }
    }

    private static int widthOf(FieldDefinition field, String head) {
        int least = switch (field.type()) {
            case TEXT -> 22;
            case CODE -> 24;
            case INTEGER, DECIMAL, DATE -> 14;
            case BOOLEAN -> 12;
        };
        return Math.min(40, Math.max(least, head.length() + 6));
    }

    private void writeForm() {
        row(WorkbookLayout.HEAD_ROW).setHeightInPoints(28);
        for (int i = 0; i < WorkbookLayout.FORM_HEADS.size(); i++) {
            text(WorkbookLayout.HEAD_ROW, i + 1, WorkbookLayout.FORM_HEADS.get(i), styles.head(true));
            sheet.setColumnWidth(i, FORM_WIDTHS.get(i) * CHARACTER);
        }
        int row = WorkbookLayout.FIRST_DATA_ROW;
        for (FieldDefinition field : table.fields()) {
            row(row).setHeightInPoints(26);
            XSSFCell number = text(row, 1, "", styles.aside());
            number.setCellValue(row - WorkbookLayout.HEAD_ROW);
            XSSFCell item = text(row, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.itemOf(field), styles.label());
            note(item, field);
            text(row, WorkbookLayout.FORM_UNIT_COLUMN, WorkbookLayout.unitOf(field), styles.aside());
            text(row, WorkbookLayout.FORM_NOTE_COLUMN, WorkbookLayout.noteOf(field, codes), styles.aside());
            row(row).createCell(WorkbookLayout.FORM_VALUE_COLUMN - 1).setCellStyle(styles.input(field));
            dropDowns.add(sheet, field, row, row, WorkbookLayout.FORM_VALUE_COLUMN);
            row++;
        }
    }

    private void note(XSSFCell cell, FieldDefinition field) {
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setCol2(cell.getColumnIndex() + 4);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 5);
        Comment comment = drawing.createCellComment(anchor);
        comment.setString(new XSSFRichTextString(
                field.label().zh() + " / " + field.label().en() + "\n" + WorkbookLayout.noteOf(field, codes) + "\n口径："
                        + table.coverage().zh()));
        comment.setAuthor("鲁班尺");
        cell.setCellComment(comment);
    }

    /** Heads are locked against slips, without a password; sorting, filtering and whole rows stay free. */
    private void lock() {
        sheet.enableLocking();
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockSort(false);
        sheet.lockAutoFilter(false);
        if (table.shape() != TableDefinition.Shape.FORM) {
            sheet.lockInsertRows(false);
            sheet.lockDeleteRows(false);
        }
    }

    private void setPage() {
        sheet.getPrintSetup().setLandscape(table.shape() != TableDefinition.Shape.FORM);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, WorkbookLayout.HEAD_ROW - 1, -1, -1));
        sheet.getFooter().setCenter("第 &P 页，共 &N 页");
    }

    private XSSFCell text(int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = row(row).getCell(column - 1, XSSFRow.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellValue(text);
        cell.setCellStyle(style);
        return cell;
    }

    private XSSFRow row(int row) {
        XSSFRow found = sheet.getRow(row - 1);
        return found == null ? sheet.createRow(row - 1) : found;
    }
}
