package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
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
}
