package org.lubanchi.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Files of strangers that are no reports: each is told in five parts, and nothing of it stays behind. */
class HostileReportsTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void anEmptyFileIsRefused() throws Exception {
        refused("年报.docx", new byte[0], "document.wrong-kind");
    }

    @Test
    void aRenamedImageIsRefused() throws Exception {
        byte[] image = new byte[512];
        System.arraycopy("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1), 0, image, 0, 6);
        refused("年报.docx", image, "document.wrong-kind");
    }

    @Test
    void anEncryptedFileIsRefused() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            compound.createDocument(new java.io.ByteArrayInputStream(new byte[64]), "EncryptedPackage");
            compound.writeFilesystem(file);
        }
        refused("年报.docx", file.toByteArray(), "document.encrypted");
    }

    private static void refused(String name, byte[] file, String code) throws Exception {
        Answer answer = HandedIn.send(Visitor.signedIn("school"), name, file, NOTHING);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body().path("issues").path(0).path("where").asString())
                .contains(name);
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    void aBombIsTakenInAndEndsWithAMessage() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            put(zip, "word/document.xml", new byte[80 << 20]);
        }
        ended("年报.docx", file.toByteArray(), "document.too-large");
    }

    @Test
    void aPdfThatIsCutEndsWithAMessage() throws Exception {
        ended("年报.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8), "document.damaged");
    }

    @Test
    void aTextOfBlanksHasNothingToCheck() throws Exception {
        ended("年报.txt", "  \n \n".getBytes(StandardCharsets.UTF_8), "consistency.no-text");
    }

    private static void ended(String name, byte[] file, String code) throws Exception {
        Visitor school = Visitor.signedIn("school");
        Answer answer = HandedIn.send(school, name, file, NOTHING);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        JsonNode check = HandedIn.ended(school, answer.body().path("id").asString(""));
        assertThat(check.path("progress").path("state").asString()).isEqualTo("failed");
        JsonNode problem = check.path("problems").path(0);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("where").asString()).contains(name);
        for (String part : List.of("found", "expected", "why", "remedy")) {
            assertThat(problem.path(part).path("zh").asString()).isNotBlank();
        }
        assertThat(leftBehind()).isEmpty();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void moreThanAReportCanWeighIsRefusedBeforeItIsRead() throws Exception {
        Visitor school = Visitor.signedIn("school");
        Answer answer = HandedIn.send(school, "年报.txt", new byte[52 << 20], NOTHING);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("http.too-large");
    }

    @Test
    void aRequestWithoutAFileIsTold() throws Exception {
        Answer answer = Visitor.signedIn("school")
                .send(
                        "POST",
                        "/api/checks",
                        "multipart/form-data; boundary=x",
                        BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n2023\r\n--x--\r\n"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("http.bad-request");
    }

    private static List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("handed-in"))
                    .toList();
        }
    }
}
