package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.audit.AuditTrail;

/** A round over HTTP: opened, filled in, handed in, passed on, returned, sealed; and everything done twice. */
class RoundTest {
    private static final String TABLE = "programme_offering";

    @Test
    void walksFromOpeningToSeal() throws Exception {
        OpenRound round = OpenRound.of(2041, "", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        assertThat(round.city()
                        .post("/api/rounds", OpenRound.opening(2041, "", TABLE))
                        .code())
                .isEqualTo("collection.round-already-open");
        Answer saved = round.goodRow(clerk, "s1", 1, "r1");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().path("judgement").path("issues").toString()).isEqualTo("[]");
        assertThat(saved.body().path("state").path("state").asString()).isEqualTo("drafting");

        Answer submitted = submit(round, clerk, "s1");
        assertThat(submitted.body().path(0).path("state").asString())
                .as(submitted.whole().body())
                .isEqualTo("school_review");
        assertThat(round.city().get(round.table("s1", TABLE)).code()).isEqualTo("collection.not-handed-in");
        assertThat(round.goodRow(clerk, "s1", 2, "r2").code()).isEqualTo("collection.draft-locked");

        Visitor approver = Visitor.signedIn("approver");
        assertThat(decide(round, round.city(), "s1", "pass").status()).isEqualTo(403);
        assertThat(state(decide(round, approver, "s1", "pass"))).isEqualTo("submitted");
        assertThat(state(decide(round, round.city(), "s1", "pass"))).isEqualTo("approved");

        Answer sealed = round.city().post("/api/rounds/" + round.id() + "/seal", "");
        assertThat(sealed.body().path("snapshot").asString()).isEqualTo("shaoxing-2041.1");
        assertThat(state(round)).isEqualTo("sealed");
        assertThat(round.city()
                        .get("/api/facts/programme_offerings@shaoxing@2041/trace")
                        .whole()
                        .body())
                .contains("shaoxing-2041.1");
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
        assertThat(round.city().get(round.unit("s1") + "/steps").body().size()).isEqualTo(5);
    }

    @Test
    void decidesNothingTwice() throws Exception {
        OpenRound round = OpenRound.of(2042, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        int revision = revision(round);
        assertThat(submit(round, clerk, "s1", revision).status()).isEqualTo(200);
        assertThat(submit(round, clerk, "s1", revision).code()).isEqualTo("collection.case-changed");
        int seen = revision(round);
        assertThat(decide(round, round.city(), "s1", "pass", seen).status()).isEqualTo(200);
        assertThat(decide(round, round.city(), "s1", "pass", seen).code()).isEqualTo("collection.case-changed");
        assertThat(decide(round, round.city(), "s1", "pass").code()).isEqualTo("collection.not-from-this-state");
    }

    /** Of decisions that meet one counts, whatever they are; whoever was slower is told, and the trail has one step. */
    @Test
    void ofDecisionsAtOnceOneCounts() throws Exception {
        OpenRound round = OpenRound.of(2075, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        for (int turn = 1; turn <= 5; turn++) {
            assertThat(round.goodRow(clerk, "s1", turn, "r" + turn).status()).isEqualTo(200);
            round.patch(clerk, "s1", TABLE, """
                {"client": "c2", "sequence": %d, "rows": [{"op": "remove", "row": "r%d"}], "cells": []}
                """.formatted(turn, turn - 1));
            assertThat(submit(round, clerk, "s1").status()).isEqualTo(200);
            int seen = revision(round);
            List<Callable<Answer>> decisions = List.of(
                    () -> decide(round, Visitor.signedIn("city"), "s1", "pass", seen),
                    () -> decide(round, Visitor.signedIn("city"), "s1", "pass", seen),
                    () -> giveBack(round, Visitor.signedIn("city"), seen),
                    () -> giveBack(round, Visitor.signedIn("city"), seen));
            List<Answer> answers = new ArrayList<>();
            try (ExecutorService people = Executors.newFixedThreadPool(decisions.size())) {
                for (Future<Answer> done : people.invokeAll(decisions)) {
                    answers.add(done.get());
                }
            }
            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.status() != 200))
                    .allMatch(answer -> answer.code().equals("collection.case-changed"));
            long decided = round.city()
                    .get(round.unit("s1") + "/steps")
                    .body()
                    .valueStream()
                    .filter(step -> step.path("from").asString().equals("submitted"))
                    .count();
            assertThat(decided).as("one step a turn").isEqualTo(turn);
            if (state(round).equals("approved")) {
                assertThat(giveBack(round, round.city(), revision(round)).status())
                        .isEqualTo(200);
            }
        }
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }

    private static Answer giveBack(OpenRound round, Visitor by, int revision) throws Exception {
        return by.post(round.unit("s1") + "/decisions", """
            {"kind": "return", "tables": [{"table": "%s", "revision": %d}],
             "notes": [{"table": "%s", "reason": "other", "text": "请核对"}]}
            """.formatted(TABLE, revision, TABLE));
    }

    @Test
    void aReturnOpensTheCellsNamedAndNoOther() throws Exception {
        OpenRound round = OpenRound.of(2043, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        submit(round, clerk, "s1");
        assertThat(state(giveBack(round, "employed"))).isEqualTo("returned");
        Answer patched = round.patch(
                clerk,
                "s1",
                TABLE,
                "{\"client\": \"c1\", \"sequence\": 2, \"cells\": ["
                        + OpenRound.cell("r1", "employed", "16", 1) + ","
                        + OpenRound.cell("r1", "graduates", "50", 1) + "]}");
        assertThat(patched.body().path("outcome").path("applied").size()).isEqualTo(1);
        assertThat(patched.body()
                        .path("outcome")
                        .path("refused")
                        .path(0)
                        .path("reason")
                        .asString())
                .isEqualTo("NOT_REOPENED");
        assertThat(noteState(round, clerk)).isEqualTo("changed");
        submit(round, clerk, "s1");
        assertThat(round.city()
                        .get(round.table("s1", TABLE) + "/differences?from=1&to=2")
                        .whole()
                        .body())
                .contains("\"before\":\"15\",\"after\":\"16\"");
        assertThat(state(decide(round, round.city(), "s1", "pass"))).isEqualTo("approved");
        assertThat(noteState(round, clerk)).isEqualTo("accepted");
    }

    @Test
    void howTablesCameInIsKnownAfterwards() throws Exception {
        OpenRound round = OpenRound.of(2078, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        submit(round, clerk, "s1");
        giveBack(round, "employed");
        Map<OrgUnitId, RoundRecords.UnitRecord> records =
                RunningPlatform.bean(RoundRecords.class).records(new OrgUnitId("shaoxing"), new ReportYear(2078));
        assertThat(records.get(new OrgUnitId("s1"))).isEqualTo(new RoundRecords.UnitRecord(1, 1, 1, 1, Map.of()));
        assertThat(records.get(new OrgUnitId("s2")))
                .as("nothing is due of it before the deadline")
                .isEqualTo(new RoundRecords.UnitRecord(0, 0, 0, 0, Map.of()));
        assertThat(RunningPlatform.bean(RoundRecords.class).records(new OrgUnitId("shaoxing"), new ReportYear(1999)))
                .as("a year without a round on the web")
                .isEmpty();
    }

    @Test
    void aCountyReviewsItsOwnSchoolsBetweenSchoolAndCity() throws Exception {
        OpenRound round = OpenRound.of(2044, "\"county\", \"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        assertThat(state(submit(round, clerk, "s1"))).isEqualTo("submitted");
        assertThat(decide(round, round.city(), "s1", "pass").status()).isEqualTo(403);
        assertThat(decide(round, Visitor.signedIn("county2"), "s1", "pass").status())
                .isEqualTo(403);
        Visitor county = Visitor.signedIn("county");
        assertThat(county.get("/api/rounds/" + round.id() + "/board")
                        .body()
                        .path("units")
                        .size())
                .isEqualTo(2);
        assertThat(state(decide(round, county, "s1", "pass"))).isEqualTo("submitted");
        assertThat(state(decide(round, round.city(), "s1", "pass"))).isEqualTo("approved");
    }

    @Test
    void aSchoolNeitherSeesNorFillsItsNeighbour() throws Exception {
        OpenRound round = OpenRound.of(2045, "\"city\"", TABLE);
        Visitor neighbour = Visitor.signedIn("clerk2");
        assertThat(neighbour.get(round.table("s1", TABLE)).status()).isEqualTo(403);
        assertThat(round.goodRow(neighbour, "s1", 1, "r1").status()).isEqualTo(403);
        assertThat(neighbour
                        .post("/api/rounds", OpenRound.opening(2046, "", TABLE))
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn("public").get("/api/rounds").body().size()).isZero();
    }

    @Test
    void whatIsWrongOrUnexplainedIsNotHandedIn() throws Exception {
        OpenRound round = OpenRound.of(2047, "\"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        round.goodRow(clerk, "s1", 1, "r1");
        Answer broken = round.patch(
                clerk,
                "s1",
                TABLE,
                "{\"client\": \"c1\", \"sequence\": 2, \"cells\": [" + OpenRound.cell("r1", "employed", "30", 1)
                        + "]}");
        assertThat(broken.body()
                        .path("judgement")
                        .path("counts")
                        .path("blocking")
                        .asInt())
                .isEqualTo(1);
        assertThat(submit(round, clerk, "s1").status()).isEqualTo(400);
        assertThat(state(round)).isEqualTo("drafting");
    }

    private static String noteState(OpenRound round, Visitor clerk) throws Exception {
        return clerk.get(round.table("s1", TABLE))
                .body()
                .path("notes")
                .path(0)
                .path("state")
                .asString("");
    }

    private static Answer giveBack(OpenRound round, String field) throws Exception {
        return round.city().post(round.unit("s1") + "/decisions", """
            {"kind": "return", "tables": [{"table": "%s", "revision": %d}], "notes": [{"table": "%s", "row": "r1",
             "field": "%s", "reason": "wrong", "text": "请核对"}]}
            """.formatted(TABLE, revision(round), TABLE, field));
    }

    private static String state(Answer decided) {
        return decided.body().path(0).path("state").asString(decided.whole().body());
    }

    private static String state(OpenRound round) throws Exception {
        return round.city()
                .get(round.unit("s1"))
                .body()
                .path("cases")
                .path(0)
                .path("state")
                .asString("");
    }

    private static int revision(OpenRound round) throws Exception {
        return round.revision("s1", TABLE);
    }

    private static Answer submit(OpenRound round, Visitor clerk, String unit) throws Exception {
        return submit(round, clerk, unit, revision(round));
    }

    private static Answer submit(OpenRound round, Visitor clerk, String unit, int revision) throws Exception {
        return clerk.post(
                round.unit(unit) + "/submission",
                "{\"tables\": [{\"table\": \"%s\", \"revision\": %d}]}".formatted(TABLE, revision));
    }

    private static Answer decide(OpenRound round, Visitor by, String unit, String kind) throws Exception {
        return decide(round, by, unit, kind, revision(round));
    }

    private static Answer decide(OpenRound round, Visitor by, String unit, String kind, int revision) throws Exception {
        return by.post(
                round.unit(unit) + "/decisions",
                "{\"kind\": \"%s\", \"tables\": [{\"table\": \"%s\", \"revision\": %d}]}"
                        .formatted(kind, TABLE, revision));
    }
}
