package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An agency assesses within what it filed for; who passed, and was confirmed to have, gets a certificate. */
class TrainingAssessmentsTest {
    private static final String ROOT = "/api/training/assessments";
    private static TrainingYear at;

    @BeforeAll
    static void file() throws Exception {
        at = TrainingYear.signedIn();
        at.file("电工", "备案 2 号", "filing-assessments");
    }

    private static Answer plan(String level, LocalDate day, int capacity) throws Exception {
        return at.school.post(
                ROOT,
                TrainingYear.body(
                        "occupation",
                        "电工",
                        "level",
                        level,
                        "day",
                        day.toString(),
                        "place",
                        "实训楼 301",
                        "capacity",
                        capacity,
                        "request",
                        "assessment-" + TrainingYear.fresh()));
    }

    private static long id(Answer planned) {
        assertThat(planned.status()).as(planned.whole().body()).isEqualTo(200);
        return planned.body().path("held").path("id").asLong();
    }

    private static JsonNode hall(long id) throws Exception {
        return at.school.get(ROOT + "/" + id).body();
    }

    private static Answer move(Visitor by, long id, String to) throws Exception {
        int version = hall(id).path("assessment").path("held").path("version").asInt();
        return by.post(ROOT + "/" + id + "/moves", TrainingYear.body("version", version, "to", to, "note", ""));
    }

    /** So many who completed a class today, as they may be entered. */
    private static List<JsonNode> completed(int trainees, int first) throws Exception {
        long held = at.running(trainees, first);
        at.complete(held);
        List<JsonNode> people = new ArrayList<>();
        for (JsonNode each : at.room(held).path("trainees")) {
            people.add(TrainingYear.node("trainee", each.path("trainee").asLong(), "held", held));
        }
        return people;
    }

    private static Answer enter(long id, List<JsonNode> people) throws Exception {
        return at.school.post(
                ROOT + "/" + id + "/candidates", TrainingYear.body("candidates", people.toArray(JsonNode[]::new)));
    }

    private static ObjectNode score(JsonNode person, @Nullable String theory, @Nullable String skill) {
        ObjectNode score =
                (ObjectNode) TrainingYear.node("trainee", person.path("trainee").asLong());
        score.set(
                "theory",
                theory == null
                        ? null
                        : TrainingYear.node("n", new BigDecimal(theory)).path("n"));
        score.set(
                "skill",
                skill == null
                        ? null
                        : TrainingYear.node("n", new BigDecimal(skill)).path("n"));
        return score;
    }

    private static Answer scores(long id, ObjectNode... scores) throws Exception {
        return at.school.post(ROOT + "/" + id + "/scores", TrainingYear.body("scores", scores));
    }

    private static Answer certify(long id, String prefix) throws Exception {
        return at.school.post(
                ROOT + "/" + id + "/certificates",
                TrainingYear.body("prefix", prefix, "issuedOn", at.today.toString()));
    }

    @Test
    void oneOutsideTheFiledScopeIsRefusedWithItsRuleAndOneWithinIsAnnounced() throws Exception {
        Answer level = plan("level_3", at.today, 10);
        assertThat(level.status()).isEqualTo(400);
        assertThat(level.code()).isEqualTo("training.outside-filing");
        assertThat(TrainingYear.said(level, "expected")).contains("电工 中级工（四级）");
        assertThat(TrainingYear.said(level, "why")).contains("备案");
        assertThat(plan("level_4", at.today.plusYears(2), 10).code())
                .as("after the filing ends")
                .isEqualTo("training.outside-filing");
        assertThat(plan("level_4", at.today, 10).status()).isEqualTo(200);
    }

    /** Four candidates: one who passed well, one who failed in theory, one who was absent, one who just passed. */
    private static long scored(List<JsonNode> people) throws Exception {
        long id = id(plan("level_4", at.today, people.size()));
        move(at.school, id, "enrolling");
        assertThat(enter(id, people).status()).isEqualTo(200);
        move(at.school, id, "examining");
        assertThat(scores(
                                id,
                                score(people.get(0), "88.5", "60"),
                                score(people.get(1), "59.5", "95"),
                                score(people.get(2), null, null),
                                score(people.get(3), "60", "60"))
                        .status())
                .isEqualTo(200);
        move(at.school, id, "scored");
        return id;
    }

    @Test
    void whoPassedIsCertifiedOnceTheCityConfirmed() throws Exception {
        long id = scored(completed(4, 1_300));
        assertThat(move(at.school, id, "confirmed").code())
                .as("who hands the scores in does not confirm them")
                .isEqualTo("training.no-such-move");
        assertThat(certify(id, "DG-").code()).isEqualTo("training.assessment-not-now");
        assertThat(move(at.city, id, "confirmed").status()).isEqualTo(200);
        JsonNode counts = hall(id).path("assessment").path("held").path("counts");
        assertThat(counts.path("candidates").asInt()).isEqualTo(4);
        assertThat(counts.path("attended").asInt()).isEqualTo(3);
        assertThat(counts.path("passed").asInt()).isEqualTo(2);
        assertThat(certify(id, "DG-").body().path("rows").asInt()).isEqualTo(2);
        assertThat(certify(id, "DG-").body().path("rows").asInt())
                .as("a double click issues nothing twice")
                .isZero();
        assertThat(hall(id).path("candidates").findValuesAsString("certificate"))
                .contains("DG-001", "DG-002");
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }

    @Test
    void whoFailedGetsNoCertificateByAnotherDoor() throws Exception {
        List<JsonNode> people = completed(4, 1_340);
        move(at.city, scored(people), "confirmed");
        JsonNode failed = people.get(1);
        Answer refused = at.school.post(
                "/api/training/classes/" + failed.path("held").asLong() + "/certificates",
                TrainingYear.body(
                        "trainee", failed.path("trainee").asLong(),
                        "occupation", "电工",
                        "level", "level_4",
                        "number", "DG-900",
                        "issuedOn", at.today.toString()));
        assertThat(refused.code()).isEqualTo("training.not-passed");
    }

    @Test
    void whatIsNotNotedIsNeitherZeroNorAnAbsence() throws Exception {
        List<JsonNode> people = completed(1, 1_350);
        long id = id(plan("level_4", at.today, 4));
        assertThat(enter(id, people).code()).isEqualTo("training.assessment-not-now");
        move(at.school, id, "enrolling");
        assertThat(hall(id).path("eligible").findValuesAsString("trainee"))
                .contains(people.getFirst().path("trainee").asString(""));
        enter(id, people);
        move(at.school, id, "examining");
        Answer early = move(at.school, id, "scored");
        assertThat(TrainingYear.said(early, "found")).isEqualTo("还有 1 名考生没有登记");
        assertThat(scores(id, score(people.getFirst(), "88", null)).code()).isEqualTo("training.wrong-field");
        assertThat(scores(id, score(people.getFirst(), "101", "70")).code()).isEqualTo("training.wrong-field");
        assertThat(scores(id, score(people.getFirst(), null, null)).status()).isEqualTo(200);
        assertThat(move(at.school, id, "scored").status()).isEqualTo(200);
    }

    @Test
    void scoresGoBackToTheSchoolWhenTheCityDoesNotConfirmThem() throws Exception {
        List<JsonNode> people = completed(1, 1_310);
        long id = id(plan("level_4", at.today, 1));
        move(at.school, id, "enrolling");
        enter(id, people);
        move(at.school, id, "examining");
        scores(id, score(people.getFirst(), "70", "70"));
        move(at.school, id, "scored");
        assertThat(scores(id, score(people.getFirst(), "90", "90")).code())
                .as("handed in is handed in")
                .isEqualTo("training.assessment-not-now");
        move(at.city, id, "examining");
        assertThat(scores(id, score(people.getFirst(), "90", "90")).status()).isEqualTo(200);
    }

    @Test
    void candidatesCompletedAClassOfTheSchoolAndHaveAPlace() throws Exception {
        long running = at.running(1, 1_320);
        JsonNode trainee = at.room(running).path("trainees").path(0).path("trainee");
        long id = id(plan("level_4", at.today, 1));
        move(at.school, id, "enrolling");
        Answer early = enter(id, List.of(TrainingYear.node("trainee", trainee.asLong(), "held", running)));
        assertThat(early.code()).isEqualTo("training.candidate-not-completed");
        List<JsonNode> two = completed(2, 1_321);
        assertThat(enter(id, two).code()).isEqualTo("training.assessment-full");
        assertThat(hall(id).path("candidates").size()).as("nobody was kept").isZero();
        assertThat(enter(id, two.subList(0, 1)).status()).isEqualTo(200);
        at.school.post(
                ROOT + "/" + id + "/strikes",
                TrainingYear.body("trainee", two.getFirst().path("trainee").asLong()));
        assertThat(hall(id).path("candidates").size()).isZero();
        assertThat(move(at.school, id, "examining").code()).isEqualTo("training.wrong-field");
    }

    @Test
    void anAssessmentThatIsYetToComeHasNoScoresToHandIn() throws Exception {
        List<JsonNode> people = completed(1, 1_330);
        long id = id(plan("level_4", at.today.plusDays(3), 5));
        move(at.school, id, "enrolling");
        enter(id, people);
        move(at.school, id, "examining");
        scores(id, score(people.getFirst(), "70", "70"));
        Answer early = move(at.school, id, "scored");
        assertThat(TrainingYear.said(early, "found")).startsWith("考核日期");
    }

    @Test
    void anotherSchoolSeesNothingOfItAndTheCityListsIt() throws Exception {
        long id = id(plan("level_4", at.today, 5));
        Visitor neighbour = TrainingYear.visitor("training-neighbour", Role.SCHOOL, "s2");
        assertThat(neighbour.get(ROOT + "/" + id).status()).isEqualTo(403);
        assertThat(neighbour
                        .post(
                                ROOT + "/" + id + "/moves",
                                TrainingYear.body("version", 1, "to", "cancelled", "note", ""))
                        .status())
                .isEqualTo(403);
        JsonNode listed = at.city
                .get(ROOT + "?unit=" + TrainingYear.CITY + "&year=" + at.year)
                .body();
        assertThat(listed.path("assessments").findValuesAsString("id")).contains(String.valueOf(id));
        assertThat(listed.path("own").asBoolean(true)).isFalse();
    }
}
