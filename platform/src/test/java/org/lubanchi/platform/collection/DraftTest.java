package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Drafts over HTTP: what is acknowledged stays, what comes twice changes nothing, two people on one cell are told. */
class DraftTest {
    private static final String TABLE = "programme_offering";
    private static final String FORM = "campus_and_resources";

    private static OpenRound round;
    private static Visitor clerk;

    @BeforeAll
    static void open() throws Exception {
        round = OpenRound.of(2051, "\"city\"", TABLE, FORM);
        clerk = Visitor.signedIn("school");
    }

    private static Answer patch(String table, String client, int sequence, String... cells) throws Exception {
        return round.patch(
                clerk,
                "s1",
                table,
                "{\"client\": \"%s\", \"sequence\": %d, \"cells\": [%s]}"
                        .formatted(client, sequence, String.join(",", cells)));
    }

    private static JsonNode cell(String table, String row, String field) throws Exception {
        for (JsonNode one : clerk.get(round.table("s1", table)).body().path("rows")) {
            if (one.path("id").asString().equals(row)) {
                return one.path("cells").path(field);
            }
        }
        throw new AssertionError("no row " + row);
    }

    @Test
    void aRepeatedPatchChangesNothing() throws Exception {
        Answer first = patch(FORM, "twice", 1, OpenRound.cell("form", "campus_area", "100"));
        assertThat(first.body()
                        .path("outcome")
                        .path("applied")
                        .path(0)
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        patch(FORM, "other", 1, OpenRound.cell("form", "campus_area", "200", 1));
        Answer again = patch(FORM, "twice", 1, OpenRound.cell("form", "campus_area", "100"));
        assertThat(again.body().path("outcome").path("repeated").asBoolean()).isTrue();
        assertThat(cell(FORM, "form", "campus_area").path("text").asString()).isEqualTo("200");
    }

    @Test
    void twoPeopleOnOneCellAreToldBothTexts() throws Exception {
        patch(FORM, "a", 1, OpenRound.cell("form", "printed_books", "10"));
        Answer late = patch(
                FORM,
                "b",
                1,
                OpenRound.cell("form", "printed_books", "20", 0),
                OpenRound.cell("form", "building_area", "30", 0));
        JsonNode conflict = late.body().path("outcome").path("conflicts").path(0);
        assertThat(conflict.path("yours").asString()).isEqualTo("20");
        assertThat(conflict.path("theirs").asString()).isEqualTo("10");
        assertThat(conflict.path("by").asString()).isEqualTo("账号 school");
        assertThat(late.body().path("outcome").path("applied").size())
                .as("the other cell of the patch is written")
                .isEqualTo(1);
    }

    @Test
    void aRowComesGoesAndComesBackWithItsCells() throws Exception {
        round.goodRow(clerk, "s1", 1, "back");
        move("remove", 2, "back");
        assertThat(clerk.get(round.table("s1", TABLE)).whole().body()).doesNotContain("\"id\":\"back\"");
        assertThat(round.patch(
                                clerk,
                                "s1",
                                TABLE,
                                "{\"client\": \"c1\", \"sequence\": 3, \"cells\": ["
                                        + OpenRound.cell("back", "employed", "1", 1) + "]}")
                        .body()
                        .path("outcome")
                        .path("refused")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("NO_SUCH_ROW");
        move("add", 4, "back");
        assertThat(cell(TABLE, "back", "employed").path("text").asString()).isEqualTo("15");
        move("remove", 5, "back");
    }

    private static void move(String op, int sequence, String row) throws Exception {
        Answer moved = round.patch(
                clerk,
                "s1",
                TABLE,
                "{\"client\": \"c1\", \"sequence\": %d, \"rows\": [{\"op\": \"%s\", \"row\": \"%s\"}]}"
                        .formatted(sequence, op, row));
        assertThat(moved.status()).as(moved.whole().body()).isEqualTo(200);
    }

    @Test
    void manyPagesAtOnceLoseAndDoubleNothing() throws Exception {
        int pages = 6;
        int patches = 8;
        try (ExecutorService people = Executors.newFixedThreadPool(pages)) {
            List<Callable<Integer>> work = IntStream.range(0, pages)
                    .<Callable<Integer>>mapToObj(page -> () -> {
                        Visitor one = Visitor.signedIn("clerk2");
                        for (int i = 1; i <= patches; i++) {
                            Answer saved = round.patch(
                                    one,
                                    "s2",
                                    TABLE,
                                    "{\"client\": \"p%d\", \"sequence\": %d, \"rows\": [{\"op\": \"add\", \"row\": \"p%d-%d\"}], \"cells\": [%s]}"
                                            .formatted(
                                                    page,
                                                    i,
                                                    page,
                                                    i,
                                                    OpenRound.cell("p" + page + "-" + i, "employed", "" + i)));
                            assertThat(saved.status()).isEqualTo(200);
                        }
                        return page;
                    })
                    .toList();
            for (var done : people.invokeAll(work)) {
                done.get();
            }
        }
        JsonNode rows =
                Visitor.signedIn("clerk2").get(round.table("s2", TABLE)).body().path("rows");
        assertThat(rows.size()).isEqualTo(pages * patches);
    }

    @Test
    void aPatchThatCannotBeReadIsRefusedWhole() throws Exception {
        assertThat(patch(FORM, "no spaces", 1).status()).isEqualTo(400);
        assertThat(patch(FORM, "zero", 0).status()).isEqualTo(400);
        assertThat(patch(FORM, "long", 1, OpenRound.cell("form", "campus_area", "1".repeat(2001)))
                        .status())
                .isEqualTo(400);
        assertThat(round.patch(clerk, "s1", FORM, "{\"client\": \"x\"").status())
                .isEqualTo(400);
        assertThat(patch("nothing", "x", 1).status()).isEqualTo(404);
        assertThat(patch(FORM, "x", 1, OpenRound.cell("form", "no_such", "1"))
                        .body()
                        .path("outcome")
                        .path("refused")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("NO_SUCH_FIELD");
    }

    @Test
    void anExplanationHoldsAsLongAsTheProblemReadsTheSame() throws Exception {
        OpenRound own = OpenRound.of(2052, "\"city\"", TABLE);
        own.goodRow(clerk, "s1", 1, "r1");
        Answer doubtful = own.patch(
                clerk,
                "s1",
                TABLE,
                "{\"client\": \"c1\", \"sequence\": 2, \"cells\": [" + OpenRound.cell("r1", "new_entrants", "130", 1)
                        + "]}");
        JsonNode issue = doubtful.body().path("judgement").path("issues").path(0);
        assertThat(issue.path("severity").asString())
                .as(doubtful.whole().body())
                .isEqualTo("explainable");
        String body =
                "{\"row\": \"r1\", \"field\": \"%s\", \"code\": \"%s\", \"found\": \"%s\", \"reason\": \"春季入学后退学\"}"
                        .formatted(
                                issue.path("field").asString(),
                                issue.path("code").asString(),
                                issue.path("found").path("zh").asString());
        Answer explained = clerk.send(
                "PUT",
                own.table("s1", TABLE) + "/explanations",
                java.net.http.HttpRequest.BodyPublishers.ofString(body));
        assertThat(explained.body().path("counts").path("explained").asInt()).isEqualTo(1);
        Answer changed = own.patch(
                clerk,
                "s1",
                TABLE,
                "{\"client\": \"c1\", \"sequence\": 3, \"cells\": [" + OpenRound.cell("r1", "new_entrants", "131", 2)
                        + "]}");
        assertThat(changed.body()
                        .path("judgement")
                        .path("counts")
                        .path("explained")
                        .asInt())
                .isZero();
    }
}
