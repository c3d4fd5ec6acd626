package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/** A workbook of the wide roster (宽工作簿): written row by row, and read and written again by the libraries alone. */
final class WideWorkbook {
    static final WorkbookStamp STAMP = new WorkbookStamp(new OrgUnitId("bench"), "基准", new ReportYear(2030), "1");

    private static final int ROWS_HELD = 1_000;

    private WideWorkbook() {}

    static void write(WideTable wide, int rows, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "bench", null);
            Worksheet sheet = workbook.newWorksheet(WorkbookLayout.sheetOf(wide.table));
            sheet.value(0, 0, WorkbookLayout.titleOf(wide.table, STAMP));
            sheet.value(1, 0, WorkbookLayout.coverageOf(wide.table));
            List<FieldDefinition> fields = wide.table.fields();
            for (int column = 0; column < fields.size(); column++) {
                sheet.value(WorkbookLayout.HEAD_ROW - 1, column, WorkbookLayout.headOf(fields.get(column)));
            }
            for (int number = 0; number < rows; number++) {
                List<String> texts = wide.row(number);
                for (int column = 0; column < fields.size(); column++) {
                    cell(
                            sheet,
                            WorkbookLayout.FIRST_DATA_ROW - 1 + number,
                            column,
                            fields.get(column).type(),
                            texts.get(column));
                }
                if (number % ROWS_HELD == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            Worksheet stamp = workbook.newWorksheet(WorkbookLayout.STAMP_SHEET);
            List<List<String>> marks = WorkbookLayout.stampRows(STAMP, List.of(wide.table));
            for (int row = 0; row < marks.size(); row++) {
                for (int column = 0; column < marks.get(row).size(); column++) {
                    stamp.value(row, column, marks.get(row).get(column));
                }
            }
            workbook.finish();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, FieldType type, String text) {
        boolean number = type == FieldType.INTEGER || type == FieldType.DECIMAL;
        if (number && Character.isDigit(text.charAt(0))) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (type == FieldType.TEXT) {
            sheet.inlineString(row, column, text);
        } else {
            sheet.value(row, column, text);
        }
    }

    /** Reads the cells of the first sheet by POI's streaming reader and writes them by fastexcel, nothing else. */
    static long copyBare(Path file, Path target) throws Exception {
        try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ);
                OutputStream out = Files.newOutputStream(target)) {
            Workbook workbook = new Workbook(out, "bare", null);
            CellCopy copy = new CellCopy(workbook.newWorksheet("bare"));
            XSSFReader reader = new XSSFReader(opened);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), new ReadOnlySharedStringsTable(opened), copy, false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                xml.parse(new InputSource(sheet));
            }
            copy.sheet.finish();
            workbook.finish();
            return copy.cells;
        }
    }

    /** Puts every cell where it stood (抄写单元格). */
    private static final class CellCopy implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final Worksheet sheet;
        private int row;
        private int column;
        private long cells;

        CellCopy(Worksheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public void startRow(int number) {
            row = number;
            column = 0;
        }

        @Override
        public void endRow(int number) {
            try {
                if (number % ROWS_HELD == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void cell(String reference, String text, @Nullable XSSFComment comment) {
            boolean number = !text.isEmpty()
                    && Character.isDigit(text.charAt(0))
                    && text.length() < 12
                    && text.chars().allMatch(c -> c == '.' || Character.isDigit(c));
            if (number) {
                sheet.value(row, column, new BigDecimal(text));
            } else {
                sheet.inlineString(row, column, text);
            }
            column++;
            cells++;
        }
    }
}
