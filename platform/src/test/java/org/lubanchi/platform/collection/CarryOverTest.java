package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** A list begins with the rows of the sealed year before: what describes them, their numbers only when asked for. */
class CarryOverTest {
    private static final String TABLE = "programme_offering";

    private static OpenRound next;
    private static Visitor clerk;

    @BeforeAll
    static void sealAYear() throws Exception {
        OpenRound first = OpenRound.of(2161, "\"city\"", TABLE);
        clerk = Visitor.signedIn("school");
        first.goodRow(clerk, "s1", 1, "r1");
        first.submit(clerk, "s1", TABLE);
        first.pass(first.city(), "s1", TABLE);
        Answer sealed = first.city().post("/api/rounds/" + first.id() + "/seal", "");
        assertThat(sealed.status()).as(sealed.whole().body()).isEqualTo(200);
        next = OpenRound.of(2162, "\"city\"", TABLE, "campus_and_resources");
    }

    private static JsonNode sheet() throws Exception {
        return clerk.get(next.table("s1", TABLE)).body();
    }

    private static JsonNode carry(Visitor by, String table, boolean numbers) throws Exception {
        return by.post(next.table("s1", table) + "/carry-over", "{\"numbers\": " + numbers + "}")
                .body();
    }

    private static String text(JsonNode row, String field) {
        return row.path("cells").path(field).path("text").asString("");
    }

    @Test
    void aListBeginsWithTheYearBeforeOnceAndStandsBesideIt() throws Exception {
        assertThat(sheet().path("absent").asInt()).isEqualTo(1);
        assertThat(carry(clerk, TABLE, false).path("rows").asInt()).isEqualTo(1);
        JsonNode row = sheet().path("rows").path(0);
        assertThat(text(row, "programme_code")).isEqualTo("710201");
        assertThat(text(row, "enrolment")).isEmpty();
        assertThat(sheet().path("prior")
                        .path(row.path("id").asString())
                        .path("enrolment")
                        .asString())
                .as("the number of the year before stands beside a row that cannot be read yet")
                .isEqualTo("120");
        assertThat(sheet().path("absent").asInt()).isZero();
        assertThat(carry(clerk, TABLE, true).path("rows").asInt())
                .as("asked again nothing more comes")
                .isZero();

        next.patch(
                clerk,
                "s1",
                TABLE,
                "{\"client\": \"c2\", \"sequence\": 1, \"rows\": [{\"op\": \"remove\", \"row\": \"%s\"}]}"
                        .formatted(row.path("id").asString()));
        assertThat(carry(clerk, TABLE, true).path("cells").asInt()).isGreaterThan(2);
        assertThat(text(sheet().path("rows").path(0), "enrolment")).isEqualTo("120");
    }

    @Test
    void aFormHasNoRowsToTakeAndOnlyItsReporterMay() throws Exception {
        assertThat(carry(clerk, "campus_and_resources", true).path("rows").asInt())
                .isZero();
        Answer refused = next.city().post(next.table("s1", TABLE) + "/carry-over", "{\"numbers\": true}");
        assertThat(refused.status()).isEqualTo(403);
    }
}
