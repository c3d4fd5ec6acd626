package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The way of a report from hand-in to the public and back, over HTTP. */
class PublishingTest {
    private static final String WORDS = "各县区的发展还不平衡。";

    @Test
    void aReportIsWrittenCheckedReturnedApprovedPublishedReadAndWithdrawn() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Visitor leader = WrittenReports.leader();
        long id = WrittenReports.open(city);
        requireWritten(city, id);

        handedInAndReturned(city, leader, id);
        String address = approvedAndFrozen(city, leader, id);
        Visitor anybody = Visitor.anonymous();
        assertThat(anybody.get("/api/library/" + address).status())
                .as("frozen is not public")
                .isEqualTo(404);
        assertThat(WrittenReports.step(city, id, "publish", "").status()).isEqualTo(200);
        isPublic(anybody, address);

        assertThat(WrittenReports.step(city, id, "withdraw", "数据更正").status()).isEqualTo(200);
        assertThat(anybody.get("/api/library/" + address).body().path("reason").asString())
                .isEqualTo("数据更正");
        assertThat(anybody.get("/api/library/" + address + "/document").status())
                .isEqualTo(404);
        assertThat(anybody.get("/api/library?q=" + encoded("不平衡")).body().size())
                .isZero();
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
        assertThat(audited(id)).hasSize(7);
    }

    private static List<String> audited(long id) {
        return RunningPlatform.bean(JdbcClient.class)
                .sql("select facts from audit.entry where subject = ? and action = 'studio.report-moved'")
                .param("report " + id)
                .query((row, _) -> row.getString("facts"))
                .list();
    }

    private static void handedInAndReturned(Visitor city, Visitor leader, long id) throws Exception {
        assertThat(WrittenReports.step(leader, id, "submit", "").status()).isEqualTo(403);
        assertThat(WrittenReports.step(city, id, "approve", "").code()).isEqualTo("studio.wrong-state");
        assertThat(WrittenReports.step(city, id, "submit", "").status()).isEqualTo(200);
        assertThat(WrittenReports.save(city, WrittenReports.section(id, "challenges"), 1, "晚了")
                        .code())
                .isIn("studio.not-editable", "studio.written-meanwhile");
        assertThat(WrittenReports.step(leader, id, "return", "").status()).isEqualTo(400);
        assertThat(WrittenReports.step(leader, id, "return", "请写明数据").status()).isEqualTo(200);
        assertThat(WrittenReports.step(city, id, "submit", "").status()).isEqualTo(200);
    }

    private static String approvedAndFrozen(Visitor city, Visitor leader, long id) throws Exception {
        answerEverything(city, leader, id, WrittenReports.checked(city, id));
        assertThat(WrittenReports.step(city, id, "approve", "").code()).isEqualTo("studio.own-submission");
        assertThat(WrittenReports.step(leader, id, "approve", "").status()).isEqualTo(200);
        assertThat(WrittenReports.step(leader, id, "freeze", "").status()).isEqualTo(403);
        assertThat(WrittenReports.step(city, id, "freeze", "").status()).isEqualTo(200);
        return city.get("/api/studio/reports/" + id).body().path("address").asString();
    }

    /** Until what the outline requires is written, nothing is handed in. */
    private static void requireWritten(Visitor city, long id) throws Exception {
        String section = WrittenReports.section(id, "challenges");
        int seen = city.get(section).body().path("text").path("version").asInt();
        if (seen == 0) {
            Answer early = WrittenReports.step(city, id, "submit", "");
            assertThat(early.code()).isEqualTo("studio.not-ready");
            assertThat(early.body().toString()).contains("面临挑战");
        }
        WrittenReports.save(city, section, seen, "长".repeat(1501));
        assertThat(WrittenReports.step(city, id, "submit", "").body().toString())
                .contains("超过 1500 字");
        WrittenReports.save(
                city, section, seen + 1, WORDS + "图书 ", WrittenReports.figure(WrittenReports.BOOKS, "", ""), " 册。");
    }

    private static void answerEverything(Visitor city, Visitor leader, long id, String check) throws Exception {
        JsonNode findings = city.get("/api/checks/" + check + "/result").body().path("findings");
        if (findings.size() > 0) {
            assertThat(WrittenReports.step(leader, id, "approve", "").code()).isEqualTo("studio.check-not-clear");
        }
        for (int number = 1; number <= findings.size(); number++) {
            city.post(
                    "/api/checks/" + check + "/findings/" + number + "/decisions",
                    "{\"answer\":\"explained\",\"reason\":\"示例数据\",\"seen\":0}");
        }
    }

    private static void isPublic(Visitor anybody, String address) throws Exception {
        JsonNode found = anybody.get("/api/library?q=" + encoded("不平衡")).body();
        assertThat(found.path(0).path("address").asString()).isEqualTo(address);
        assertThat(found.path(0).path("excerpt").asString()).contains("不平衡");
        assertThat(anybody.get("/api/library?q=" + encoded("没有这几个字")).body().size())
                .isZero();
        JsonNode entry = anybody.get("/api/library/" + address).body();
        assertThat(entry.path("contentHash").asString()).hasSize(64);
        String document =
                anybody.get("/api/library/" + address + "/document").body().toString();
        assertThat(document).contains(WORDS).contains(WrittenReports.BOOKS);
        byte[] word = anybody.download("/api/library/" + address + "/file.docx");
        assertThat(new String(word, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        assertThat(entry.path("data").asBoolean()).isTrue();
        byte[] data = anybody.download("/api/library/" + address + "/file.zip");
        assertThat(new String(data, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        String table =
                new String(anybody.download("/api/library/" + address + "/tables/t1.csv"), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFF").contains("2023");
        assertThat(anybody.get("/api/library/" + address + "/tables/t999.csv").status())
                .isEqualTo(404);
        assertThat(anybody.get("/api/library/" + address + "/file.exe").status())
                .isEqualTo(404);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
