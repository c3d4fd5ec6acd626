package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** A draft goes out as a Word file, is edited there and here, and comes back. */
class ReturningTest {
    private static final String SECTION = "technical_service";

    @Test
    void aDraftEditedOutsideComesBackWithItsFiguresAndConflicts() throws Exception {
        Visitor city = Visitor.signedIn("city");
        long id = WrittenReports.open(city);
        String section = WrittenReports.section(id, SECTION);
        int seen = city.get(section).body().path("text").path("version").asInt();
        WrittenReports.save(city, section, seen, "图书共 ", WrittenReports.figure(WrittenReports.BOOKS, "", ""), " 册，够用。");
        String draft = "/api/studio/reports/" + id + "/draft.docx";
        byte[] out = city.download(draft);

        JsonNode same = found(bring(city, draft, out));
        assertThat(same.path("state").asString()).isEqualTo("unchanged");

        byte[] outside = edited(out, xml -> typedOver(xml.replace("册，够用。", "册，还不够用。")));
        JsonNode changed = found(bring(city, draft, outside));
        assertThat(changed.path("state").asString()).isEqualTo("changed");
        assertThat(changed.path("figures").path(0).path("printed").asString()).isEqualTo("600");
        assertThat(changed.path("figures").path(0).path("typed").asString()).isEqualTo("601");
        JsonNode agreed = changed.path("pieces").path(0).path("agreed");
        assertThat(agreed.toString()).contains("还不够用").contains(WrittenReports.BOOKS);

        WrittenReports.save(
                city, section, seen + 1, "图书共 ", WrittenReports.figure(WrittenReports.BOOKS, "600", ""), " 册，正好。");
        JsonNode conflict = found(bring(city, draft, outside));
        assertThat(conflict.path("state").asString()).isEqualTo("conflict");
        assertThat(conflict.path("pieces").path(0).path("here").toString()).contains("正好");
        assertThat(conflict.path("pieces").path(0).path("file").toString()).contains("还不够用");
        String taken = "{\"seen\":" + conflict.path("version").asInt() + ",\"narrative\":"
                + conflict.path("pieces").path(0).path("file") + "}";
        Answer saved = WrittenReports.patch(city, section, taken);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().path("figures").path(0).path("printed").asString())
                .isEqualTo("600");
    }

    @Test
    void filesOfOthersAndHostileOnesAreToldInFiveParts() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String draft = "/api/studio/reports/" + WrittenReports.open(city) + "/draft.docx";
        byte[] out = city.download(draft);
        byte[] foreign = editedPart(out, "docProps/custom.xml", xml -> xml.replace("lubanchi.draft", "someone.draft"));
        assertThat(bring(city, draft, foreign).code()).isEqualTo("studio.not-this-draft");
        for (byte[] bad : new byte[][] {"%PDF-1.7".getBytes(StandardCharsets.US_ASCII), {}, {'P', 'K', 3, 4, 0, 0}}) {
            Answer told = bring(city, draft, bad);
            assertThat(told.status()).isBetween(400, 499);
            assertThat(told.body().path("issues").path(0).path("remedy").toString())
                    .isNotBlank();
        }
        assertThat(bring(WrittenReports.leader(), draft, out).status()).isEqualTo(403);
        assertThat(bring(Visitor.signedIn("school"), draft, out).status()).isEqualTo(403);
    }

    /** The bound figure of the sentence is typed over: the only 600 that follows it. */
    private static String typedOver(String xml) {
        int at = xml.indexOf(">600<", xml.indexOf("图书共"));
        return xml.substring(0, at) + ">601<" + xml.substring(at + ">600<".length());
    }

    private static Answer bring(Visitor visitor, String path, byte[] file) throws Exception {
        return visitor.send("POST", path, "application/octet-stream", BodyPublishers.ofByteArray(file));
    }

    private static JsonNode found(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.body()
                .path("sections")
                .valueStream()
                .filter(each -> each.path("section").asString().equals(SECTION))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] edited(byte[] file, UnaryOperator<String> change) throws IOException {
        return editedPart(file, "word/document.xml", change);
    }

    private static byte[] editedPart(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
