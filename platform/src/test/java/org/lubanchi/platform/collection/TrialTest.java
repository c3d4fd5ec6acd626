package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Before handing in: tables against tables and against last year, from the drafts as they stand. */
class TrialTest {
    private static JsonNode check(Answer trial, String id) {
        for (JsonNode each : trial.body().path("crossChecks")) {
            if (each.path("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError(id + " is not in " + trial.whole().body());
    }

    private static Answer entrant(OpenRound round, Visitor clerk, int sequence) throws Exception {
        return entrant(round, clerk, "s1", sequence, "N" + sequence);
    }

    static Answer entrant(OpenRound round, Visitor clerk, String unit, int sequence, String number) throws Exception {
        String row = "e" + sequence;
        return round.patch(clerk, unit, "new_entrant", """
            {"client": "c9", "sequence": %d, "rows": [{"op": "add", "row": "%s"}], "cells": [%s]}
            """.formatted(
                        sequence,
                        row,
                        String.join(
                                ",",
                                OpenRound.cell(row, "student_number", number),
                                OpenRound.cell(row, "student_kind", "secondary_vocational"),
                                OpenRound.cell(row, "programme_code", "710201"),
                                OpenRound.cell(row, "track", "three_year"),
                                OpenRound.cell(row, "from_own_city", "是"),
                                OpenRound.cell(row, "from_own_province", "是"),
                                OpenRound.cell(row, "rural_origin", "否"))));
    }

    @Test
    void draftsAreHeldAgainstEachOtherBeforeTheyAreHandedIn() throws Exception {
        OpenRound round = OpenRound.of(2091, "\"city\"", "programme_offering", "new_entrant");
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        assertThat(entrant(round, clerk, 1).status()).isEqualTo(200);
        entrant(round, clerk, 2);
        String address = "/api/quality/trials/" + round.id() + "/s1";
        Answer trial = clerk.get(address);
        JsonNode differing = check(trial, "offering_entrants_are_the_entrants");
        assertThat(differing.path("verdict").asString()).isEqualTo("differs");
        assertThat(differing.path("left").path("text").asString()).isEqualTo("40");
        assertThat(differing.path("right").path("text").asString()).isEqualTo("2");
        assertThat(differing.path("difference").asString()).isEqualTo("38");
        assertThat(check(trial, "stock_closing_is_the_roll").path("verdict").asString())
                .as("what nobody collects is not judged")
                .isEqualTo("not_judged");
        assertThat(trial.body().path("tables").size()).isEqualTo(2);

        round.patch(clerk, "s1", "programme_offering", """
            {"client": "c1", "sequence": 2, "rows": [], "cells": [%s]}
            """.formatted(OpenRound.cell("r1", "new_entrants", "2", 1)));
        assertThat(check(clerk.get(address), "offering_entrants_are_the_entrants")
                        .path("verdict")
                        .asString())
                .as("what is mended in the draft agrees at once")
                .isEqualTo("agrees");
        assertThat(round.city().get(address).status()).isEqualTo(200);
        assertThat(clerk.get("/api/quality/trials/" + round.id() + "/s2").status())
                .isEqualTo(403);
        assertThat(clerk.get("/api/quality/trials/no-such/s1").status()).isEqualTo(404);
    }

    @Test
    void whatMovedTooFarSinceLastYearIsToldAndWhatCannotBeComparedIsNotJudged() throws Exception {
        OpenRound round = OpenRound.of(2093, "\"city\"", "programme_offering");
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        Answer trial = clerk.get("/api/quality/trials/" + round.id() + "/s1");
        JsonNode watches = trial.body().path("watches");
        assertThat(watches.size()).isGreaterThan(5);
        for (JsonNode watch : watches) {
            assertThat(watch.path("verdict").asString()).as(watch.toString()).isEqualTo("not_judged");
            assertThat(watch.path("limit").path("zh").asString()).isNotEmpty();
            assertThat(watch.path("peers").isNull())
                    .as("nobody is a peer before a year is sealed")
                    .isTrue();
        }
    }

    private static Answer handIn(OpenRound round, Visitor clerk, String... tables) throws Exception {
        StringBuilder chosen = new StringBuilder();
        for (JsonNode state : clerk.get(round.unit("s1")).body().path("cases")) {
            String table = state.path("table").asString();
            if (List.of(tables).contains(table)) {
                chosen.append(chosen.isEmpty() ? "" : ",");
                chosen.append("{\"table\": \"%s\", \"revision\": %d}"
                        .formatted(table, state.path("revision").asInt()));
            }
        }
        return clerk.post(round.unit("s1") + "/submission", "{\"tables\": [" + chosen + "]}");
    }

    @Test
    void tablesThatContradictEachOtherAreNotHandedInTogetherNorOneAfterTheOther() throws Exception {
        OpenRound round = OpenRound.of(2116, "\"city\"", "programme_offering", "new_entrant");
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        entrant(round, clerk, 1);
        Answer together = handIn(round, clerk, "programme_offering", "new_entrant");
        assertThat(together.status()).as(together.whole().body()).isEqualTo(400);
        assertThat(together.code()).isEqualTo("cross-check.offering_entrants_are_the_entrants");
        JsonNode issue = together.body().path("issues").path(0);
        assertThat(issue.path("severity").asString()).isEqualTo("blocking");
        assertThat(issue.path("found").path("zh").asString()).contains("40 人", "1 人", "39 人");
        assertThat(issue.path("remedy").path("zh").asString()).contains("专业设置表", "新生名册");

        assertThat(handIn(round, clerk, "programme_offering").status())
                .as("a roster that is half done stops nothing")
                .isEqualTo(200);
        assertThat(handIn(round, clerk, "new_entrant").code())
                .as("the later of the two is stopped")
                .isEqualTo("cross-check.offering_entrants_are_the_entrants");
    }

    @Test
    void theSameTablesAreStoppedHoweverTheirRowsCame() throws Exception {
        OpenRound round = OpenRound.of(2117, "\"city\"", "programme_offering", "new_entrant");
        Visitor clerk = Visitor.signedIn("school");
        Answer sent = clerk.send(
                "POST",
                round.table("s1", "programme_offering") + "/rows",
                "text/csv",
                HttpRequest.BodyPublishers.noBody());
        assertThat(sent.status()).as("nothing was sent").isEqualTo(400);
        clerk.sendWith("Idempotency-Key", "k1", round.table("s1", "programme_offering") + "/rows", """
            [{"programme_code": "710201", "track": "three_year", "new_entrants": 2, "enrolment": 120, "graduates": 38,
              "further_study": 20, "employed": 15}]
            """);
        entrant(round, clerk, 1);
        assertThat(handIn(round, clerk, "programme_offering", "new_entrant").code())
                .isEqualTo("cross-check.offering_entrants_are_the_entrants");
        entrant(round, clerk, 2);
        assertThat(handIn(round, clerk, "programme_offering", "new_entrant").status())
                .isEqualTo(200);
    }
}
