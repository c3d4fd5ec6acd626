package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.sheet.WorkbookStamp;

/**
 * Writes the empty workbooks schools fill in (填报模板): heads with notes, drop-down lists, only the cells to fill unlocked.
 *
 * <p>The aids warn and never forbid: the intake is the judge, and a code is as good as its name.
 */
public final class WorkbookTemplates {
    private WorkbookTemplates() {}

    /**
     * Writes a template and leaves the stream open.
     *
     * @param stamp whose workbook it will be
     * @param tables the tables to be filled in, a sheet each
     * @param codes the code lists of their fields
     * @throws UncheckedIOException when the stream takes no more
     */
    public static void write(
            WorkbookStamp stamp, List<TableDefinition> tables, CodeListLookup codes, OutputStream out) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateStyles styles = new TemplateStyles(workbook);
            List<XSSFSheet> sheets = tables.stream()
                    .map(table -> workbook.createSheet(WorkbookLayout.sheetOf(table)))
                    .toList();
            DropDowns dropDowns = new DropDowns(workbook, codes);
            for (int i = 0; i < tables.size(); i++) {
                TemplateSheet sheet = new TemplateSheet(sheets.get(i), tables.get(i), styles, dropDowns, codes);
                sheet.write(stamp);
            }
            writeStamp(workbook, WorkbookLayout.stampRows(stamp, tables));
            workbook.write(new Unclosed(out));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeStamp(XSSFWorkbook workbook, List<List<String>> rows) {
        XSSFSheet sheet = workbook.createSheet(WorkbookLayout.STAMP_SHEET);
        for (int row = 0; row < rows.size(); row++) {
            XSSFRow written = sheet.createRow(row);
            for (int column = 0; column < rows.get(row).size(); column++) {
                written.createCell(column).setCellValue(rows.get(row).get(column));
            }
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        sheet.enableLocking();
    }
}
