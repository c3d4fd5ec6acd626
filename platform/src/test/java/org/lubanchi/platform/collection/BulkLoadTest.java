package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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
    void rowsAreReadBackPageByPageInTheirOrderWhateverHappensMeanwhile() throws Exception {
        OpenRound round = OpenRound.of(2131, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        send(
                round,
                clerk,
                "",
                "all",
                "[" + row("710201", "1") + "," + row("710202", "2") + "," + row("710204", "3") + "]");
        String path = round.table("s1", TABLE) + "/rows?limit=2";
        JsonNode first = clerk.get(path).body();
        assertThat(first.path("rows").size()).isEqualTo(2);
        String next = first.path("next").asString();
        send(round, clerk, "?whole=true", "fewer", "[" + row("710201", "1") + "," + row("710204", "3") + "]");
        JsonNode second = clerk.get(path + "&after=" + next).body();
        assertThat(second.path("rows").size())
                .as("a row that is gone keeps its place")
                .isEqualTo(1);
        assertThat(second.path("rows")
                        .path(0)
                        .path("cells")
                        .path("enrolment")
                        .path("text")
                        .asString())
                .isEqualTo("3");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(clerk.get(path + "&after=no-such").body().path("rows").size())
                .isEqualTo(2);
        assertThat(clerk.get(round.table("s1", TABLE) + "/rows?limit=0").status())
                .isEqualTo(400);
        assertThat(round.city().get(path).status())
                .as("nobody else reads a table before it is handed in")
                .isEqualTo(clerk.get(round.table("s2", TABLE) + "/rows").status());
    }

    @Test
    void aWholeTextIsJudgedAsItsRowsAreAndNothingIsTaken() throws Exception {
        OpenRound round = OpenRound.of(2132, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        String text = """
            专业代码,培养类型,招生数,在校生数,毕业生数,升学人数,就业人数
            710201,three_year,40,120,38,20,15
            000000,three_year,40,约九十,38,20,15
            710202,three_year,40,90,38,30,15
            """;
        Answer whole =
                clerk.send("POST", round.table("s1", TABLE) + "/judgement", "text/csv", BodyPublishers.ofString(text));
        JsonNode byRows = clerk.send(
                        "POST", round.table("s1", TABLE) + "/rows?dry=true", "text/csv", BodyPublishers.ofString(text))
                .body();
        assertThat(whole.status()).as(whole.whole().body()).isEqualTo(200);
        assertThat(whole.body().path("rowsIn").asInt()).isEqualTo(3);
        assertThat(whole.body().path("rejected").asInt())
                .isEqualTo(byRows.path("rejected").asInt());
        assertThat(codes(whole.body().path("issues")))
                .isEqualTo(codes(byRows.path("issues")))
                .hasSizeGreaterThan(2);
        assertThat(rows(round, clerk)).isZero();
        assertThat(Visitor.signedIn("public")
                        .send(
                                "POST",
                                round.table("s1", TABLE) + "/judgement",
                                "text/csv",
                                BodyPublishers.ofString(text))
                        .status())
                .isEqualTo(403);
    }

    private static List<String> codes(JsonNode issues) {
        List<String> codes = new ArrayList<>();
        for (JsonNode one : issues) {
            codes.add(
                    one.has("issue")
                            ? one.path("issue").path("code").asString()
                            : one.path("code").asString());
        }
        return codes.stream().sorted().toList();
    }

    @Test
    void aWholeBatchWithAProblemTakesNothingAwayAndSaysSo() throws Exception {
        OpenRound round = OpenRound.of(2133, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        send(round, clerk, "", "two", "[" + row("710201", "120") + "," + row("710202", "90") + "]");
        String oneAndABadOne = "[" + row("710201", "120") + "," + row("710204", "\"约九十\"") + "]";
        JsonNode told =
                send(round, clerk, "?whole=true&dry=true", "", oneAndABadOne).body();
        assertThat(told.path("rejected").asInt()).isEqualTo(1);
        assertThat(told.path("changes").path("removed").asInt())
                .as(told.toString())
                .isZero();
        send(round, clerk, "?whole=true", "bad", oneAndABadOne);
        assertThat(rows(round, clerk)).isEqualTo(2);
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

    private static Answer file(OpenRound round, Visitor clerk, String type, byte[] body) throws Exception {
        return clerk.send("POST", round.table("s1", TABLE) + "/rows?dry=true", type, BodyPublishers.ofByteArray(body));
    }

    @Test
    void csvSaysWhatJsonSaysAndTellsLineAndColumn() throws Exception {
        OpenRound round = OpenRound.of(2113, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        String csv = "专业代码*,培养类型,招生数（人）*,enrolment,毕业生数,升学人数,就业人数,备考\n"
                + "710201,three_year,40,120,38,20,15,\n"
                + "\n"
                + "710202,三年制中职,40,约九十,38,20,25,\"甲,乙\"\n";
        JsonNode utf = file(round, clerk, "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                .body();
        assertThat(utf.path("rowsIn").asInt()).as(utf.toString()).isEqualTo(2);
        assertThat(utf.path("loaded").asInt() + utf.path("rejected").asInt()).isEqualTo(2);
        assertThat(utf.path("sums").path("new_entrants").asString()).isEqualTo("40");
        assertThat(utf.path("issues").toString())
                .contains(
                        "\"row\":2,\"field\":\"enrolment\"",
                        "rows.csv:4:4",
                        "rows.csv:2:8",
                        "collection.unknown-field");
        JsonNode chinese = file(round, clerk, "text/csv; charset=GB18030", csv.getBytes(Charset.forName("GB18030")))
                .body();
        assertThat(chinese).isEqualTo(utf);
    }

    @Test
    void parquetSaysWhatJsonSays() throws Exception {
        OpenRound round = OpenRound.of(2114, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        Path file = Files.createTempFile("rows", ".parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT '710201' AS programme_code, 'three_year' AS track, 40 AS new_entrants,"
                    + " 120::DOUBLE AS enrolment, 38 AS graduates, 20 AS further_study, NULL::INT AS employed) TO '"
                    + file + "' (FORMAT parquet)");
        }
        JsonNode read = file(round, clerk, "application/vnd.apache.parquet", Files.readAllBytes(file))
                .body();
        assertThat(read.path("rejected").asInt()).as(read.toString()).isEqualTo(1);
        assertThat(read.path("issues").toString()).contains("\"field\":\"employed\"", "rows.parquet:1:7");
        assertThat(read.path("issuesTotal").asInt()).isEqualTo(1);
        Files.delete(file);
    }

    @Test
    void filesThatAreNoneAreRefusedInFiveParts() throws Exception {
        OpenRound round = OpenRound.of(2115, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        Answer ragged = file(round, clerk, "text/csv", "a,b\n1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(ragged.status()).isEqualTo(400);
        assertThat(ragged.code()).isEqualTo("csv.ragged-row");
        assertThat(file(round, clerk, "text/csv", ",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("csv.too-many-columns");
        assertThat(file(round, clerk, "application/vnd.apache.parquet", new byte[] {1, 2, 3})
                        .code())
                .isEqualTo("parquet.unreadable");
        assertThat(file(round, clerk, "application/zip", new byte[] {1}).status())
                .isEqualTo(400);
    }
}
