package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** What people say about cells: seen by the other side once handed in, told in their inbox, settled once. */
class CellCommentTest {
    private static final String TABLE = "programme_offering";

    private static Answer say(OpenRound round, Visitor by, String field, String text) throws Exception {
        return by.post(
                round.table("s1", TABLE) + "/comments",
                "{\"row\": \"r1\", \"field\": \"%s\", \"text\": \"%s\"}".formatted(field, text));
    }

    private static JsonNode list(OpenRound round, Visitor by) throws Exception {
        return by.get(round.table("s1", TABLE) + "/comments").body();
    }

    @Test
    void aQuestionAndItsAnswerStayWithTheCellAndHoldNothingUp() throws Exception {
        OpenRound round = OpenRound.of(2164, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        assertThat(say(round, clerk, "enrolment", "含转入 12 人").status()).isEqualTo(200);
        assertThat(round.city().get(round.table("s1", TABLE) + "/comments").code())
                .as("before it is handed in it is among the school's people")
                .isEqualTo("collection.not-handed-in");
        round.submit(clerk, "s1", TABLE);

        assertThat(list(round, round.city())
                        .path("comments")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo("含转入 12 人");
        assertThat(say(round, round.city(), "enrolment", "转入有批文吗").status()).isEqualTo(200);
        assertThat(clerk.get("/api/notices").whole().body()).contains("转入有批文吗");
        assertThat(say(round, clerk, "enrolment", "有，已附").status()).isEqualTo(200);
        assertThat(round.city().get("/api/notices").whole().body()).contains("有，已附");

        settlesOnce(round, clerk);
    }

    private static void settlesOnce(OpenRound round, Visitor clerk) throws Exception {
        long first = list(round, clerk).path("comments").path(0).path("id").asLong();
        String settling = round.table("s1", TABLE) + "/comments/" + first + "/settlement";
        assertThat(round.city()
                        .post(settling, "{}")
                        .body()
                        .path("comments")
                        .path(0)
                        .path("settledBy")
                        .asString())
                .isEqualTo("账号 city");
        assertThat(clerk.post(settling, "{}")
                        .body()
                        .path("comments")
                        .path(0)
                        .path("settledBy")
                        .asString())
                .as("settled once")
                .isEqualTo("账号 city");
        assertThat(clerk.get(round.unit("s1"))
                        .body()
                        .path("cases")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("submitted");
    }

    @Test
    void nobodyOutsideIsToldOfACellTheyDoNotSee() throws Exception {
        String roster = "new_entrant";
        OpenRound round = OpenRound.of(2166, "\"city\"", roster);
        Visitor clerk = Visitor.signedIn("school");
        TrialTest.entrant(round, clerk, "s1", 1, "2166330600000017");
        round.submit(clerk, "s1", roster);
        for (String field : new String[] {"student_number", "programme_code"}) {
            Answer said = clerk.post(
                    round.table("s1", roster) + "/comments",
                    "{\"row\": \"r1\", \"field\": \"%s\", \"text\": \"说的是 %s\"}".formatted(field, field));
            assertThat(said.status()).as(said.whole().body()).isEqualTo(200);
        }
        assertThat(round.city()
                        .get(round.table("s1", roster) + "/comments")
                        .body()
                        .path("comments")
                        .size())
                .isEqualTo(1);
        assertThat(round.city().get("/api/notices").whole().body())
                .contains("说的是 programme_code")
                .doesNotContain("说的是 student_number");
    }

    @Test
    void nothingSaidTooMuchOrByNobodyIsRefused() throws Exception {
        OpenRound round = OpenRound.of(2165, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        assertThat(say(round, clerk, "enrolment", "  ").status()).isEqualTo(400);
        assertThat(say(round, clerk, "enrolment", "长".repeat(501)).status()).isEqualTo(400);
        assertThat(say(round, clerk, "no_such", "x").status()).isEqualTo(400);
        assertThat(say(round, Visitor.signedIn("clerk2"), "enrolment", "x").status())
                .isEqualTo(403);
        round.submit(clerk, "s1", TABLE);
        assertThat(say(round, Visitor.signedIn("county"), "enrolment", "x").status())
                .as("who only looks on takes no part")
                .isEqualTo(403);
        assertThat(list(round, Visitor.signedIn("county")).path("talks").asBoolean())
                .isFalse();
        assertThat(clerk.post(round.table("s1", TABLE) + "/comments/999999/settlement", "{}")
                        .status())
                .isEqualTo(404);
    }
}
