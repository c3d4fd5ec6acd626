package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

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
}
