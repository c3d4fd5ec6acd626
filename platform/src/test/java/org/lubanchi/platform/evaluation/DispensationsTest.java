package org.lubanchi.platform.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import tools.jackson.databind.JsonNode;

/** Schools judged as one or not at all, over HTTP. */
class DispensationsTest {
    private static final String PATH = "/api/evaluation/dispensations";
    private static final String AT = "unit=shaoxing&year=2023";

    @BeforeAll
    static void seal() {
        assertThat(SealedYear.snapshot()).startsWith("shaoxing-2023.");
    }

    private static String wanted(String schools, String exemption, String reason) {
        return "{\"unit\":\"shaoxing\",\"year\":2023,\"schools\":[" + schools + "],\"exemption\":" + exemption
                + ",\"reason\":\"" + reason + "\"}";
    }

    private static String ending(JsonNode page) {
        return PATH + "/" + page.path("entries").path(0).path("id").asLong() + "/end";
    }

    private static void end(Visitor city, JsonNode page) throws Exception {
        assertThat(city.post(ending(page), "{\"unit\":\"shaoxing\",\"year\":2023}")
                        .body()
                        .path("entries")
                        .size())
                .isZero();
    }

    private static String card(String account, String school) throws Exception {
        return Visitor.signedIn(account)
                .get("/api/evaluation/cards/" + school + "/2023/file.html")
                .whole()
                .body();
    }

    private static String matrix(Visitor city) throws Exception {
        return city.get("/api/evaluation/standards?" + AT).body().toString();
    }

    @Test
    void schoolsThatRunAsOneAreOneRowUntilItEnds() throws Exception {
        Visitor city = Visitor.signedIn("city");
        JsonNode page = city.post(PATH, wanted("\"s1\",\"s2\"", "null", "同一法人")).body();
        assertThat(page.path("entries").size()).isEqualTo(1);
        assertThat(matrix(city)).contains("衡木学校、澄石学校（合并评价）");
        assertThat(card("city", "s1")).contains("与澄石学校合并评价");
        assertThat(card("city", "s2")).contains("与衡木学校合并评价");
        assertThat(card("school", "s1")).doesNotContain("合并评价", "澄石学校");
        assertThat(city.post(PATH, wanted("\"s1\"", "\"founded_later\"", "新设")).status())
                .isEqualTo(400);
        end(city, page);
        assertThat(matrix(city)).doesNotContain("合并评价");
        assertThat(card("city", "s1")).contains("办学条件").doesNotContain("合并评价");
    }

    @Test
    void whatTheStandardsDoNotKnowIsRefused() throws Exception {
        Visitor city = Visitor.signedIn("city");
        assertThat(city.post(PATH, wanted("\"s1\"", "null", "只有一所")).status()).isEqualTo(400);
        assertThat(city.post(PATH, wanted("\"s1\"", "\"because\"", "不知道的理由")).status())
                .isEqualTo(400);
        assertThat(city.post(PATH, wanted("\"s1\"", "\"founded_later\"", " ")).status())
                .isEqualTo(400);
        assertThat(city.post(PATH, wanted("\"nobody\"", "\"founded_later\"", "不在本地"))
                        .status())
                .isEqualTo(400);
        assertThat(Visitor.signedIn("school")
                        .post(PATH, wanted("\"s1\"", "\"founded_later\"", "自己登记"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anExemptSchoolIsNotJudgedForTheReasonOfTheStandard() throws Exception {
        Visitor city = Visitor.signedIn("city");
        JsonNode page = city.post(PATH, wanted("\"s1\"", "\"founded_later\"", "2022 年批准设立"))
                .body();
        assertThat(page.path("entries").path(0).path("exemption").asString()).isEqualTo("founded_later");
        assertThat(page.path("mayDecide").asBoolean()).isTrue();
        assertThat(Visitor.signedIn("school").get(PATH + "?unit=s1&year=2023").status())
                .isEqualTo(200);
        end(city, page);
    }
}
