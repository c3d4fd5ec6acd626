package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody reviews for somebody who is away, and says so; tables are given to people of a school. */
class DeputiesTest {
    private static final String TABLE = "programme_offering";

    private static Visitor person(String login, Role role, String unit) throws Exception {
        Accounts accounts = RunningPlatform.bean(Accounts.class);
        if (!accounts.exists(login)) {
            accounts.open(
                    new NewAccount(login, "账号 " + login, RunningPlatform.PASSWORD, role, new OrgUnitId(unit)),
                    Actor.PROGRAM);
        }
        return Visitor.signedIn(login);
    }

    private static LocalDate today() {
        return LocalDate.now(RunningPlatform.bean(Clock.class));
    }

    private static Answer name(Visitor by, String deputy, LocalDate first, LocalDate last) throws Exception {
        return by.post("/api/delegations", """
            {"deputy": "%s", "first": "%s", "last": "%s", "reason": "外出"}
            """.formatted(deputy, first, last));
    }

    @Test
    void aDeputyReviewsWhileNamedAndTheStepSaysForWhom() throws Exception {
        OpenRound round = OpenRound.of(2126, "\"school\", \"city\"", TABLE);
        Visitor head = person("d-head", Role.APPROVER, "s2");
        Visitor deputy = person("d-deputy", Role.SCHOOL, "s2");
        Visitor clerk = Visitor.signedIn("clerk2");
        round.goodRow(clerk, "s2", 1, "r1");
        round.submit(clerk, "s2", TABLE);
        assertThat(round.pass(deputy, "s2", TABLE).status()).isEqualTo(403);
        Answer named = name(head, "d-deputy", today(), today().plusDays(3));
        assertThat(named.status()).as(named.whole().body()).isEqualTo(200);
        assertThat(deputy.get(round.unit("s2")).body().path("reviews").toString())
                .contains("school");
        Answer passed = round.pass(deputy, "s2", TABLE);
        assertThat(passed.body().path(0).path("state").asString("")).isEqualTo("submitted");
        assertThat(deputy.get(round.unit("s2") + "/steps")
                        .body()
                        .path(0)
                        .path("name")
                        .asString(""))
                .isEqualTo("账号 d-deputy（代账号 d-head）");
        String facts = RunningPlatform.bean(JdbcClient.class)
                .sql("select facts from audit.entry where subject = ? order by number desc limit 1")
                .param(round.id() + "/s2/" + TABLE)
                .query(String.class)
                .single();
        assertThat(facts).contains("deputy_for");
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }

    @Test
    void aDeputyDoesNotReviewTheirOwnAndIsNoneAfterwards() throws Exception {
        OpenRound round = OpenRound.of(2127, "\"school\", \"city\"", TABLE);
        Visitor head = person("d-head2", Role.APPROVER, "s2");
        Visitor deputy = person("d-both", Role.SCHOOL, "s2");
        name(head, "d-both", today(), today());
        round.goodRow(deputy, "s2", 1, "r1");
        round.submit(deputy, "s2", TABLE);
        assertThat(round.pass(deputy, "s2", TABLE).code()).isEqualTo("collection.own-hand-in");
        String id = head.get("/api/delegations")
                .body()
                .path("delegations")
                .path(0)
                .path("id")
                .asString();
        assertThat(deputy.post("/api/delegations/" + id + "/revocation", "").status())
                .isEqualTo(404);
        head.post("/api/delegations/" + id + "/revocation", "");
        assertThat(round.pass(deputy, "s2", TABLE).status()).isEqualTo(403);
        assertThat(round.pass(head, "s2", TABLE).status()).isEqualTo(200);
    }

    @Test
    void whoCannotBeDeputyIsRefused() throws Exception {
        Visitor head = person("d-head", Role.APPROVER, "s2");
        assertThat(name(head, "school", today(), today()).code()).isEqualTo("access.no-such-deputy");
        assertThat(name(head, "d-head", today(), today()).code()).isEqualTo("access.no-such-deputy");
        assertThat(name(Visitor.signedIn("clerk2"), "d-head", today(), today()).code())
                .isEqualTo("access.nothing-to-delegate");
        person("d-deputy", Role.SCHOOL, "s2");
        assertThat(name(head, "d-deputy", today().plusDays(3), today()).status())
                .isEqualTo(400);
        assertThat(name(head, "d-deputy", today().minusDays(9), today().minusDays(1))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tablesAreAssignedInTheSchoolAndTheBoardTells() throws Exception {
        OpenRound round = OpenRound.of(2128, "\"school\", \"city\"", TABLE, "cooperation");
        Visitor approver = Visitor.signedIn("approver");
        String path = round.unit("s1") + "/assignments";
        String body = """
            {"tables": ["%s"], "department": "教务处", "login": "school"}
            """.formatted(TABLE);
        assertThat(put(Visitor.signedIn("school"), path, body).status()).isEqualTo(403);
        Answer assigned = put(approver, path, body);
        assertThat(assigned.body().path("assigned").path(0).path("name").asString(""))
                .isEqualTo("账号 school");
        Answer mine = Visitor.signedIn("school").get(path);
        assertThat(mine.body().path("assigned").path(0).path("mine").asBoolean())
                .isTrue();
        assertThat(Visitor.signedIn("school").get("/api/notices").whole().body())
                .as("the person assigned is told")
                .contains("/rounds/" + round.id() + "/units/s1/" + TABLE);
        assertThat(round.city()
                        .get("/api/rounds/" + round.id() + "/board")
                        .whole()
                        .body())
                .contains("教务处");
        assertThat(put(approver, path, body.replace("\"school\"", "\"clerk2\"")).status())
                .isEqualTo(400);
        put(approver, path, "{\"tables\": [\"" + TABLE + "\"], \"department\": \"\"}");
        assertThat(approver.get(path).body().path("assigned").size()).isZero();
    }

    private static Answer put(Visitor visitor, String path, String body) throws Exception {
        return visitor.send("PUT", path, BodyPublishers.ofString(body));
    }
}
