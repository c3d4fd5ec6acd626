package org.lubanchi.adapter.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.TableReading;

class WorkbookTemplateTest {
    @TempDir
    Path folder = Path.of("");

    private static XSSFWorkbook template(TableDefinition... tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookTemplates.write(Definitions.STAMP, List.of(tables), Definitions.catalogue()::requireCodeList, out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private TableReading read(XSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("模板.xlsx");
        try (var out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        WorkbookReading reading =
                WorkbookIntake.read(file, Definitions.tables(), Definitions.catalogue()::requireCodeList);
        assertThat(reading.stamp()).isEqualTo(Definitions.STAMP);
        assertThat(reading.issues()).isEmpty();
        return reading.tables().getFirst();
    }

    private static XSSFCell cell(XSSFWorkbook workbook, int row, int column) {
        Row found = Optional.ofNullable(workbook.getSheetAt(0).getRow(row - 1))
                .orElseGet(() -> workbook.getSheetAt(0).createRow(row - 1));
        return (XSSFCell) found.getCell(column - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    @Test
    void aTemplateFilledInByHandIsReadWithItsCells() throws IOException {
        try (XSSFWorkbook workbook = template(Definitions.table("training_class"))) {
            cell(workbook, 4, 1).setCellValue("B01");
            cell(workbook, 4, 2).setCellValue("电工");
            cell(workbook, 4, 3).setCellFormula("4*8");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            cell(workbook, 4, 4).setCellValue(java.time.LocalDate.of(2023, 5, 8));
            cell(workbook, 4, 5).setCellValue("2023年5月12日");
            cell(workbook, 4, 6).setCellValue(0.1 + 0.2);

            TableReading reading = read(workbook);

            assertThat(reading.issues()).extracting(Issue::code).isEmpty();
            assertThat(Texts.of(reading))
                    .containsExactly(List.of("B01", "电工", "32", "2023-05-08", "2023-05-12", "0.30"));
            assertThat(reading.addressOf(reading.rows().getFirst(), "class_hours"))
                    .isEqualTo("C4");
        }
    }

    @Test
    void aFormFilledInByHandIsReadWithItsCells() throws IOException {
        try (XSSFWorkbook workbook = template(Definitions.table("campus_and_resources"))) {
            cell(workbook, 4, 5).setCellValue("公办");
            cell(workbook, 5, 5).setCellValue(66700.5);
            cell(workbook, 6, 5).setCellValue("52,300");
            cell(workbook, 7, 5).setCellValue(45170000);
            cell(workbook, 8, 5).setCellValue(128150);
            cell(workbook, 9, 5).setCellValue(0);
            cell(workbook, 10, 5).setCellValue("不适用");

            TableReading reading = read(workbook);

            assertThat(reading.issues()).isEmpty();
            assertThat(Texts.of(reading))
                    .containsExactly(
                            List.of("public", "66700.50", "52300.00", "45170000.00", "128150", "0", "#not_applicable"));
            assertThat(reading.addressOf(reading.rows().getFirst(), "printed_books"))
                    .isEqualTo("E8");
        }
    }

    @Test
    void aFormulaThatFailedIsAnIssueAtItsCell() throws IOException {
        try (XSSFWorkbook workbook = template(Definitions.table("region_profile"))) {
            cell(workbook, 5, 5).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            TableReading reading = read(workbook);

            assertThat(reading.issues()).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo("sheet.error-cell");
                assertThat(issue.where().text()).endsWith("E5");
            });
        }
    }

    @Test
    void anEmptyTemplateOfAListHasNoRows() throws IOException {
        try (XSSFWorkbook workbook = template(Definitions.table("programme_offering"))) {
            TableReading reading = read(workbook);

            assertThat(reading.issues()).isEmpty();
            assertThat(reading.rowsIn()).isZero();
        }
    }

    @Test
    void onlyCellsToFillAreUnlocked() throws IOException {
        try (XSSFWorkbook workbook =
                template(Definitions.table("campus_and_resources"), Definitions.table("teacher"))) {
            assertThat(cell(workbook, 5, 5).getCellStyle().getLocked()).isFalse();
            assertThat(cell(workbook, 5, 2).getCellStyle().getLocked()).isTrue();
            assertThat(cell(workbook, 3, 5).getCellStyle().getLocked()).isTrue();
            XSSFSheet teachers = workbook.getSheetAt(1);
            assertThat(teachers.isSheetLocked()).isTrue();
            assertThat(teachers.getColumnStyle(0).getLocked()).isFalse();
            assertThat(teachers.getRow(2).getCell(0).getCellStyle().getLocked()).isTrue();
        }
    }

    @Test
    void headsCarryNotesAndCodesOfferLists() throws IOException {
        try (XSSFWorkbook workbook = template(Definitions.tables().toArray(TableDefinition[]::new))) {
            XSSFSheet offerings = workbook.getSheet("专业设置表");

            assertThat(offerings
                            .getRow(2)
                            .getCell(2)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("培养类型", "三年制", "必填", "口径");
            assertThat(offerings.getDataValidations()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(workbook.getName("lubanchi_absence")).isNotNull();
            assertThat(workbook.getAllNames())
                    .anySatisfy(name -> assertThat(name.getRefersToFormula()).endsWith("$368"));
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("_鲁班尺"))).isTrue();
            assertThat(workbook.isSheetHidden(workbook.getSheetIndex("_代码"))).isTrue();
        }
    }
}
