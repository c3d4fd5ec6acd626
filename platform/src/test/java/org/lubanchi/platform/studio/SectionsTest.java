package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Sections over HTTP: written, bound, saved by two, remarked upon. */
class SectionsTest {
    @Test
    void aReportIsOpenedOnceAndOnlyByThoseWhoWriteIt() throws Exception {
        Visitor city = Visitor.signedIn("city");
        long id = WrittenReports.open(city);
        Answer again = city.post(
                "/api/studio/reports", "{\"outline\":\"city_quality_report\",\"unit\":\"shaoxing\",\"year\":2023}");
        assertThat(again.code()).isEqualTo("studio.already-open");
        String page = "/api/studio/reports/" + id;
        assertThat(city.get(page).body().path("mayWrite").asBoolean()).isTrue();
        assertThat(Visitor.signedIn("school").get(page).status()).isEqualTo(403);
        assertThat(Visitor.signedIn("public").get(page).status()).isEqualTo(403);
        assertThat(Visitor.signedIn("county").get(page).status()).isEqualTo(403);
        assertThat(WrittenReports.leader().get(page).status()).isEqualTo(200);
        assertThat(WrittenReports.save(WrittenReports.leader(), WrittenReports.section(id, "culture"), 0, "审定人不写")
                        .status())
                .isEqualTo(403);
        assertThat(city.get("/api/studio/reports/999999").status()).isEqualTo(404);
    }

    @Test
    void withoutAReportOfLastYearThereIsNothingToBeginFrom() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String report = "/api/studio/reports/" + WrittenReports.open(city);
        assertThat(city.get(report + "/beginning").body().path("title").isNull())
                .isTrue();
        assertThat(city.post(report + "/beginning", "{}").status()).isEqualTo(404);
        JsonNode advice = city.get(report + "/sections/facilities/advice").body();
        assertThat(advice.path("suggestions").isArray()).isTrue();
        assertThat(Visitor.signedIn("school")
                        .get(report + "/sections/facilities/advice")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void lastYearsWordsBeginThisYearsReportWithThisYearsFigures() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String opening = "{\"outline\":\"enterprise_participation_report\",\"unit\":\"s2\",\"year\":2023,"
                + "\"partner\":\"染整集团\"}";
        Visitor school = WrittenReports.school2();
        WrittenReports.open(city);
        long id = school.post("/api/studio/reports", opening).body().path("id").asLong();
        JdbcClient jdbc = RunningPlatform.bean(JdbcClient.class);
        long last = jdbc.sql("insert into studio.report (outline, unit, year, partner, title, state, revision,"
                        + " opened_by, opened_by_name, opened_at) select outline, unit, 2022, partner, title, 'draft', 1,"
                        + " opened_by, opened_by_name, opened_at from studio.report where id = ? returning id")
                .param(id)
                .query(Long.class)
                .single();
        String content = "{\"paragraphs\":[{\"pieces\":[{\"text\":\"图书 \"},{\"figure\":{\"key\":"
                + "\"printed_books@s2@2022\",\"decimals\":0,\"scale\":0,\"absolute\":false,\"seen\":\"190\"}},"
                + "{\"text\":\" 册。\"}]}]}";
        for (String section : new String[] {"outlook", "no_longer_there"}) {
            jdbc.sql("insert into studio.section_version (report, section, version, content, characters, account,"
                            + " account_name, saved_at) values (?, ?, 1, ?, 8, 'a', 'a', now())")
                    .params(last, section, content)
                    .update();
        }
        String report = "/api/studio/reports/" + id;
        assertThat(school.get(report + "/beginning").body().path("blank").asBoolean())
                .isTrue();
        JsonNode begun = school.post(report + "/beginning", "{}").body();
        assertThat(begun.path("taken").path(0).asString()).isEqualTo("outlook");
        assertThat(begun.path("left").path(0).path("text").asString()).isEqualTo("图书 190 册。");
        JsonNode figure =
                school.get(report + "/sections/outlook").body().path("figures").path(0);
        assertThat(figure.path("key").asString()).isEqualTo("printed_books@s2@2023");
        assertThat(figure.path("printed").asString()).isEqualTo("200");
        assertThat(school.get(report + "/sections/outlook/advice")
                        .body()
                        .path("lastYear")
                        .asString())
                .isEqualTo("图书 190 册。");
    }

    @Test
    void aSchoolOpensItsOwnReportOnceAndOneWithEachEnterprise() throws Exception {
        WrittenReports.open(Visitor.signedIn("city"));
        Visitor school = Visitor.signedIn("school");
        JsonNode outlines =
                school.get("/api/studio/reports?unit=s1&year=2023").body().path("outlines");
        assertThat(outlines.valueStream().map(each -> each.path("id").asString()))
                .contains("school_quality_report", "enterprise_participation_report");
        assertThat(outlines.toString()).contains("\"obliged\":\"not_judged\"");
        String opening = "{\"outline\":\"%s\",\"unit\":\"s1\",\"year\":2023,\"partner\":\"%s\"}";
        String own = opening.formatted("school_quality_report", "谁也不是");
        Answer opened = school.post("/api/studio/reports", own);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.body().path("title").asString()).endsWith("质量年度报告").doesNotContain("谁也不是");
        assertThat(school.post("/api/studio/reports", own).code()).isEqualTo("studio.already-open");
        for (String enterprise : new String[] {"黄酒集团", "纺织集团"}) {
            Answer with = school.post(
                    "/api/studio/reports", opening.formatted("enterprise_participation_report", enterprise));
            assertThat(with.status()).isEqualTo(201);
            assertThat(with.body().path("title").asString()).startsWith(enterprise);
        }
        assertThat(school.post("/api/studio/reports", opening.formatted("enterprise_participation_report", " "))
                        .status())
                .isEqualTo(400);
        String section = WrittenReports.section(opened.body().path("id").asLong(), "conditions");
        assertThat(school.get(section).body().path("blocks").toString()).contains("未成文的数据");
    }

    @Test
    void theOutlineSaysWhoWritesWhatAndHowMuch() throws Exception {
        Visitor city = Visitor.signedIn("city");
        long id = WrittenReports.open(city);
        JsonNode sections = city.get("/api/studio/reports/" + id).body().path("sections");
        JsonNode challenges = sections.valueStream()
                .filter(each -> each.path("id").asString().equals("challenges"))
                .findFirst()
                .orElseThrow();
        assertThat(challenges.path("required").asBoolean()).isTrue();
        assertThat(challenges.path("longest").asInt()).isEqualTo(1500);
        assertThat(sections.path(0).path("longest").asInt()).isEqualTo(3000);
        JsonNode blocks =
                city.get(WrittenReports.section(id, "facilities")).body().path("blocks");
        assertThat(blocks.toString()).contains("纸质图书").contains(WrittenReports.BOOKS);
    }

    @Test
    void aBoundFigurePrintsWhatTheDataSayWhateverThePageSends() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String section = WrittenReports.section(WrittenReports.open(city), "facilities");
        int seen = city.get(section).body().path("text").path("version").asInt();
        Answer saved = WrittenReports.save(
                city, section, seen, "图书 ", WrittenReports.figure(WrittenReports.BOOKS, "9999", ""), " 册。");
        assertThat(saved.status()).isEqualTo(200);
        JsonNode figure = saved.body().path("figures").path(0);
        assertThat(figure.path("printed").asString()).isEqualTo("600");
        assertThat(figure.path("moved").asBoolean()).isFalse();
        assertThat(saved.body().path("unbound").size()).isZero();
        String foreign = WrittenReports.figure("printed_books@elsewhere@2023", "", "");
        assertThat(WrittenReports.save(city, section, seen + 1, "a", foreign, "b")
                        .status())
                .isEqualTo(400);
        String unknown = WrittenReports.figure("no_such_indicator@shaoxing@2023", "", "");
        assertThat(WrittenReports.save(city, section, seen + 1, "a", unknown, "b")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFigureIsFrozenForAReasonAndAnIndicatorThatWentIsFlagged() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String section = WrittenReports.section(WrittenReports.open(city), "scale");
        int seen = city.get(section).body().path("text").path("version").asInt();
        String frozen = WrittenReports.figure(WrittenReports.BOOKS, "", "与已公布口径一致");
        JsonNode saved =
                WrittenReports.save(city, section, seen, "图书 ", frozen, " 册").body();
        JsonNode kept = saved.at("/text/narrative/paragraphs/0/pieces/1/figure");
        assertThat(kept.path("frozen").asString()).isEqualTo("600");
        assertThat(kept.path("reason").asString()).isEqualTo("与已公布口径一致");
        JdbcClient jdbc = RunningPlatform.bean(JdbcClient.class);
        jdbc.sql("update studio.section_version set content = replace(replace(content, 'printed_books@',"
                        + " 'was_deleted@'), '\"600\"', '\"590\"') where section = 'scale'")
                .update();
        JsonNode gone = city.get(section).body().path("figures").path(0);
        assertThat(gone.path("gone").asBoolean()).isTrue();
        assertThat(gone.path("printed").asString()).isEqualTo("590");
        jdbc.sql("update studio.section_version set content = replace(content, 'was_deleted@', 'printed_books@')"
                        + " where section = 'scale'")
                .update();
        JsonNode moved = city.get(section).body().path("figures").path(0);
        assertThat(moved.path("moved").asBoolean())
                .as("590 was seen, the data say 600")
                .isTrue();
        assertThat(moved.path("now").asString()).isEqualTo("600");
        assertThat(moved.path("printed").asString()).isEqualTo("590");
        assertThat(WrittenReports.save(city, section, seen + 1, "不再引用").status())
                .isEqualTo(200);
    }

    @Test
    void aTypedNumberIsUnboundAndTheNearestFigureIsOffered() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String section = WrittenReports.section(WrittenReports.open(city), "training");
        int seen = city.get(section).body().path("text").path("version").asInt();
        JsonNode saved = WrittenReports.save(city, section, seen, "2023年全市有图书 600 册\u200B。")
                .body();
        JsonNode unbound = saved.path("unbound");
        assertThat(unbound.size()).isEqualTo(1);
        assertThat(unbound.path(0).path("text").asString()).isEqualTo("600");
        JsonNode offer = unbound.path(0).path("offers").path(0);
        assertThat(offer.path("key").asString()).isEqualTo(WrittenReports.BOOKS);
        assertThat(offer.path("exact").asBoolean()).isTrue();
        assertThat(saved.path("text").toString()).as("rubbish is gone").doesNotContain("\u200B");
    }

    @Test
    void ofTwoAuthorsNobodyLosesAWord() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Visitor other = WrittenReports.author2();
        long id = WrittenReports.open(city);
        String section = WrittenReports.section(id, "culture");
        int seen = city.get(section).body().path("text").path("version").asInt();
        assertThat(WrittenReports.save(city, section, seen, "第一位作者的文字").status())
                .isEqualTo(200);
        Answer late = WrittenReports.save(other, section, seen, "第二位作者的文字");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("studio.written-meanwhile");
        assertThat(late.body().path("theirs").toString()).contains("第一位作者的文字");
        assertThat(late.body().path("yours").toString()).contains("第二位作者的文字");
        assertThat(RunningPlatform.bean(JdbcClient.class)
                        .sql("select content from studio.section_aside where report = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .anyMatch(content -> content.contains("第二位作者的文字"));
        assertThat(WrittenReports.save(other, section, seen + 1, "第二位作者的文字").status())
                .isEqualTo(200);
        JsonNode history = city.get(section + "/versions").body();
        assertThat(history.path(0).path("by").asString()).isEqualTo("账号 author2");
        JsonNode difference =
                city.get(section + "/versions/" + (seen + 2)).body().path("runs");
        assertThat(difference.toString()).contains("taken_out").contains("put_in");
    }

    @Test
    void remarksMakeThreadsThatAreSettled() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Visitor leader = WrittenReports.leader();
        long id = WrittenReports.open(city);
        String section = WrittenReports.section(id, "funding");
        Answer made = leader.post(section + "/comments", "{\"quote\":\"经费\",\"text\":\"请补充来源\"}");
        long thread = made.body().path("id").asLong();
        assertThat(city.post(section + "/comments", "{\"thread\":" + thread + ",\"text\":\"已补\"}")
                        .status())
                .isEqualTo(200);
        assertThat(city.post(
                                WrittenReports.section(id, "scale") + "/comments",
                                "{\"thread\":" + thread + ",\"text\":\"别处\"}")
                        .status())
                .isEqualTo(404);
        assertThat(city.post(section + "/comments", "{\"text\":\"  \"}").status())
                .isEqualTo(400);
        String resolution = "/api/studio/reports/" + id + "/comments/" + thread + "/resolution";
        assertThat(leader.post(resolution, "").status()).isEqualTo(200);
        assertThat(leader.post(resolution, "").status()).isEqualTo(404);
        JsonNode comments = city.get(section).body().path("comments");
        assertThat(comments.path(0).path("resolvedBy").asString()).isEqualTo("账号 leader");
        assertThat(Visitor.signedIn("school")
                        .post(section + "/comments", "{\"text\":\"我也说\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void otherWordsAreProposedForWhatIsQuotedAndTheTextStaysItsAuthors() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Visitor leader = WrittenReports.leader();
        String section = WrittenReports.section(WrittenReports.open(city), "scale");
        String before = city.get(section).body().path("text").toString();
        Answer made = leader.post(section + "/comments", "{\"quote\":\"经费\",\"text\":\"用规范名称\",\"proposal\":\"财政拨款\"}");
        assertThat(made.body().path("proposal").asString()).isEqualTo("财政拨款");
        assertThat(city.get(section).body().path("text").toString()).isEqualTo(before);
        assertThat(leader.post(section + "/comments", "{\"text\":\"没有引文\",\"proposal\":\"财政拨款\"}")
                        .status())
                .isEqualTo(400);
        String answer = "{\"thread\":" + made.body().path("id").asLong()
                + ",\"quote\":\"经费\",\"text\":\"答复\",\"proposal\":\"拨款\"}";
        assertThat(city.post(section + "/comments", answer).status()).isEqualTo(400);
    }

    @Test
    void aSectionIsGivenToSomebodyOfTheUnit() throws Exception {
        Visitor city = Visitor.signedIn("city");
        WrittenReports.author2();
        long id = WrittenReports.open(city);
        String assignment = WrittenReports.section(id, "skills") + "/assignment";
        assertThat(put(city, assignment, "school").status()).isEqualTo(400);
        assertThat(put(city, assignment, "author2").status()).isEqualTo(200);
        assertThat(city.get("/api/studio/reports/" + id).body().path("sections").toString())
                .contains("\"assignee\":\"账号 author2\"");
        assertThat(put(city, assignment, "").status()).isEqualTo(200);
    }

    private static Answer put(Visitor visitor, String path, String login) throws Exception {
        return visitor.send(
                "PUT", path, java.net.http.HttpRequest.BodyPublishers.ofString("{\"login\":\"" + login + "\"}"));
    }
}
