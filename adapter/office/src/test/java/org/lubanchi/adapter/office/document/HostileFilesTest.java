package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Language;

class HostileFilesTest {
    @TempDir
    Path folder;

    private static void refused(String code, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.category()).isEqualTo(Failure.Category.USER);
            assertThat(failure.issues()).extracting(issue -> issue.code()).containsExactly(code);
            assertThat(failure.issues().getFirst().text(Language.EN)).contains("expected:");
        });
    }

    private Path sample() throws IOException {
        Path file = folder.resolve("sample.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(SampleReport.document(), out);
        }
        return file;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        refused("document.not-found", () -> DocumentReaders.readWord(folder.resolve("none.docx")));
    }

    @Test
    void anEmptyFileIsOfTheWrongKind() throws IOException {
        Path empty = file("empty.docx", "");
        refused("document.wrong-kind", () -> DocumentReaders.readWord(empty));
        refused("document.wrong-kind", () -> DocumentReaders.readPdf(empty));
        refused("document.wrong-kind", () -> DocumentReaders.readHtml(empty));
    }

    @Test
    void theContentCountsAndNotTheExtension() throws IOException {
        Path page = file("page.docx", "<!DOCTYPE html><html></html>");
        refused("document.wrong-kind", () -> DocumentReaders.readWord(page));
        Path word = Files.move(sample(), folder.resolve("word.pdf"));
        refused("document.wrong-kind", () -> DocumentReaders.readPdf(word));
        assertThat(DocumentReaders.readWord(word).figures()).isNotEmpty();
    }

    @Test
    void aZipWithoutADocumentIsNoWordFile() throws IOException {
        Path zip = folder.resolve("x.docx");
        WordParts.write(zip, Map.of("hello.txt", new byte[] {1}));
        refused("document.wrong-kind", () -> DocumentReaders.readWord(zip));
    }

    @Test
    void everyTruncationOfAWordFileIsDamage() throws IOException {
        byte[] whole = Files.readAllBytes(sample());
        for (int part = 1; part < 10; part++) {
            Path cut = file("cut.docx", Arrays.copyOf(whole, whole.length * part / 10));
            refused("document.damaged", () -> DocumentReaders.readWord(cut));
        }
    }

    @Test
    void anEncryptedWordFileAsksForItsPasswordToBeRemoved() throws Exception {
        Path file = folder.resolve("secret.docx");
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(compound)) {
                out.write(Files.readAllBytes(sample()));
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                compound.writeFilesystem(out);
            }
        }
        refused("document.encrypted", () -> DocumentReaders.readWord(file));
    }

    @Test
    void anOldWordFileIsOfTheWrongKind() throws IOException {
        Path file = folder.resolve("old.doc");
        try (POIFSFileSystem compound = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            compound.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            compound.writeFilesystem(out);
        }
        refused("document.wrong-kind", () -> DocumentReaders.readWord(file));
    }

    @Test
    void aZipBombIsRefusedByItsRatio() throws IOException {
        Path bomb = WordParts.foreign(
                folder.resolve("bomb.docx"),
                "<w:p><w:r><w:t>" + " ".repeat(30_000_000) + "</w:t></w:r></w:p>",
                Map.of());
        assertThat(Files.size(bomb)).isLessThan(100_000);
        refused("document.too-large", () -> DocumentReaders.readWord(bomb));
    }

    @Test
    void tooDeepNestingIsRefused() throws IOException {
        Path deep = WordParts.foreign(
                folder.resolve("deep.docx"), "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000), Map.of());
        refused("document.too-large", () -> DocumentReaders.readWord(deep));
    }

    @Test
    void entitiesAreNeverResolved() throws IOException {
        Path secret = file("secret.txt", "top secret");
        Path file = folder.resolve("xxe.docx");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><w:document "
                + WordParts.W + "><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>";
        WordParts.write(file, Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
        refused("document.entities", () -> DocumentReaders.readWord(file));
        Path page = file(
                "xxe.html",
                "<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><html><body>&e;</body></html>");
        refused("document.entities", () -> DocumentReaders.readHtml(page));
    }

    @Test
    void relationsThatLeaveTheFileLeadNowhere() throws IOException {
        Path file = WordParts.foreign(
                folder.resolve("out.docx"),
                "<w:p><w:r><w:t>正文</w:t></w:r></w:p>",
                Map.of(
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"x/styles\" Target=\"../../../../etc/passwd\"/>"
                                + "<Relationship Id=\"r2\" Type=\"x/numbering\" Target=\"http://127.0.0.1:1/\" TargetMode=\"External\"/>"
                                + "</Relationships>"));
        assertThat(Flat.lines(DocumentReaders.readWord(file).document())).containsExactly("BODY 正文");
    }

    @Test
    void aTruncatedPageIsDamage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriters.writeHtml(SampleReport.document(), Map.of(), out);
        Path cut = file("cut.html", Arrays.copyOf(out.toByteArray(), out.size() / 2));
        refused("document.damaged", () -> DocumentReaders.readHtml(cut));
    }

    @Test
    void anEncryptedPdfAsksForItsPasswordToBeRemoved() throws IOException {
        Path file = folder.resolve("secret.pdf");
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(file.toFile());
        }
        refused("document.encrypted", () -> DocumentReaders.readPdf(file));
    }

    @Test
    void aPdfWithoutPagesLeftIsDamage() throws IOException {
        Path file = file("cut.pdf", "%PDF-1.7\n1 0 obj\n<</Type/Catalog");
        refused("document.damaged", () -> DocumentReaders.readPdf(file));
    }

    @Test
    void aPdfBombIsRefused() throws IOException {
        Path file = folder.resolve("bomb.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream stream = new PDStream(pdf);
            try (OutputStream out = stream.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                byte[] blanks = new byte[1 << 20];
                Arrays.fill(blanks, (byte) ' ');
                for (int i = 0; i < 140; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(stream);
            pdf.addPage(page);
            pdf.save(file.toFile());
        }
        refused("document.too-large", () -> DocumentReaders.readPdf(file));
    }

    @Test
    void aDrawingThatDrawsItselfIsRefused() throws IOException {
        Path file = folder.resolve("self.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDResources resources = new PDResources();
            PDFormXObject form = new PDFormXObject(pdf);
            form.setResources(resources);
            String draw = "/" + resources.add(form).getName() + " Do ";
            page.setResources(resources);
            try (OutputStream out = form.getStream().createOutputStream()) {
                out.write(draw.repeat(50).getBytes(StandardCharsets.US_ASCII));
            }
            PDStream contents = new PDStream(pdf);
            try (OutputStream out = contents.createOutputStream()) {
                out.write(draw.getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(contents);
            pdf.save(file.toFile());
        }
        refused("document.too-large", () -> DocumentReaders.readPdf(file));
    }

    @Test
    void aPictureIsCalledAPictureWhateverItsName() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13};
        Path file = file("report.docx", picture);
        assertThat(FileKind.of(file)).isEqualTo(FileKind.IMAGE);
        refused("document.wrong-kind", () -> DocumentReaders.readWord(file));
    }
}
