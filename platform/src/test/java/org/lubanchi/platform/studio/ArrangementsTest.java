package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.WordFile;
import tools.jackson.databind.JsonNode;

/** Tables and charts shown otherwise, and suggestions left, over HTTP. */
class ArrangementsTest {
    private static final String SECTION = "facilities";

    private static Answer put(Visitor visitor, String path, String body) throws Exception {
        return visitor.send("PUT", path, BodyPublishers.ofString(body));
    }

    /** A list of units that may be ranked. */
    private static JsonNode list(JsonNode section) {
        for (JsonNode looks : section.path("looks")) {
            if (looks.path("orders").asBoolean()) {
                return looks;
            }
        }
        throw new AssertionError("No list may be ranked: " + section.path("looks"));
    }

    private static String withList(Visitor city, long report) throws Exception {
        for (JsonNode each : city.get("/api/studio/reports/" + report).body().path("sections")) {
            String path = WrittenReports.section(report, each.path("id").asString());
            if (city.get(path).body().path("looks").toString().contains("\"orders\":true")) {
                return path;
            }
        }
        throw new AssertionError("No section has a list of units");
    }

    @Test
    void aListIsRankedAndCalledOtherwiseAndAsTheOutlineHasItAgain() throws Exception {
        Visitor city = Visitor.signedIn("city");
        long report = WrittenReports.open(city);
        String path = withList(city, report);
        String written = city.get(path).body().path("blocks").toString();
        String block = list(city.get(path).body()).path("block").asString();
        Answer answer = put(city, path + "/blocks/" + block, "{\"order\":\"ascending\",\"title\":\"换一个标题\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("blocks").toString()).contains("换一个标题");
        assertThat(list(answer.body()).path("chosen").path("order").asString()).isEqualTo("ascending");
        assertThat(WordFile.body(city.download("/api/studio/reports/" + report + "/draft.docx")))
                .contains("换一个标题");
        JsonNode again = put(city, path + "/blocks/" + block, "{}").body();
        assertThat(again.path("blocks").toString()).isEqualTo(written);
        assertThat(list(again).path("chosen").path("title").isNull()).isTrue();
    }

    @Test
    void whatWouldTellSomethingElseIsRefused() throws Exception {
        Visitor city = Visitor.signedIn("city");
        long report = WrittenReports.open(city);
        String path = withList(city, report);
        String block =
                path + "/blocks/" + list(city.get(path).body()).path("block").asString();
        assertThat(put(city, block, "{\"kind\":\"line\"}").status()).isEqualTo(400);
        assertThat(put(city, block, "{\"kind\":\"pie\"}").status()).isEqualTo(400);
        assertThat(put(city, block, "{\"title\":\"增长 300%\"}").status()).isEqualTo(400);
        assertThat(put(city, path + "/blocks/none", "{}").status()).isEqualTo(404);
        assertThat(put(WrittenReports.leader(), block, "{}").status()).isEqualTo(403);
        assertThat(put(Visitor.signedIn("school"), block, "{}").status()).isEqualTo(403);
    }

    @Test
    void aSuggestionThatWasLeftIsNotMadeAgainUntilAsked() throws Exception {
        Visitor city = Visitor.signedIn("city");
        long report = WrittenReports.open(city);
        for (JsonNode each : city.get("/api/studio/reports/" + report).body().path("sections")) {
            String path = WrittenReports.section(report, each.path("id").asString()) + "/advice";
            JsonNode advice = city.get(path).body();
            String about = advice.path("suggestions").path(0).path("about").asString("");
            if (!about.isEmpty()) {
                JsonNode without =
                        put(city, path, "{\"about\":\"" + about + "\"}").body();
                assertThat(without.path("suggestions").findValuesAsString("about"))
                        .doesNotContain(about);
                assertThat(city.get(path).body().path("left").asInt()).isEqualTo(1);
                assertThat(put(city, path, "{\"about\":null}")
                                .body()
                                .path("suggestions")
                                .findValuesAsString("about"))
                        .contains(about);
                return;
            }
        }
        // the sealed year of the tests may give nothing worth saying; then nothing can be left either
        String none = WrittenReports.section(report, SECTION) + "/advice";
        assertThat(put(city, none, "{\"about\":\"printed_books@shaoxing@2023\"}")
                        .body()
                        .path("left")
                        .asInt())
                .isZero();
        assertThat(put(city, none, "{\"about\":\"nothing\"}").status()).isEqualTo(400);
    }
}
