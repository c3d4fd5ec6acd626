package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.WorkbookLayout;
import org.lubanchi.engine.sheet.WorkbookStamp;

/**
 * Writes workbooks already filled in (写出已填工作簿), in the layout of the template and without its aids.
 *
 * <p>Row by row, so memory does not grow with the rows. The document properties hold the time of writing, the sheets do not.
 */
public final class WorkbookFiller {
    private static final int ROWS_HELD = 1_000;
    private static final String DAY_FORMAT = "yyyy-mm-dd";
    private static final String APPLICATION = "Lubanchi";
    private static final double TEXT_WIDTH = 18;
    private static final double NUMBER_WIDTH = 14;

    private WorkbookFiller() {}

    /**
     * Writes a workbook and leaves the stream open.
     *
     * @param stamp whose workbook it is
     * @param tables what stands in it, a sheet each
     * @param codes the code lists of the tables' fields
     * @throws UncheckedIOException when the stream takes no more
     */
    public static void write(WorkbookStamp stamp, List<FilledTable> tables, CodeListLookup codes, OutputStream out) {
        try {
            Workbook workbook = new Workbook(new Unclosed(out), APPLICATION, null);
            for (FilledTable filled : tables) {
                write(workbook.newWorksheet(WorkbookLayout.sheetOf(filled.table())), stamp, filled, codes);
            }
            writeStamp(workbook, stamp, tables);
            workbook.finish();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, WorkbookStamp stamp, FilledTable filled, CodeListLookup codes)
            throws IOException {
        TableDefinition table = filled.table();
        sheet.freezePane(1, WorkbookLayout.HEAD_ROW);
        string(sheet, WorkbookLayout.TITLE_ROW, 1, WorkbookLayout.titleOf(table, stamp));
        string(sheet, WorkbookLayout.COVERAGE_ROW, 1, WorkbookLayout.coverageOf(table));
        sheet.style(WorkbookLayout.TITLE_ROW - 1, 0).bold().fontSize(14).set();
        List<CellTexts> texts = CellTexts.of(table.fields(), codes);
        switch (table.shape()) {
            case FORM -> writeForm(sheet, filled, texts, codes);
            case LIST, ROSTER -> writeRows(sheet, filled, texts);
        }
        sheet.finish();
    }

    private static void writeRows(Worksheet sheet, FilledTable filled, List<CellTexts> texts) throws IOException {
        for (int i = 0; i < texts.size(); i++) {
            FieldDefinition field = texts.get(i).field();
            sheet.width(i, field.unit().isPresent() ? NUMBER_WIDTH : TEXT_WIDTH);
            head(sheet, i + 1, WorkbookLayout.headOf(field));
        }
        int row = WorkbookLayout.FIRST_DATA_ROW;
        for (List<String> values : filled.rows()) {
            for (int i = 0; i < texts.size(); i++) {
                value(sheet, row, i + 1, texts.get(i), values.get(i));
            }
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
            row++;
        }
    }

    private static void writeForm(Worksheet sheet, FilledTable filled, List<CellTexts> texts, CodeListLookup codes) {
        for (int i = 0; i < WorkbookLayout.FORM_HEADS.size(); i++) {
            head(sheet, i + 1, WorkbookLayout.FORM_HEADS.get(i));
            sheet.width(i, TEXT_WIDTH);
        }
        for (int i = 0; i < texts.size(); i++) {
            int row = WorkbookLayout.FIRST_DATA_ROW + i;
            FieldDefinition field = texts.get(i).field();
            sheet.value(row - 1, 0, i + 1);
            string(sheet, row, WorkbookLayout.FORM_ITEM_COLUMN, WorkbookLayout.itemOf(field));
            string(sheet, row, WorkbookLayout.FORM_UNIT_COLUMN, WorkbookLayout.unitOf(field));
            string(sheet, row, WorkbookLayout.FORM_NOTE_COLUMN, WorkbookLayout.noteOf(field, codes));
            if (!filled.rows().isEmpty()) {
                String value = filled.rows().getFirst().get(i);
                value(sheet, row, WorkbookLayout.FORM_VALUE_COLUMN, texts.get(i), value);
            }
        }
    }

    private static void value(Worksheet sheet, int row, int column, CellTexts texts, String text) {
        if (text.isEmpty()) {
            return;
        }
        Optional<String> missing = texts.missing(text);
        if (missing.isPresent()) {
            sheet.value(row - 1, column - 1, missing.get());
            return;
        }
        switch (texts.field().type()) {
            case TEXT -> sheet.inlineString(row - 1, column - 1, EscapedText.written(text));
            case CODE -> sheet.value(row - 1, column - 1, texts.shown(text));
            case INTEGER, DECIMAL -> sheet.value(row - 1, column - 1, new BigDecimal(text));
            case DATE -> {
                sheet.value(row - 1, column - 1, LocalDate.parse(text));
                sheet.style(row - 1, column - 1).format(DAY_FORMAT).set();
            }
            case BOOLEAN -> sheet.value(row - 1, column - 1, truth(text) ? "是" : "否");
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("A truth is true or false, but was \"" + text + "\"");
        };
    }

    private static void writeStamp(Workbook workbook, WorkbookStamp stamp, List<FilledTable> tables)
            throws IOException {
        Worksheet sheet = workbook.newWorksheet(WorkbookLayout.STAMP_SHEET);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        List<List<String>> rows = WorkbookLayout.stampRows(
                stamp, tables.stream().map(FilledTable::table).toList());
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                string(sheet, row + 1, column + 1, rows.get(row).get(column));
            }
        }
        sheet.finish();
    }

    private static void head(Worksheet sheet, int column, String head) {
        string(sheet, WorkbookLayout.HEAD_ROW, column, head);
        sheet.style(WorkbookLayout.HEAD_ROW - 1, column - 1)
                .bold()
                .fillColor("EDF3F8")
                .wrapText(true)
                .set();
    }

    private static void string(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row - 1, column - 1, text);
        }
    }
}
