package org.lubanchi.adapter.office.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.sheet.CellAddress;
import org.lubanchi.engine.sheet.CodeListLookup;
import org.lubanchi.engine.sheet.CodeNames;
import org.lubanchi.engine.sheet.WorkbookLayout;

/**
 * What a cell offers and warns of (下拉与提示): lists for codes and yes or no, a warning for what is no number or day.
 *
 * <p>A list in the cell itself may have 255 characters; longer ones stand on a hidden sheet under a name.
 */
final class DropDowns {
    private static final int INLINE_LIMIT = 255;
    private static final List<String> TRUTHS = List.of("是", "否");
    private static final String ABSENCES = "lubanchi_absence";

    private final XSSFWorkbook workbook;
    private final CodeListLookup codes;
    private final XSSFSheet listSheet;
    private final Map<List<String>, String> nameOfList = new HashMap<>();

    DropDowns(XSSFWorkbook workbook, CodeListLookup codes) {
        this.workbook = workbook;
        this.codes = codes;
        this.listSheet = workbook.createSheet(WorkbookLayout.CODES_SHEET);
        workbook.setSheetHidden(workbook.getSheetIndex(listSheet), true);
        listSheet.enableLocking();
        named(absences(), ABSENCES);
    }

    /** Puts the aid of a field on cells of one column; rows and columns count from 1. */
    void add(XSSFSheet sheet, FieldDefinition field, int firstRow, int lastRow, int column) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        constraint(helper, field, CellAddress.of(firstRow, column)).ifPresent(constraint -> {
            CellRangeAddressList cells = new CellRangeAddressList(firstRow - 1, lastRow - 1, column - 1, column - 1);
            DataValidation validation = helper.createValidation(constraint, cells);
            validation.setEmptyCellAllowed(true);
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.setShowErrorBox(true);
            validation.createErrorBox(
                    field.label().zh(), WorkbookLayout.noteOf(field, codes) + "。填得不对，上传后会指出单元格。是否保留？");
            sheet.addValidationData(validation);
        });
    }

    private Optional<DataValidationConstraint> constraint(
            DataValidationHelper helper, FieldDefinition field, String firstCell) {
        return switch (field.type()) {
            case TEXT -> Optional.empty();
            case CODE -> field.codes().map(codes::require).map(list -> list(helper, field, offered(list)));
            case BOOLEAN -> Optional.of(list(helper, field, TRUTHS));
            case INTEGER, DECIMAL, DATE ->
                Optional.of(helper.createCustomConstraint(
                        "OR(ISNUMBER(" + firstCell + "),COUNTIF(" + ABSENCES + "," + firstCell + ")>0)"));
        };
    }

    private DataValidationConstraint list(DataValidationHelper helper, FieldDefinition field, List<String> values) {
        List<String> offered = new ArrayList<>(values);
        if (!field.required()) {
            offered.addAll(absences());
        }
        boolean inline = String.join(",", offered).length() <= INLINE_LIMIT
                && offered.stream().noneMatch(value -> value.contains(",") || value.contains("\""));
        return inline
                ? helper.createExplicitListConstraint(offered.toArray(String[]::new))
                : helper.createFormulaListConstraint(named(offered, "lubanchi_list_" + nameOfList.size()));
    }

    /** The name under which a list stands on the hidden sheet, put there when it is new. */
    private String named(List<String> values, String newName) {
        return nameOfList.computeIfAbsent(List.copyOf(values), list -> {
            int column = nameOfList.size();
            for (int i = 0; i < list.size(); i++) {
                XSSFRow row = Optional.ofNullable(listSheet.getRow(i)).orElseGet(rowCreator(i));
                row.createCell(column).setCellValue(list.get(i));
            }
            String letters = CellAddress.column(column + 1);
            XSSFName name = workbook.createName();
            name.setNameName(newName);
            name.setRefersToFormula(
                    "'" + WorkbookLayout.CODES_SHEET + "'!$" + letters + "$1:$" + letters + "$" + list.size());
            return newName;
        });
    }

    private Supplier<XSSFRow> rowCreator(int row) {
        return () -> listSheet.createRow(row);
    }

    private static List<String> offered(CodeList list) {
        CodeNames names = CodeNames.of(list);
        return list.entries().stream().map(entry -> names.written(entry.code())).toList();
    }

    private static List<String> absences() {
        return List.of(
                MissingReason.NOT_REPORTED.label().zh(),
                MissingReason.NOT_APPLICABLE.label().zh(),
                MissingReason.WITHHELD.label().zh(),
                MissingReason.NOT_COLLECTED.label().zh());
    }
}
