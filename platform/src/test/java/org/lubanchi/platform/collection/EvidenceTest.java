package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;

/** Files on cells: attached, seen by the reviewer, carried with the version, gone from the draft when taken off. */
class EvidenceTest {
    private static final String TABLE = "programme_offering";
    private static final byte[] PAPER = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** One round for all that is attached here. */
    private static final class Holder {
        static final OpenRound ROUND = open();

        private static OpenRound open() {
            try {
                return OpenRound.of(2129, "\"city\"", TABLE, "campus_and_resources");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aFileGoesWithTheVersionAndIsSeenByTheReviewer() throws Exception {
        OpenRound round = Holder.ROUND;
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        Answer attached = attach(clerk, round, "s1", "row=r1&field=graduates", "毕业生名单.pdf", PAPER);
        assertThat(attached.status()).as(attached.whole().body()).isEqualTo(200);
        String id = attached.body().path("id").asString();
        assertThat(attached.body().path("kind").asString("")).isEqualTo("pdf");
        assertThat(attach(clerk, round, "s1", "row=r1&field=graduates", "again.pdf", PAPER)
                        .body()
                        .path("id")
                        .asString())
                .isEqualTo(id);
        String path = round.table("s1", TABLE) + "/evidence";
        assertThat(round.city().get(path).code()).isEqualTo("collection.not-handed-in");

        round.submit(clerk, "s1", TABLE);
        assertThat(round.city().get(path).body().path(0).path("name").asString(""))
                .isEqualTo("毕业生名单.pdf");
        Answer file = round.city().get(path + "/" + id);
        assertThat(file.whole().headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(file.whole().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(round.city().download(path + "/" + id)).isEqualTo(PAPER);
        assertThat(attach(
                                clerk,
                                round,
                                "s1",
                                "row=r1&field=graduates",
                                "late.pdf",
                                "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII))
                        .code())
                .isEqualTo("collection.draft-locked");
        takenOffTheDraftItStaysWithTheVersion(round, clerk, path, id);
    }

    private static void takenOffTheDraftItStaysWithTheVersion(OpenRound round, Visitor clerk, String path, String id)
            throws Exception {
        round.city().post(round.unit("s1") + "/decisions", """
            {"kind": "return", %s, "notes": [{"table": "%s", "reason": "evidence", "text": "换一份"}]}
            """.formatted(round.named("s1", TABLE), TABLE));
        assertThat(clerk.post(path + "/" + id + "/removal", "").body().size()).isZero();
        assertThat(round.city().get(path).body().size()).isZero();
        assertThat(round.city().get(path + "?version=1").body().size()).isEqualTo(1);
        assertThat(round.city().download(path + "/" + id)).isEqualTo(PAPER);
    }

    @Test
    void whatIsNoEvidenceIsRefusedAndAnotherSchoolSeesNothing() throws Exception {
        OpenRound round = Holder.ROUND;
        Visitor clerk = Visitor.signedIn("clerk2");
        round.goodRow(clerk, "s2", 1, "r1");
        assertThat(clerk.send(
                                "POST",
                                round.table("s2", "campus_and_resources")
                                        + "/evidence?row=form&field=founder&name=a.pdf",
                                "application/octet-stream",
                                BodyPublishers.ofByteArray(PAPER))
                        .status())
                .as("a form that nobody has touched has its cells all the same")
                .isEqualTo(200);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        assertThat(attach(clerk, round, "s2", "row=r1&field=graduates", "表.pdf", page)
                        .code())
                .isEqualTo("collection.evidence-refused");
        assertThat(attach(clerk, round, "s2", "row=r9&field=graduates", "a.pdf", PAPER)
                        .status())
                .isEqualTo(400);
        assertThat(attach(clerk, round, "s2", "row=r1&field=nothing", "a.pdf", PAPER)
                        .status())
                .isEqualTo(400);
        byte[] large = new byte[EvidenceFiles.LARGEST + 5];
        System.arraycopy(PAPER, 0, large, 0, PAPER.length);
        assertThat(attach(clerk, round, "s2", "row=r1&field=graduates", "a.pdf", large)
                        .code())
                .isEqualTo("collection.evidence-refused");
        Visitor neighbour = Visitor.signedIn("school");
        assertThat(neighbour.get(round.table("s2", TABLE) + "/evidence").status())
                .isEqualTo(403);
        assertThat(attach(neighbour, round, "s2", "row=r1&field=graduates", "a.pdf", PAPER)
                        .status())
                .isEqualTo(403);
        assertThat(clerk.get(round.table("s2", TABLE) + "/evidence/999999").status())
                .isEqualTo(404);
    }

    private static Answer attach(Visitor by, OpenRound round, String unit, String cell, String name, byte[] content)
            throws Exception {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return by.send(
                "POST",
                round.table(unit, TABLE) + "/evidence?" + cell + "&name=" + encoded,
                "application/octet-stream",
                BodyPublishers.ofByteArray(content));
    }
}
