package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.ClassRoster.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What one address, and one person, may take on the public page. */
class TrainingSignUpsTest {
    private static TrainingYear at;

    @BeforeAll
    static void signIn() throws Exception {
        at = TrainingYear.signedIn();
    }

    private static long filed(LocalDate day) throws Exception {
        long id = at.propose(32, day, day, "filed-" + TrainingYear.fresh())
                .body()
                .path("id")
                .asLong();
        at.move(at.school, id, "filed");
        return id;
    }

    private static PublicSignUps signUps() {
        return RunningPlatform.bean(PublicSignUps.class);
    }

    private static Person person(int order) {
        return new Person(People.name(order), People.number(order), "veteran");
    }

    private static Issue refused(long id, Person person, String address) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> signUps().signUp(id, person, address));
        return refusal.issue();
    }

    private static void triedBefore(String address, int times, boolean refused) {
        RunningPlatform.bean(JdbcClient.class)
                .sql("insert into training.sign_up_attempt (address, at, refused)"
                        + " select ?, ?, ? from generate_series(1, ?)")
                .params(address, OffsetDateTime.ofInstant(now(), ZoneOffset.UTC), refused, times)
                .update();
    }

    private static Instant now() {
        return RunningPlatform.bean(java.time.Clock.class).instant();
    }

    @Test
    void whoTriesOutNumbersIsStoppedAndOthersAreNot() throws Exception {
        long id = filed(at.today.plusDays(50));
        Person wrong = new Person("试探", "990101196201010010", "veteran");
        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(refused(id, wrong, "203.0.113.7").code()).startsWith("training.identity");
        }
        Issue stopped = refused(id, person(1_200), "203.0.113.7");
        assertThat(stopped.code()).isEqualTo("training.too-many-sign-ups");
        assertThat(stopped.why().zh()).contains("试探身份号码");
        assertThat(signUps().signUp(id, person(1_200), "203.0.113.8").already()).isFalse();
    }

    @Test
    void whoFillsClassesFromOneAddressIsStopped() throws Exception {
        long id = filed(at.today.plusDays(51));
        triedBefore("203.0.113.9", 119, false);
        assertThat(signUps().signUp(id, person(1_210), "203.0.113.9").already()).isFalse();
        assertThat(refused(id, person(1_211), "203.0.113.9").code()).isEqualTo("training.too-many-sign-ups");
        RunningPlatform.bean(JdbcClient.class)
                .sql("update training.sign_up_attempt set at = at - interval '11 minutes' where address = ?")
                .param("203.0.113.9")
                .update();
        assertThat(signUps().signUp(id, person(1_211), "203.0.113.9").already())
                .as("after a while")
                .isFalse();
    }

    @Test
    void onePersonHasFiveClassesAheadAndTheSchoolMayEnterASixth() throws Exception {
        for (int each = 0; each < 5; each++) {
            long id = filed(at.today.plusDays(60 + each));
            assertThat(signUps().signUp(id, person(1_220), "203.0.113.10").issues())
                    .isEmpty();
        }
        long sixth = filed(at.today.plusDays(70));
        Issue refused = refused(sixth, person(1_220), "203.0.113.10");
        assertThat(refused.code()).isEqualTo("training.open-sign-ups-maximum");
        assertThat(refused.found().zh()).contains("共 6 个，超过 5 个");
        assertThat(at.room(sixth).path("trainees").size())
                .as("nothing was kept")
                .isZero();
        Answer entered = at.school.post(
                "/api/training/classes/" + sixth + "/trainees",
                TrainingYear.body("name", People.name(1_220), "identity", People.number(1_220), "group", "veteran"));
        assertThat(entered.status()).isEqualTo(200);
    }

    @Test
    void theRosterSaysWhoCameByThePublicPage() throws Exception {
        long id = filed(at.today.plusDays(80));
        assertThat(at.signUp(Visitor.anonymous(), id, 1_230).status()).isEqualTo(200);
        at.school.post(
                "/api/training/classes/" + id + "/trainees",
                TrainingYear.body("name", People.name(1_231), "identity", People.number(1_231), "group", "veteran"));
        JsonNode trainees = at.room(id).path("trainees");
        assertThat(trainees.findValuesAsString("bySelf")).containsExactlyInAnyOrder("true", "false");
    }
}
