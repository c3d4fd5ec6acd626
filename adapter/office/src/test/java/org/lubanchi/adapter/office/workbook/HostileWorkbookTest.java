package org.lubanchi.adapter.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;

class HostileWorkbookTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder = Path.of("");

    private static byte[] clean() {
        return Xlsx.filled(new RandomRows(1).of(Definitions.table("programme_offering"), 20));
    }

    private void refused(byte[] bytes, String code) throws IOException {
        refused(bytes, code, IntakeBounds.STANDARD);
    }

    private void refused(byte[] bytes, String code, IntakeBounds bounds) throws IOException {
        Path file = folder.resolve("某校.xlsx");
        Files.write(file, bytes);
        refused(file, code, bounds);
    }

    private static void refused(Path file, String code, IntakeBounds bounds) {
        assertThatThrownBy(() -> WorkbookIntake.read(
                        file, Definitions.tables(), Definitions.catalogue()::requireCodeList, bounds))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.category()).isEqualTo(Failure.Category.USER);
                    Issue issue = failure.issues().getFirst();
                    assertThat(issue.code()).isEqualTo(code);
                    assertThat(issue.text(Language.ZH)).startsWith("某校.xlsx").doesNotContain("null");
                    assertThat(issue.text(Language.EN)).doesNotContain("null");
                });
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        refused(folder.resolve("某校.xlsx"), "workbook.not-found", IntakeBounds.STANDARD);
    }

    @Test
    void filesOfOtherKindsAreToldApartWhateverTheirName() throws IOException {
        refused(new byte[0], "workbook.empty-file");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, "workbook.not-a-workbook");
        refused("专业,人数\n数控,12\n".getBytes(StandardCharsets.UTF_8), "workbook.not-a-workbook");
        refused("<html><table>".getBytes(StandardCharsets.UTF_8), "workbook.not-a-workbook");
        refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "workbook.not-a-workbook");
        refused(new byte[] {1, 2, 3, 0, 9}, "workbook.not-a-workbook");
        refused(Xlsx.packed(Map.of("readme.txt", new byte[] {1})), "workbook.not-a-workbook");
        refused(Xlsx.packed(Map.of("mimetype", new byte[] {1})), "workbook.not-a-workbook");
    }

    @Test
    void aTextDocumentIsNoWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.write(out);
        }
        refused(out.toByteArray(), "workbook.not-a-workbook");
    }

    @Test
    void anOldWorkbookIsRecognisedUnderItsNewName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet("表");
            old.write(out);
        }
        refused(out.toByteArray(), "workbook.old-format");
    }

    @Test
    void aLockedWorkbookIsRecognised() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem locked = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream stream = encryptor.getDataStream(locked)) {
                stream.write(clean());
            }
            locked.writeFilesystem(out);
        }
        refused(out.toByteArray(), "workbook.encrypted");
    }

    @Test
    void aWorkbookNotMadeFromATemplateIsRefused() throws IOException {
        refused(Xlsx.with(clean(), "xl/workbook.xml", "\"_&#x9c81;", "\"_x"), "workbook.not-stamped");
    }

    @Test
    void aCutOffWorkbookIsRefusedWhereverTheCutIs() throws IOException {
        byte[] whole = clean();
        for (int length : List.of(5, 100, whole.length / 2, whole.length - 10, whole.length - 1)) {
            refused(Arrays.copyOf(whole, length), "workbook.damaged");
        }
    }

    @Test
    void entitiesAreNeitherDeclaredNorFetched() throws IOException {
        byte[] external = Xlsx.with(
                clean(), SHEET, "<worksheet ", "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet ");
        refused(external, "workbook.damaged");
        byte[] laughs = Xlsx.with(
                clean(),
                "xl/sharedStrings.xml",
                "<sst ",
                "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><sst ");
        refused(laughs, "workbook.damaged");
    }

    @Test
    void referencesOutOfThisWorldAreRefused() throws IOException {
        refused(Xlsx.with(clean(), SHEET, "r=\"B4\"", "r=\"ZZZZZZ4\""), "workbook.damaged");
        refused(Xlsx.with(clean(), SHEET, "r=\"B4\"", "r=\"B9\""), "workbook.damaged");
        refused(Xlsx.with(clean(), SHEET, "<row r=\"5\"", "<row r=\"99999999999\""), "workbook.damaged");
        refused(Xlsx.with(clean(), SHEET, "<row r=\"5\"", "<row r=\"2\""), "workbook.damaged");
        refused(Xlsx.with(clean(), SHEET, "t=\"s\"><v>0</v>", "t=\"s\"><v>999999999</v>"), "workbook.damaged");
        refused(Xlsx.with(clean(), SHEET, "r=\"A4\"", "r=\"XFD4\""), "workbook.too-many-columns");
    }

    @Test
    void boundsHold() throws IOException {
        byte[] clean = clean();
        refused(clean, "workbook.file-too-large", new IntakeBounds(100, 99, 1 << 30, 200, 1 << 30, 9, 999, 99));
        refused(clean, "workbook.too-many-entries", new IntakeBounds(1 << 20, 3, 1 << 30, 200, 1 << 30, 9, 999, 99));
        refused(clean, "workbook.unpacks-too-large", new IntakeBounds(1 << 20, 99, 9_000, 200, 1 << 30, 9, 999, 99));
        refused(clean, "workbook.unpacks-too-large", new IntakeBounds(1 << 20, 99, 1 << 30, 200, 100, 9, 999, 99));
        refused(clean, "workbook.too-many-sheets", new IntakeBounds(1 << 20, 99, 1 << 30, 200, 1 << 30, 1, 999, 99));
        refused(clean, "workbook.too-many-rows", new IntakeBounds(1 << 20, 99, 1 << 30, 200, 1 << 30, 9, 9, 99));
        refused(clean, "workbook.too-many-columns", new IntakeBounds(1 << 20, 99, 1 << 30, 200, 1 << 30, 9, 999, 3));
    }

    @Test
    void aBombIsDefusedByCountingWhatComesOut() throws IOException {
        String blanks = " ".repeat(64 << 20);
        refused(Xlsx.with(clean(), SHEET, "<sheetData>", blanks + "<sheetData>"), "workbook.unpacks-too-large");
    }

    @Test
    void numbersThatWouldNotEndAreRefused() throws IOException {
        byte[] clean = Xlsx.with(
                clean(), SHEET, "</sheetData>", "<row r=\"90\"><c r=\"D90\"><v>1E400000000</v></c></row></sheetData>");
        refused(clean, "workbook.damaged");
    }

    /** Cells that only have a format are passed over one by one; the first with content beyond the bound ends it. */
    @Test
    void aMillionColumnsAreNeitherHeldNorReadToTheEnd() throws IOException {
        Path file = folder.resolve("某校.xlsx");
        Files.write(file, clean());
        WorkbookReading plain = read(file);
        Files.write(file, lastRow("<c/>".repeat(1_000_000)));
        assertThat(read(file).tables()).isEqualTo(plain.tables());
        refused(lastRow("<c><v>1</v></c>".repeat(1_000_000)), "workbook.too-many-columns");
        refused(lastRow("<c/>".repeat(999_999) + "<c><v>1</v></c>"), "workbook.too-many-columns");
    }

    private static byte[] lastRow(String cells) throws IOException {
        return Xlsx.with(clean(), SHEET, "</sheetData>", "<row r=\"90\">" + cells + "</row></sheetData>");
    }

    /** What a macro or a link to another file would do is not done; the cells are read as they stand. */
    @Test
    void macrosAreNotRunAndLinksToOtherFilesNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.xlsx"), "secret");
        Map<String, byte[]> parts = Xlsx.parts(clean());
        parts.put("xl/vbaProject.bin", "Sub Auto_Open()".getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>"
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/externalLinks/_rels/externalLink1.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                                + " Id=\"rId1\" TargetMode=\"External\" Target=\"" + secret.toUri() + "\""
                                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] linked = Xlsx.with(
                Xlsx.packed(parts),
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
        Path file = folder.resolve("某校.xlsx");
        Files.write(file, clean());
        WorkbookReading plain = read(file);
        Files.write(file, linked);
        assertThat(read(file).tables()).isEqualTo(plain.tables());
        Files.write(
                file,
                Xlsx.with(
                        linked,
                        SHEET,
                        "</sheetData>",
                        "<row r=\"90\"><c r=\"D90\"><f>[1]Sheet1!$A$1</f><v>7</v></c></row>" + "</sheetData>"));
        assertThat(read(file).tables().getFirst().rowsIn())
                .as("of a formula the value that was computed last")
                .isEqualTo(plain.tables().getFirst().rowsIn() + 1);
    }

    private static WorkbookReading read(Path file) {
        return WorkbookIntake.read(file, Definitions.tables(), Definitions.catalogue()::requireCodeList);
    }
}
