package org.lubanchi.platform.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Reports handed in over HTTP: what is found, what is said to it, who sees it. */
class ChecksTest {
    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void whatDoesNotHoldIsFoundAndStandsBesideTheText() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String id = HandedIn.checked(school, HandedIn.WRONG, Map.of("year", "2023"));
        JsonNode check = school.get("/api/checks/" + id).body();
        assertThat(check.path("progress").path("state").asString()).isEqualTo("done");
        assertThat(check.path("progress").path("errors").asInt()).isEqualTo(1);
        assertThat(check.path("unit").asString()).isEqualTo("s1");
        assertThat(check.path("year").asInt()).isEqualTo(2023);
        JsonNode result = school.get("/api/checks/" + id + "/result").body();
        JsonNode finding = result.path("findings").path(0);
        assertThat(finding.path("formula").asString()).contains("300").contains("1,250");
        JsonNode mark = finding.path("ends").path(0).path("mark");
        assertThat(result.path("blocks")
                        .valueStream()
                        .map(block -> block.path("id").asString()))
                .contains(mark.path("block").asString());
        assertThat(school.get("/api/checks?unit=s1")
                        .body()
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .contains(id);
    }

    @Test
    void aReportInWhichEverythingHoldsHasNoFinding() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String id = HandedIn.checked(school, HandedIn.WRONG.replace("1,250", "1,200"), NOTHING);
        assertThat(school.get("/api/checks/" + id)
                        .body()
                        .path("progress")
                        .path("errors")
                        .asInt())
                .isZero();
        assertThat(school.get("/api/checks/" + id + "/result")
                        .body()
                        .path("held")
                        .asInt())
                .isPositive();
    }

    @Test
    void whatIsSaidIsKeptWithItsReasonAndAudited() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String id = HandedIn.checked(school, HandedIn.WRONG, NOTHING);
        Answer without = say(school, id, "accepted", " ", 0);
        assertThat(without.status()).isEqualTo(400);
        assertThat(say(school, id, "perhaps", "不知道", 0).status()).isEqualTo(400);
        assertThat(say(school, id, "accepted", "合计抄错", 0).status()).isEqualTo(200);
        assertThat(say(school, id, "explained", "含一所新校", 1).status()).isEqualTo(200);
        JsonNode history =
                school.get("/api/checks/" + id + "/findings/1/decisions").body();
        assertThat(history.valueStream().map(each -> each.path("reason").asString()))
                .containsExactly("合计抄错", "含一所新校");
        JsonNode now = school.get("/api/checks/" + id + "/decisions").body();
        assertThat(now.path(0).path("answer").asString()).isEqualTo("explained");
        assertThat(actions(id)).contains("consistency.finding-decided");
        assertThat(actions(id))
                .filteredOn("consistency.finding-decided"::equals)
                .hasSize(2);
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
        assertThat(say(school, id.replace(id.charAt(0), 'z'), "accepted", "无此核查", 0)
                        .status())
                .isEqualTo(404);
    }

    private static List<String> actions(String id) {
        return RunningPlatform.bean(JdbcClient.class)
                .sql("select action from audit.entry where subject like ? order by number")
                .param(id + "%")
                .query((row, _) -> row.getString("action"))
                .list();
    }

    @Test
    void ofTwoPeopleAtOnceOneIsKeptAndTheOtherIsTold() throws Exception {
        Visitor school = Visitor.signedIn("school");
        Visitor city = Visitor.signedIn("city");
        String id = HandedIn.checked(school, HandedIn.WRONG, NOTHING);
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = List.of(
                    two.submit(() -> {
                        together.await();
                        return say(school, id, "explained", "校方说明", 0);
                    }),
                    two.submit(() -> {
                        together.await();
                        return say(city, id, "accepted", "市里认为要改", 0);
                    }));
            together.countDown();
            assertThat(List.of(
                            answers.get(0).get().status(), answers.get(1).get().status()))
                    .containsExactlyInAnyOrder(200, 409);
            Answer refused = answers.get(0).get().status() == 409
                    ? answers.get(0).get()
                    : answers.get(1).get();
            assertThat(refused.code()).isEqualTo("consistency.decided-meanwhile");
        }
        assertThat(school.get("/api/checks/" + id + "/decisions").body().size()).isEqualTo(1);
    }

    private static Answer say(Visitor visitor, String id, String answer, String reason, int seen)
            throws IOException, InterruptedException {
        return visitor.post(
                "/api/checks/" + id + "/findings/1/decisions",
                "{\"answer\":\"" + answer + "\",\"reason\":\"" + reason + "\",\"seen\":" + seen + "}");
    }

    @Test
    void theNextDraftKeepsWhatWasSaidToTheSameFindingWhereverItStands() throws Exception {
        Visitor school = Visitor.signedIn("school");
        String first = HandedIn.checked(school, HandedIn.WRONG, NOTHING);
        say(school, first, "explained", "合计含特教学校", 0);
        String moved = HandedIn.WRONG.replace("第一章 规模\n", "前言\n本报告由县教育局编写。\n第一章 规模\n");
        String second = HandedIn.checked(school, moved, Map.of("previous", first));
        JsonNode carried = school.get("/api/checks/" + second + "/decisions").body();
        assertThat(carried.size()).isEqualTo(1);
        assertThat(carried.path(0).path("reason").asString()).isEqualTo("合计含特教学校");
        assertThat(carried.path(0).path("carriedFrom").asString()).isEqualTo(first);
        String other = HandedIn.checked(school, HandedIn.WRONG.replace("1,250", "1,290"), Map.of("previous", first));
        assertThat(school.get("/api/checks/" + other + "/decisions").body().size())
                .as("another number is another finding")
                .isZero();
    }

    @Test
    void theAuthorsOwnWordFileComesBackWithCommentsAndAnswers() throws Exception {
        Visitor school = Visitor.signedIn("school");
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        DocumentWriters.writeWord(PlainTextReader.read(HandedIn.WRONG, "年报"), word);
        Answer handed = HandedIn.send(school, "C:\\报告\\年报.docx", word.toByteArray(), NOTHING);
        String id = handed.body().path("id").asString("");
        assertThat(handed.body().path("fileName").asString()).isEqualTo("年报.docx");
        HandedIn.ended(school, id);
        say(school, id, "accepted", "核对后改", 0);
        byte[] annotated = school.download("/api/checks/" + id + "/annotated.docx");
        assertThat(part(annotated, "word/comments.xml")).contains("不成立 1").contains("处理：采纳。核对后改");
        String text = HandedIn.checked(school, HandedIn.WRONG, NOTHING);
        assertThat(school.get("/api/checks/" + text + "/annotated.docx").status())
                .isEqualTo(400);
    }

    private static String part(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }

    @Test
    void aCheckIsForThoseWhoWorkForItsUnit() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Visitor school = Visitor.signedIn("school");
        String cityCheck = HandedIn.checked(city, HandedIn.WRONG, NOTHING);
        String ofOther = HandedIn.checked(city, HandedIn.WRONG, Map.of("unit", "s2"));
        String own = HandedIn.checked(school, HandedIn.WRONG, NOTHING);
        for (String path : List.of("", "/result", "/decisions", "/annotated.docx", "/findings/1/decisions")) {
            assertThat(school.get("/api/checks/" + cityCheck + path).status()).isEqualTo(403);
            assertThat(school.get("/api/checks/" + ofOther + path).status()).isEqualTo(403);
            assertThat(Visitor.signedIn("public")
                            .get("/api/checks/" + own + path)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(city.get("/api/checks/" + own).status()).isEqualTo(200);
        assertThat(school.get("/api/checks?unit=shaoxing").status()).isEqualTo(403);
        assertThat(HandedIn.send(school, "a.txt", HandedIn.WRONG, Map.of("unit", "s2"))
                        .status())
                .isEqualTo(403);
        assertThat(HandedIn.send(Visitor.signedIn("public"), "a.txt", HandedIn.WRONG, NOTHING)
                        .status())
                .isEqualTo(403);
        assertThat(HandedIn.send(school, "a.txt", HandedIn.WRONG, Map.of("previous", ofOther))
                        .status())
                .isEqualTo(403);
        assertThat(HandedIn.send(Visitor.anonymous(), "a.txt", HandedIn.WRONG, NOTHING)
                        .status())
                .isIn(401, 403);
    }
}
