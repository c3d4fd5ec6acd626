package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/**
 * How a workbook is laid out (工作簿版面): the one place both the writers and the reader look at.
 *
 * <p>Rows and columns count from 1.
 */
public final class WorkbookLayout {
    /** The hidden sheet with the stamp. */
    public static final String STAMP_SHEET = "_鲁班尺";
    /** The hidden sheet with long code lists. */
    public static final String CODES_SHEET = "_代码";
    /** What stands in A1 of the stamp. */
    public static final String MAGIC = "lubanchi-workbook";
    /** The version of this layout, in A2 of the stamp. */
    public static final String VERSION = "1";

    public static final int TITLE_ROW = 1;
    public static final int COVERAGE_ROW = 2;
    public static final int HEAD_ROW = 3;
    public static final int FIRST_DATA_ROW = 4;

    public static final String FORM_ITEM_HEAD = "项目";
    public static final String FORM_UNIT_HEAD = "计量单位";
    public static final String FORM_VALUE_HEAD = "本年数";
    /** The column heads of a form. */
    public static final List<String> FORM_HEADS = List.of("序号", FORM_ITEM_HEAD, FORM_UNIT_HEAD, "说明", FORM_VALUE_HEAD);

    public static final int FORM_ITEM_COLUMN = 2;
    public static final int FORM_UNIT_COLUMN = 3;
    public static final int FORM_NOTE_COLUMN = 4;
    public static final int FORM_VALUE_COLUMN = 5;

    private static final int SHEET_NAME_LIMIT = 31;

    private WorkbookLayout() {}

    /** The sheet of a table: its Chinese label, as far as a spreadsheet program allows. */
    public static String sheetOf(TableDefinition table) {
        String name = table.label().zh().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() <= SHEET_NAME_LIMIT ? name : name.substring(0, SHEET_NAME_LIMIT);
    }

    /** The title of a sheet. */
    public static String titleOf(TableDefinition table, WorkbookStamp stamp) {
        return table.label().zh() + " · " + stamp.unitName() + " · "
                + table.period().periodOf(stamp.year()).label().zh();
    }

    /** The second row: who is counted, and what a row is. */
    public static String coverageOf(TableDefinition table) {
        return "口径：" + table.coverage().zh() + "。" + table.grain().zh() + "。带 * 的必填；确无数据的选填项可写 未填报、不适用、不予公开、未采集。";
    }

    /** A column head: label, unit, and a star when required. */
    public static String headOf(FieldDefinition field) {
        String unit = unitOf(field);
        return field.label().zh() + (unit.isEmpty() ? "" : "（" + unit + "）") + star(field);
    }

    /** An item of a form: label, and a star when required. */
    public static String itemOf(FieldDefinition field) {
        return field.label().zh() + star(field);
    }

    /** The symbol of a field's unit, or empty. */
    public static String unitOf(FieldDefinition field) {
        return field.unit().map(unit -> unit.symbol().zh()).orElse("");
    }

    /** What to write into a field, in a line: its type, its codes when they are few, whether it may be left out. */
    public static String noteOf(FieldDefinition field, CodeListLookup codes) {
        return FieldNotes.of(field, codes);
    }

    /** The rows of the stamp. */
    public static List<List<String>> stampRows(WorkbookStamp stamp, List<TableDefinition> tables) {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of(MAGIC),
                List.of(VERSION),
                List.of(StampReading.UNIT, stamp.unit().value()),
                List.of(StampReading.UNIT_NAME, stamp.unitName()),
                List.of(StampReading.YEAR, stamp.year().toString()),
                List.of(StampReading.EDITION, stamp.edition())));
        for (TableDefinition table : tables) {
            rows.add(List.of(StampReading.SHEET, sheetOf(table), table.id()));
        }
        return List.copyOf(rows);
    }

    private static String star(FieldDefinition field) {
        return field.required() ? "*" : "";
    }
}
