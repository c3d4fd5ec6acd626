package org.lubanchi.platform.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;

/** What a run of a scheme does not take, each with place, reason and remedy, beside what it takes. */
class RunRefusalsTest {
    private static final String RUNS = "/api/evaluation/runs";
    private static long run;

    @BeforeAll
    static void open() throws Exception {
        assertThat(SealedYear.snapshot()).startsWith("shaoxing-2023.");
        Answer opened = Visitor.signedIn("city").post(RUNS, wanted("secondary_capacity_2016", 2023));
        assertThat(opened.status()).isEqualTo(200);
        run = opened.body().path("id").asLong();
    }

    private static String wanted(String scheme, int year) {
        return "{\"scheme\":\"" + scheme + "\",\"unit\":\"shaoxing\",\"year\":" + year + "}";
    }

    private static String said(Answer answer, String part) {
        return answer.body().path("issues").path(0).path(part).path("zh").asString("");
    }

    @Test
    void aYearThatIsNotSealedIsNotEvaluated() throws Exception {
        Answer refused = Visitor.signedIn("city").post(RUNS, wanted("secondary_capacity_2016", 1998));
        assertThat(refused.status()).isEqualTo(404);
        assertThat(said(refused, "found")).contains("1998 年度没有封存的数据");
        assertThat(said(refused, "expected")).contains("已封存的年度");
    }

    @Test
    void theSameSnapshotIsNotEvaluatedTwice() throws Exception {
        assertThat(Visitor.signedIn("city")
                        .post(RUNS, wanted("secondary_capacity_2016", 2023))
                        .code())
                .isEqualTo("evaluation.run-exists");
    }

    @Test
    void anExpertOfTheSchoolIsNotAssignedToItAndOneOfAnotherIs() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String to = RUNS + "/" + run + "/assignments";
        Answer own = city.post(to, "{\"unit\":\"s1\",\"expert\":\"school\"}");
        assertThat(own.code()).isEqualTo("evaluation.own-school");
        assertThat(said(own, "remedy")).isEqualTo("换一位专家");
        assertThat(city.post(to, "{\"unit\":\"s1\",\"expert\":\"clerk2\"}").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsComputedIsLockedAndWhatIsHandedInNeedsProof() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String to = RUNS + "/" + run + "/entries";
        String entry = "{\"unit\":\"s1\",\"input\":\"%s\",\"amount\":0,\"evidence\":\"%s\"}";
        assertThat(city.post(to, entry.formatted("fiscal_per_student", "报表")).code())
                .isEqualTo("evaluation.computed-is-locked");
        assertThat(city.post(to, entry.formatted("false_reports", " ")).code()).isEqualTo("http.bad-request");
        assertThat(city.post(to, entry.formatted("false_reports", "核查记录")).status())
                .isEqualTo(200);
    }

    @Test
    void anObjectionBeforeThePublicityComesTooEarly() throws Exception {
        Answer early = Visitor.signedIn("school")
                .post(RUNS + "/" + run + "/objections", "{\"unit\":\"s1\",\"node\":\"A1\",\"text\":\"漏计\"}");
        assertThat(early.code()).isEqualTo("evaluation.wrong-state");
        assertThat(said(early, "expected")).isEqualTo("公示");
    }

    private static Visitor city() throws Exception {
        return Visitor.signedIn("city");
    }

    private static Answer send(Visitor from, String unit, String input, byte[] content) throws Exception {
        return from.send(
                "POST",
                RUNS + "/" + run + "/files?unit=" + unit + "&input=" + input + "&name=..%2Fproof.pdf",
                "application/octet-stream",
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(content));
    }

    @Test
    void aFileProvesAnInputAndIsSeenByItsSchoolWhoRunsItAndItsExperts() throws Exception {
        byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        Visitor school = Visitor.signedIn("school");
        assertThat(send(school, "s1", "false_reports", pdf).status())
                .as("schools prove what schools provide")
                .isEqualTo(403);
        Answer sent = send(city(), "s1", "false_reports", pdf);
        assertThat(sent.status()).as(sent.whole().body()).isEqualTo(200);
        assertThat(sent.body().path("name").asString()).isEqualTo("proof.pdf");
        byte[] scan = new byte[1024 * 1024];
        System.arraycopy(pdf, 0, scan, 0, pdf.length);
        System.arraycopy(pdf, 0, scan, scan.length - pdf.length, pdf.length);
        assertThat(send(city(), "s1", "false_reports", scan).status()).isEqualTo(200);
        assertThat(send(city(), "s1", "false_reports", pdf).body().path("id").asLong())
                .isEqualTo(sent.body().path("id").asLong());
        String file = RUNS + "/" + run + "/files/" + sent.body().path("id").asLong();
        assertThat(Visitor.signedIn("city").get(file).whole().body()).startsWith("%PDF");
        assertThat(school.get(file).whole().headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(saved -> assertThat(saved).startsWith("attachment"));
        assertThat(Visitor.signedIn("approver").get(file).status()).isEqualTo(200);
        Visitor stranger = Visitor.signedIn("county2");
        assertThat(stranger.get(file).status()).isEqualTo(404);
        assertThat(stranger.get(RUNS + "/" + run + "/files").body().size()).isZero();
    }

    @Test
    void whatIsNoProofIsRefused() throws Exception {
        Visitor city = city();
        byte[] program = "MZ program".getBytes(StandardCharsets.US_ASCII);
        byte[] script = "%PDF-1.4 /JavaScript (x) %%EOF".getBytes(StandardCharsets.US_ASCII);
        assertThat(send(city, "s1", "false_reports", program).status()).isEqualTo(400);
        assertThat(send(city, "s1", "false_reports", script).status()).isEqualTo(400);
        assertThat(send(city, "s1", "no_such_input", program).status()).isEqualTo(400);
        assertThat(send(Visitor.signedIn("county2"), "s1", "false_reports", program)
                        .status())
                .isEqualTo(403);
    }
}
