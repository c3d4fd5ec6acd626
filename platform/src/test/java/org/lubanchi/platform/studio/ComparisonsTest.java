package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.consistency.HandedIn;
import tools.jackson.databind.JsonNode;

/** A report's figures beside last year's, its peers' and what another report prints, over HTTP. */
class ComparisonsTest {
    private static JsonNode line(JsonNode page, String indicator) {
        for (JsonNode line : page.path("lines")) {
            if (line.path("indicator").asString().equals(indicator)) {
                return line;
            }
        }
        throw new AssertionError("The report does not say " + indicator);
    }

    /** The verdicts on what was entered; what the definitions print stands beside it. */
    private static List<String> entered(JsonNode page) {
        return line(page, "printed_books")
                .path("elsewhere")
                .valueStream()
                .filter(each -> each.path("told").asBoolean())
                .map(each -> each.path("verdict").asString())
                .toList();
    }

    private static String told(String printed) {
        return "{\"indicator\":\"printed_books\",\"printed\":\"" + printed + "\",\"source\":\"市自编年报\"}";
    }

    private static Answer put(Visitor visitor, String path, String body) throws Exception {
        return visitor.send("PUT", path, BodyPublishers.ofString(body));
    }

    @Test
    void everyFigureOfTheReportStandsBesideLastYears() throws Exception {
        Visitor city = Visitor.signedIn("city");
        JsonNode page = city.get("/api/studio/reports/" + WrittenReports.open(city) + "/comparison")
                .body();
        JsonNode books = line(page, "printed_books");
        assertThat(books.path("now").path("amount").asString()).isEqualTo("600");
        assertThat(books.path("before").path("missing").isObject()).isTrue();
        assertThat(page.path("lines").findValuesAsString("key"))
                .allMatch(key -> key.endsWith("@shaoxing@2023"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSchoolsFigureHasItsPlaceAmongThoseTheAskerMaySee() throws Exception {
        WrittenReports.open(Visitor.signedIn("city"));
        Visitor school = WrittenReports.school2();
        long id = school.post(
                        "/api/studio/reports",
                        "{\"outline\":\"enterprise_participation_report\",\"unit\":\"s2\",\"year\":2023,"
                                + "\"partner\":\"对照集团\"}")
                .body()
                .path("id")
                .asLong();
        String path = "/api/studio/reports/" + id + "/comparison";
        assertThat(school.get(path).body().path("peers").asInt()).isZero();
        assertThat(Visitor.signedIn("city").get(path).body().path("peers").asInt())
                .isPositive();
        assertThat(Visitor.signedIn("school").get(path).status()).isEqualTo(403);
    }

    @Test
    void whatAnotherReportPrintsIsJudgedAndTakenBack() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String path = "/api/studio/reports/" + WrittenReports.open(city) + "/comparison";
        assertThat(entered(put(city, path, told("660 册")).body())).containsExactly("differs");
        assertThat(entered(put(city, path, told("约 600 册")).body())).containsExactly("equal");
        assertThat(entered(put(city, path, told("")).body())).isEmpty();
        assertThat(put(city, path, told("不少")).status()).isEqualTo(400);
        assertThat(put(city, path, told("600").replace("printed_books", "no_such"))
                        .status())
                .isEqualTo(400);
        assertThat(put(WrittenReports.leader(), path, told("600")).status()).isEqualTo(403);
    }

    /** A report of somebody else: two prints of the books, a share under the same name, a name that is no indicator's. */
    private static final String ELSEWHERE = """
        第一章 条件
        2023 年，全市纸质图书约 0.06 万册。到年末，全市纸质图书 660 册。
        2022 年，全市纸质图书 580 册。
        2023 年，纸质图书占 60%，全市有温泉浴池 12 处。
        """;

    @Test
    void whatACheckedFilePrintsIsBroughtInWithItsPlace() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String path = "/api/studio/reports/" + WrittenReports.open(city) + "/comparison";
        String check = HandedIn.checked(city, ELSEWHERE, Map.of("unit", "shaoxing", "year", "2023"));
        Answer answer = city.post(path + "/checks/" + check, "{}");
        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(200);
        JsonNode brought = answer.body();
        assertThat(brought.path("source").asString()).isEqualTo("年报");
        assertThat(brought.path("taken").asInt()).isEqualTo(1);
        assertThat(brought.path("contradicting").asInt()).isZero();
        assertThat(brought.path("left").asInt()).isPositive();
        JsonNode other = other(brought.path("compared"));
        assertThat(other.path("printed").asString()).isEqualTo("660册");
        assertThat(other.path("verdict").asString()).isEqualTo("differs");
        assertThat(other.path("place").asString()).contains("第 2 行");
        JsonNode again = city.post(path + "/checks/" + check, "{}").body();
        assertThat(again.path("taken").asInt()).isEqualTo(1);
        assertThat(entered(again.path("compared"))).containsExactly("differs");
        String taken = "{\"indicator\":\"printed_books\",\"printed\":\"\",\"source\":\"年报\"}";
        assertThat(entered(put(city, path, taken).body())).isEmpty();
    }

    @Test
    void aCheckOfAnotherUnitOrOfNobodyIsRefused() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String path = "/api/studio/reports/" + WrittenReports.open(city) + "/comparison/checks/";
        String check = HandedIn.checked(city, ELSEWHERE, Map.of("unit", "s1", "year", "2023"));
        assertThat(city.post(path + check, "{}").status()).isEqualTo(400);
        assertThat(city.post(path + "nothing", "{}").status()).isEqualTo(404);
        assertThat(WrittenReports.leader().post(path + check, "{}").status()).isEqualTo(403);
    }

    private static JsonNode other(JsonNode page) {
        return line(page, "printed_books")
                .path("elsewhere")
                .valueStream()
                .filter(each -> each.path("told").asBoolean())
                .findFirst()
                .orElseThrow();
    }
}
