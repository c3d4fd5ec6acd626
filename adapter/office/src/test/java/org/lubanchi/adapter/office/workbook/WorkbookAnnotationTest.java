package org.lubanchi.adapter.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** The same file comes back: remarks and colours where something is wrong, everything else as it was. */
class WorkbookAnnotationTest {
    private static final String SHEET = "专业设置表";
    private static final LocalText TEXT = new LocalText("须核对 <1 & \"2\">", "to be looked at");

    @TempDir
    Path folder = Path.of("");

    private static Issue issue(String code, Severity severity, String address) {
        return new Issue(code, severity, new Place.Cell("a.xlsx", SHEET, address), TEXT, TEXT, TEXT, TEXT);
    }

    private Path file(byte[] content) throws IOException {
        Path file = folder.resolve("a.xlsx");
        Files.write(file, content);
        return file;
    }

    private static byte[] annotated(Path file, Issue... issues) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookAnnotation.write(file, List.of(issues), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook opened(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private static String colour(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundColorColor().getARGBHex();
    }

    @Test
    void cellsAreMarkedWhereTheyStandAndWhereTheFileHasNone() throws IOException {
        FilledTable list = new RandomRows(3).of(Definitions.table("programme_offering"), 9);
        byte[] before = Xlsx.filled(list);
        byte[] after = annotated(
                file(before),
                issue("a.one", Severity.EXPLAINABLE, "E8"),
                issue("a.two", Severity.BLOCKING, "E8"),
                issue("a.three", Severity.INFORMATIVE, "AA5"),
                issue("a.four", Severity.BLOCKING, "B40"));
        try (XSSFWorkbook plain = opened(before);
                XSSFWorkbook marked = opened(after)) {
            XSSFSheet sheet = marked.getSheet(SHEET);
            XSSFCell worst = sheet.getRow(7).getCell(4);
            assertThat(colour(worst)).isEqualTo("FFFBC9C0");
            assertThat(worst.getCellComment().getString().getString()).contains("【核实】", "【强制】", "须核对 <1 & \"2\">");
            assertThat(worst.getNumericCellValue())
                    .isEqualTo(plain.getSheet(SHEET).getRow(7).getCell(4).getNumericCellValue());
            assertThat(colour(sheet.getRow(4).getCell(26))).isEqualTo("FFDFEAF3");
            assertThat(sheet.getRow(39).getCell(1).getCellComment()).isNotNull();
            assertThat(sheet.getCellComments()).hasSize(3);
            assertThat(sheet.getRow(8).getCell(4).getCellComment()).isNull();
            XSSFSheet told = marked.getSheet(WorkbookAnnotation.SHEET);
            assertThat(told.getRow(0).getCell(0).getStringCellValue()).contains("4");
            assertThat(told.getRow(3).getCell(2).getStringCellValue()).isEqualTo("E8");
            assertThat(told.getRow(3).getCell(3).getStringCellValue()).isEqualTo("须核对 <1 & \"2\">");
        }
        WorkbookReading read =
                WorkbookIntake.read(file(after), Definitions.tables(), Definitions.catalogue()::requireCodeList);
        assertThat(Texts.of(read.tables().getFirst())).isEqualTo(Texts.told(list));
        assertThat(read.issues()).isEmpty();
    }

    @Test
    void theNotesOfATemplateStayAndAWorkbookMarkedBeforeIsMarkedAnew() throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        WorkbookTemplates.write(
                Definitions.STAMP,
                List.of(Definitions.table("programme_offering")),
                Definitions.catalogue()::requireCodeList,
                template);
        int notes;
        try (XSSFWorkbook plain = opened(template.toByteArray())) {
            notes = plain.getSheet(SHEET).getCellComments().size();
        }
        byte[] once = annotated(
                file(template.toByteArray()),
                issue("a.one", Severity.BLOCKING, "A3"),
                issue("a.one", Severity.BLOCKING, "C4"));
        byte[] twice = annotated(file(once), issue("a.two", Severity.EXPLAINABLE, "C4"));
        try (XSSFWorkbook marked = opened(twice)) {
            XSSFSheet sheet = marked.getSheet(SHEET);
            assertThat(sheet.getCellComments()).hasSize(notes + 1);
            assertThat(sheet.getRow(3).getCell(2).getCellComment().getString().getString())
                    .contains("【核实】")
                    .doesNotContain("【强制】");
            assertThat(sheet.getDataValidations()).isNotEmpty();
            assertThat(Stream.iterate(0, each -> each + 1)
                            .limit(marked.getNumberOfSheets())
                            .filter(each -> marked.getSheetName(each).equals(WorkbookAnnotation.SHEET)))
                    .hasSize(1);
            assertThat(marked.getSheet(WorkbookAnnotation.SHEET)
                            .getRow(2)
                            .getCell(7)
                            .getStringCellValue())
                    .isEqualTo("a.two");
        }
    }

    @Test
    void aCauseIsMarkedSoManyTimesAndListedEachTime() throws IOException {
        Issue[] many = Stream.iterate(4, row -> row + 1)
                .limit(WorkbookAnnotation.MARKED + 5L)
                .map(row -> issue("a.one", Severity.EXPLAINABLE, "A" + row))
                .toArray(Issue[]::new);
        byte[] after = annotated(file(Xlsx.filled(new RandomRows(1).of(Definitions.table("training_class"), 2))), many);
        try (XSSFWorkbook marked = opened(after)) {
            assertThat(marked.getSheet(WorkbookAnnotation.SHEET).getLastRowNum())
                    .isEqualTo(many.length + 1);
            assertThat(marked.getSheet(SHEET))
                    .as("an issue of a sheet that is not there")
                    .isNull();
        }
    }
}
