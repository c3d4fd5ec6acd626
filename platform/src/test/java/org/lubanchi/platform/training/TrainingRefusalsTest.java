package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is refused or flagged, always with the rule; the clean case beside it. */
class TrainingRefusalsTest {
    private static TrainingYear at;

    @BeforeAll
    static void signIn() throws Exception {
        at = TrainingYear.signedIn();
    }

    @Test
    void aClassOf31HoursIsFlaggedWithItsRuleAndOneOf32IsNot() throws Exception {
        Answer shortOne = at.propose(31, at.today, at.today, "short-" + TrainingYear.fresh());
        assertThat(shortOne.status()).isEqualTo(200);
        JsonNode issue = shortOne.body().path("issues").path(0);
        assertThat(issue.path("code").asString()).isEqualTo("training.class-hours-minimum");
        assertThat(issue.path("found").path("zh").asString()).isEqualTo("培训 31 学时，不足 32 学时，不计入培训人次");
        assertThat(issue.path("why").path("zh").asString()).contains("杭州市").contains("已核对");
        assertThat(at.propose(32, at.today, at.today, "enough-" + TrainingYear.fresh())
                        .body()
                        .path("issues")
                        .size())
                .isZero();
    }

    @Test
    void aWrongCheckDigitIsRefusedAndTheNumberIsNotRepeated() throws Exception {
        long id = at.running(1, 300);
        String right = People.number(301);
        String wrong = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
        Answer refused = Visitor.anonymous()
                .fresh()
                .post(
                        "/api/training/classes/" + id + "/sign-ups",
                        TrainingYear.body("name", "学员301", "identity", wrong, "group", "veteran"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("training.identity-check-digit");
        assertThat(refused.whole().body()).doesNotContain(wrong).doesNotContain(wrong.substring(6, 14));
        assertThat(at.signUp(Visitor.anonymous(), id, 301).status()).isEqualTo(200);
    }

    @Test
    void anIdentityNumberIsMaskedInEveryAnswerAndEncryptedAtRest() throws Exception {
        long id = at.running(1, 310);
        String number = People.number(310);
        String body = at.school.get("/api/training/classes/" + id).whole().body();
        assertThat(body).contains("990***********" + People.tail(310)).doesNotContain(number);
        List<byte[]> kept = RunningPlatform.bean(JdbcClient.class)
                .sql("select cipher from training.trainee union all select lookup from training.trainee")
                .query((row, _) -> row.getBytes(1))
                .list();
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain(number.substring(4, 12)));
    }

    @Test
    void oneTraineeIsInAClassOnceHoweverOftenTheyPress() throws Exception {
        long id = at.running(1, 320);
        Answer again = at.signUp(Visitor.anonymous(), id, 320);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("already").asBoolean()).isTrue();
        assertThat(at.room(id).path("trainees").size()).isEqualTo(1);
    }

    @Test
    void anotherNameUnderTheSameNumberIsRefused() throws Exception {
        long id = at.running(1, 330);
        Answer refused = Visitor.anonymous()
                .fresh()
                .post(
                        "/api/training/classes/" + id + "/sign-ups",
                        TrainingYear.body("name", "别人", "identity", People.number(330), "group", "veteran"));
        assertThat(refused.code()).isEqualTo("training.other-name");
    }

    @Test
    void overlappingClassesOfOneTraineeAreFlagged() throws Exception {
        at.running(1, 340);
        long other = at.running(1, 341);
        Answer flagged = at.signUp(Visitor.anonymous(), other, 340);
        assertThat(flagged.status()).isEqualTo(200);
        assertThat(flagged.code()).isEqualTo("training.overlapping-classes");
        LocalDate later = at.today.plusDays(40);
        long apart = at.propose(32, later, later, "apart-" + TrainingYear.fresh())
                .body()
                .path("id")
                .asLong();
        at.move(at.school, apart, "filed");
        assertThat(at.signUp(Visitor.anonymous(), apart, 340)
                        .body()
                        .path("issues")
                        .size())
                .isZero();
    }

    @Test
    void aSignInFromFarAwayIsTakenAsDoubtfulAndCountsOnlyOnceConfirmed() throws Exception {
        long id = at.running(1, 350);
        long session = session(id);
        Answer far = signIn(code(session), 350, "far-1", 30.2, 120.58);
        assertThat(far.status()).isEqualTo(200);
        assertThat(far.body().path("doubtful").asBoolean()).isTrue();
        assertThat(far.code()).isEqualTo("training.sign-in-distance-maximum");
        assertThat(TrainingYear.said(far, "why")).contains("未核对");
        JsonNode trainee = at.room(id).path("trainees").path(0);
        assertThat(trainee.path("hours").asInt()).isZero();
        at.school.post(
                "/api/training/sessions/" + session + "/confirmations",
                TrainingYear.body("trainee", trainee.path("trainee").asLong(), "note", "当面核实"));
        assertThat(at.room(id).path("trainees").path(0).path("hours").asInt()).isEqualTo(8);
    }

    @Test
    void withoutAPositionTheDistanceIsNotJudged() throws Exception {
        long id = at.running(1, 355);
        Answer near = Visitor.anonymous()
                .fresh()
                .post(
                        "/api/training/sign-ins",
                        TrainingYear.body(
                                "code",
                                code(session(id)),
                                "name",
                                People.name(355),
                                "tail",
                                People.tail(355),
                                "request",
                                "nowhere"));
        assertThat(near.status()).isEqualTo(200);
        assertThat(near.body().path("doubtful").asBoolean(true)).isFalse();
    }

    @Test
    void aCodePassedOnAfterItsTimeIsRefused() throws Exception {
        long id = at.running(2, 360);
        long session = session(id);
        String code = code(session);
        assertThat(signIn(code, 360, "in-time", 30, 120.58).status()).isEqualTo(200);
        RunningPlatform.bean(JdbcClient.class)
                .sql("update training.sign_in_code set issued_at = issued_at - interval '125 seconds'"
                        + " where session = ?")
                .param(session)
                .update();
        Answer late = signIn(code, 361, "late", 30, 120.58);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.code()).isEqualTo("training.sign-in-code-life");
        assertThat(TrainingYear.said(late, "found")).contains("超过 120 秒");
    }

    @Test
    void nobodySignsInWithoutBeingOnTheListOrWithAnUnknownCode() throws Exception {
        long id = at.running(1, 370);
        assertThat(signIn(code(session(id)), 379, "stranger", 30, 120.58).code())
                .isEqualTo("training.not-on-the-list");
        assertThat(signIn("000000", 370, "guess", 30, 120.58).code()).isEqualTo("training.unknown-code");
    }

    @Test
    void aNegativeCostIsRefusedAndZeroIsNot() throws Exception {
        long id = at.running(1, 380);
        Answer refused = at.enter(id, "cost", -1);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("training.negative-amount");
        assertThat(TrainingYear.said(refused, "remedy")).contains("退费记为成本");
        assertThat(at.enter(id, "cost", 0).status()).isEqualTo(200);
    }

    @Test
    void whoComesSecondIsToldAndOverwritesNothing() throws Exception {
        long id = at.propose(32, at.today, at.today, "race-" + TrainingYear.fresh())
                .body()
                .path("id")
                .asLong();
        assertThat(at.moveFrom(at.school, id, 1, "filed").status()).isEqualTo(200);
        Answer twice = at.moveFrom(at.school, id, 1, "filed");
        assertThat(twice.status()).as("a double click").isEqualTo(200);
        assertThat(twice.body().path("version").asInt()).isEqualTo(2);
        Answer stale = at.moveFrom(at.school, id, 1, "cancelled");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("training.changed-meanwhile");
        assertThat(TrainingYear.said(stale, "found")).isEqualTo("现在是“开班备案”第 2 版");
    }

    @Test
    void theSameRequestIsOneClass() throws Exception {
        String request = "twice-" + TrainingYear.fresh();
        long first =
                at.propose(32, at.today, at.today, request).body().path("id").asLong();
        assertThat(at.propose(32, at.today, at.today, request).body().path("id").asLong())
                .isEqualTo(first);
    }

    @Test
    void anotherSchoolAndThePublicSeeNothingOfAClass() throws Exception {
        long id = at.running(1, 400);
        Visitor neighbour = TrainingYear.visitor("training-neighbour", Role.SCHOOL, "s2");
        Visitor reader = TrainingYear.visitor("training-public", Role.PUBLIC, TrainingYear.CITY);
        Visitor otherCity = TrainingYear.visitor("training-other-city", Role.CITY, "shaoxing");
        for (Visitor visitor : List.of(neighbour, reader, otherCity)) {
            assertThat(visitor.get("/api/training/classes/" + id).status()).isEqualTo(403);
            assertThat(visitor.get("/api/training/board?unit=e1&year=" + at.year)
                            .status())
                    .isEqualTo(403);
            assertThat(at.moveFrom(visitor, id, 3, "under_review").status()).isEqualTo(403);
        }
        assertThat(Visitor.anonymous().get("/api/training/catalogue").whole().body())
                .doesNotContain("学员");
    }

    @Test
    void aClassIsNotCompletedBeforeItsHoursWereHeld() throws Exception {
        long id = at.propose(32, at.today.minusDays(3), at.today, "unheld-" + TrainingYear.fresh())
                .body()
                .path("id")
                .asLong();
        at.move(at.school, id, "filed");
        at.move(at.school, id, "running");
        Answer refused = at.move(at.school, id, "under_review");
        assertThat(TrainingYear.said(refused, "found")).isEqualTo("课次合计 0 学时");
    }

    @Test
    void whoAttendedTooSeldomDoesNotCount() throws Exception {
        long id = at.running(2, 410);
        JsonNode room = at.room(id);
        long[] one = {room.path("trainees").path(0).path("trainee").asLong()};
        for (JsonNode session : room.path("sessions")) {
            at.school.post(
                    "/api/training/sessions/" + session.path("id").asLong() + "/attendance",
                    TrainingYear.body("trainees", one, "note", "纸质签到表"));
        }
        at.move(at.school, id, "under_review");
        assertThat(at.room(id).path("trainees").findValuesAsString("state")).containsExactly("completed", "failed");
        assertThat(tallied(id)).isEqualTo(1);
        at.move(at.city, id, "running");
        assertThat(tallied(id)).as("a class that goes back is not counted").isZero();
    }

    private static long tallied(long id) {
        return RunningPlatform.bean(JdbcClient.class)
                .sql("select coalesce(sum(completed), 0) from training.tally where class = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static long session(long id) throws Exception {
        for (JsonNode session : at.room(id).path("sessions")) {
            if (session.path("day").asString().equals(at.today.toString())) {
                return session.path("id").asLong();
            }
        }
        throw new AssertionError("No session today");
    }

    private static String code(long session) throws Exception {
        return at.school
                .post("/api/training/sessions/" + session + "/codes", "{}")
                .body()
                .path("code")
                .asString();
    }

    private static Answer signIn(String code, int person, String request, double latitude, double longitude)
            throws Exception {
        return Visitor.anonymous()
                .fresh()
                .post(
                        "/api/training/sign-ins",
                        TrainingYear.body(
                                "code",
                                code,
                                "name",
                                People.name(person),
                                "tail",
                                People.tail(person),
                                "request",
                                request,
                                "latitude",
                                latitude,
                                "longitude",
                                longitude));
    }
}
