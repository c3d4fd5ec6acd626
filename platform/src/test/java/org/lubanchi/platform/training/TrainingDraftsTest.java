package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Where a round collects the tables of training by review, a year goes into its drafts and counts once it was reviewed. */
class TrainingDraftsTest {
    private static final List<String> TABLES = List.of("training_class", "training_detail", "training_participation");
    private static final int YEAR = 2024;
    private static final String ROUND = "elsewhere-" + YEAR;

    @Test
    void whatIsHandedOverWaitsInTheDraftsAndCountsOnceReviewedAndSealed() throws Exception {
        TrainingYear at = TrainingYear.signedIn();
        opens(at);
        long id = at.running(LocalDate.of(YEAR, 6, 20), 3, 800);
        at.complete(id);

        Answer fed = feed(at);
        assertThat(fed.status()).as(fed.whole().body()).isEqualTo(200);
        assertThat(fed.body().path("round").asString()).isEqualTo(ROUND);
        assertThat(fed.body().path("issues").findValuesAsString("code")).contains("training.waits-for-submission");
        assertThat(state(at, id)).isEqualTo("locked");
        for (String table : TABLES) {
            assertThat(drafted(at, table)).as(table).isEqualTo(table.equals("training_participation") ? 3 : 1);
        }
        assertThat(at.figure(YEAR)).as("a draft is no figure").isEmpty();

        submits(at);
        long late = at.running(LocalDate.of(YEAR, 7, 20), 1, 810);
        at.complete(late);
        Answer refused = feed(at);
        assertThat(refused.status()).as("under review: nothing is written over").isEqualTo(409);
        assertThat(state(at, late)).as("and nothing is locked").isEqualTo("completed");

        passes(at);
        Answer sealed = at.city.post("/api/rounds/" + ROUND + "/seal", "");
        assertThat(sealed.status()).as(sealed.whole().body()).isEqualTo(200);
        assertThat(at.figure(YEAR)).isEqualTo("3");
    }

    private static void opens(TrainingYear at) throws Exception {
        Answer opened = at.city.post("/api/rounds", """
            {"region": "elsewhere", "year": %d, "title": "培训采集", "opensAt": "2020-01-01T00:00:00Z",
             "deadline": "2199-01-01T00:00:00Z", "levels": ["city"], "tables": ["%s"]}
            """.formatted(YEAR, String.join("\", \"", TABLES)));
        assertThat(opened.status()).as(opened.whole().body()).isEqualTo(200);
    }

    private static Answer feed(TrainingYear at) throws Exception {
        return at.school.post("/api/training/feeds", TrainingYear.body("school", TrainingYear.SCHOOL, "year", YEAR));
    }

    private static String state(TrainingYear at, long id) throws Exception {
        return at.room(id).path("held").path("state").path("code").asString();
    }

    private static int drafted(TrainingYear at, String table) throws Exception {
        return at.school
                .get("/api/rounds/" + ROUND + "/units/e1/tables/" + table)
                .body()
                .path("rows")
                .size();
    }

    private static void submits(TrainingYear at) throws Exception {
        Answer done =
                at.school.post("/api/rounds/" + ROUND + "/units/e1/submission", TrainingYear.body("tables", cases(at)));
        assertThat(done.status()).as(done.whole().body()).isEqualTo(200);
    }

    private static void passes(TrainingYear at) throws Exception {
        Answer done = at.city.post(
                "/api/rounds/" + ROUND + "/units/e1/decisions", TrainingYear.body("kind", "pass", "tables", cases(at)));
        assertThat(done.status()).as(done.whole().body()).isEqualTo(200);
    }

    /** The three cases as they are now. */
    private static JsonNode[] cases(TrainingYear at) throws Exception {
        JsonNode cases =
                at.city.get("/api/rounds/" + ROUND + "/units/e1").body().path("cases");
        JsonNode[] named = new JsonNode[cases.size()];
        for (int index = 0; index < named.length; index++) {
            JsonNode one = cases.path(index);
            named[index] = TrainingYear.node(
                    "table",
                    one.path("table").asString(),
                    "revision",
                    one.path("revision").asInt());
        }
        return named;
    }
}
