package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Rows that another program sends: the same verdict as on the sheet, and never loaded twice. */
class BulkLoadTest {
    private static final String TABLE = "programme_offering";

    private static String row(String programme, String enrolment) {
        return """
            {"programme_code": "%s", "培养类型": "three_year", "new_entrants": 40, "enrolment": %s, "graduates": 38,
             "further_study": 20, "employed": 15}
            """.formatted(programme, enrolment);
    }

    private static Answer send(OpenRound round, Visitor clerk, String options, String key, String body)
            throws Exception {
        String path = round.table("s1", TABLE) + "/rows" + options;
        return key.isEmpty() ? clerk.post(path, body) : clerk.sendWith("Idempotency-Key", key, path, body);
    }

    private static int rows(OpenRound round, Visitor clerk) throws Exception {
        return clerk.get(round.table("s1", TABLE)).body().path("rows").size();
    }

    @Test
    void aDryRunChangesNothingAndABatchIsLoadedOnce() throws Exception {
        OpenRound round = OpenRound.of(2095, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        String two = "[" + row("710201", "120") + "," + row("710202", "90.0") + "]";
        JsonNode dry = send(round, clerk, "?dry=true", "", two).body();
        assertThat(dry.path("loaded").asInt()).as(dry.toString()).isEqualTo(2);
        assertThat(dry.path("changes").path("added").asInt()).isEqualTo(2);
        assertThat(rows(round, clerk)).isZero();

        JsonNode loaded = send(round, clerk, "", "batch-1", two).body();
        assertThat(loaded.path("cells").asInt()).as(loaded.toString()).isPositive();
        assertThat(loaded.path("issuesTotal").asInt()).isZero();
        send(round, clerk, "", "batch-1", two);
        assertThat(rows(round, clerk)).isEqualTo(2);
        assertThat(send(round, clerk, "", "batch-1", "[" + row("710205", "1") + "]")
                        .code())
                .isEqualTo("collection.key-reused");
        assertThat(send(round, clerk, "", "", two).status())
                .as("without a key nothing is loaded")
                .isEqualTo(400);
    }

    @Test
    void partsAreAddedAndAWholeBatchTakesAwayWhatItDoesNotName() throws Exception {
        OpenRound round = OpenRound.of(2096, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        send(round, clerk, "", "part-1", "[" + row("710201", "120") + "]");
        send(round, clerk, "", "part-2", "[" + row("710202", "90") + "]");
        assertThat(rows(round, clerk)).isEqualTo(2);
        send(round, clerk, "?whole=true", "all", "[" + row("710202", "91") + "]");
        JsonNode left = clerk.get(round.table("s1", TABLE)).body().path("rows");
        assertThat(left.size()).isEqualTo(1);
        assertThat(left.toString()).contains("710202", "91").doesNotContain("710201");
    }

    @Test
    void eachProblemIsToldAtItsRowAndTheOthersAreLoaded() throws Exception {
        OpenRound round = OpenRound.of(2097, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        String body = "[" + row("710201", "120") + "," + row("000000", "\"约九十\"") + ", {\"programme_cod\": \"x\"}]";
        JsonNode answer = send(round, clerk, "", "b", body).body();
        assertThat(answer.path("loaded").asInt()).as(answer.toString()).isEqualTo(1);
        assertThat(answer.path("rowsIn").asInt())
                .isEqualTo(
                        answer.path("loaded").asInt() + answer.path("rejected").asInt());
        assertThat(answer.path("issues").toString())
                .contains("\"row\":2,\"field\":\"programme_code\"", "\"row\":2,\"field\":\"enrolment\"")
                .contains("collection.unknown-field", "programme_code");
        assertThat(rows(round, clerk)).isEqualTo(1);
    }

    @Test
    void whatIsNoArrayOfFlatRowsIsRefusedAndAnotherSchoolIsNotTouched() throws Exception {
        OpenRound round = OpenRound.of(2098, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        for (String wrong :
                new String[] {"", "{}", "[1]", "[{\"a\": [1]}]", "[{\"a\": 1}", "[{\"a\": {\"missing\": \"why\"}}]"}) {
            assertThat(send(round, clerk, "", "w", wrong).status()).as(wrong).isEqualTo(400);
        }
        assertThat(clerk.send("POST", round.table("s2", TABLE) + "/rows?dry=true", BodyPublishers.ofString("[]"))
                        .status())
                .isEqualTo(403);
    }
}
