package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lubanchi.engine.sheet.PlainSheet;

/** Writes sheets that are given out as one workbook; a text stays a text, whatever it begins with. */
public final class PlainWorkbook {
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final int CHARACTER = 256;

    private PlainWorkbook() {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws UncheckedIOException when the stream takes no more
     */
    public static void write(List<PlainSheet> sheets, OutputStream out) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFCellStyle text = workbook.createCellStyle();
            text.setQuotePrefixed(true);
            for (PlainSheet sheet : sheets) {
                write(sheet, workbook.createSheet(sheet.name()), text);
            }
            workbook.write(new Unclosed(out));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PlainSheet sheet, XSSFSheet target, XSSFCellStyle text) {
        int columns = 0;
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<PlainSheet.PlainCell> cells = sheet.rows().get(row);
            XSSFRow written = target.createRow(row);
            columns = Math.max(columns, cells.size());
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), written.createCell(column), text);
            }
        }
        for (int column = 0; column < columns; column++) {
            target.setColumnWidth(column, width(sheet, column) * CHARACTER);
        }
    }

    private static void write(PlainSheet.PlainCell cell, XSSFCell target, XSSFCellStyle text) {
        if (cell.number()) {
            // the text of the number is stored as it is: no detour over floating point
            target.setCellType(CellType.NUMERIC);
            target.getCTCell().setV(cell.text());
        } else {
            target.setCellValue(EscapedText.written(cell.text()));
            target.setCellStyle(text);
        }
    }

    /** Wide enough for what stands below the notes at the top; a Chinese character takes two. */
    private static int width(PlainSheet sheet, int column) {
        int widest = NARROWEST;
        for (List<PlainSheet.PlainCell> cells : sheet.rows()) {
            if (cells.size() > 2 && column < cells.size()) {
                String text = cells.get(column).text();
                int length = text.codePoints().map(each -> each > 0xFF ? 2 : 1).sum();
                widest = Math.max(widest, length + 2);
            }
        }
        return Math.min(WIDEST, widest);
    }
}
