package org.lubanchi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionTest {
    private static final String PASSWORD = RunningPlatform.PASSWORD;

    @Test
    void beginsAnonymousAndEndsAnonymous() throws Exception {
        Visitor visitor = Visitor.anonymous();
        assertThat(visitor.get("/api/session").body().path("role").asString()).isEqualTo("anonymous");
        assertThat(visitor.signIn("city", PASSWORD).body().path("role").asString())
                .isEqualTo("city");
        Answer known = visitor.get("/api/session");
        assertThat(known.body().path("unit").path("zh").asString()).isEqualTo("绍兴市");
        assertThat(known.body().path("account").asString()).isEqualTo("city");
        assertThat(visitor.send("DELETE", "/api/session", BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
        assertThat(visitor.get("/api/units").status()).isEqualTo(401);
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownAccountInTheSameWords() throws Exception {
        Answer wrong = Visitor.anonymous().signIn("public", "incorrect horse");
        Answer unknown = Visitor.anonymous().signIn("nobody-here", "incorrect horse");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("access.wrong-password");
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.body().path("issues").path(0).path("remedy").path("zh").asString())
                .isNotBlank();
    }

    @Test
    void slowsDownWhoGuessesAndThenEvenTheRightPasswordWaits() throws Exception {
        open("guessed", Role.PUBLIC);
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(Visitor.anonymous().signIn("guessed", "guess " + attempt).status())
                    .isEqualTo(401);
        }
        Answer paused = Visitor.anonymous().signIn("guessed", PASSWORD);
        assertThat(paused.status()).isEqualTo(429);
        assertThat(paused.code()).isEqualTo("access.too-many-attempts");
    }

    @Test
    void needsTheTokenForEveryChange() throws Exception {
        Answer forged = Visitor.signedIn("city").withoutToken().send("DELETE", "/api/session", BodyPublishers.noBody());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("access.not-allowed");
    }

    @Test
    void keepsItsCookieFromScriptsAndOtherSites() throws Exception {
        Answer first = Visitor.anonymous().get("/api/session");
        assertThat(first.whole().headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("LUBANCHI=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void endsWhenTheAccountIsClosed() throws Exception {
        open("leaving", Role.CITY);
        Visitor leaving = Visitor.signedIn("leaving");
        assertThat(leaving.get("/api/units").status()).isEqualTo(200);
        RunningPlatform.bean(Accounts.class).close("leaving", Actor.PROGRAM);
        assertThat(leaving.get("/api/units").status()).isEqualTo(401);
        assertThat(Visitor.anonymous().signIn("leaving", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void doesNotTakeAShortPasswordOrATakenLogin() {
        Accounts accounts = RunningPlatform.bean(Accounts.class);
        OrgUnitId unit = new OrgUnitId("shaoxing");
        assertThatThrownBy(() -> accounts.open(
                        new Accounts.NewAccount("short", "短", "ninechars", Role.CITY, unit), Actor.PROGRAM))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("密码太短");
        assertThatThrownBy(() ->
                        accounts.open(new Accounts.NewAccount("city", "市", PASSWORD, Role.CITY, unit), Actor.PROGRAM))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("账号已存在");
    }

    @Test
    void storesPasswordsAsArgon2idHashesOnly() {
        assertThat(RunningPlatform.bean(JdbcClient.class)
                        .sql("select password_hash from access.account")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesABodyThatCannotBeReadAndOneThatIsTooLarge() throws Exception {
        Visitor visitor = Visitor.anonymous();
        visitor.signIn("city", PASSWORD);
        assertThat(visitor.post("/api/session", "{").code()).isEqualTo("http.bad-request");
        assertThat(visitor.post("/api/session", "{\"account\":\"city\"}").status())
                .isEqualTo(400);
        assertThat(visitor.post("/api/session", " ".repeat(70_000)).code()).isEqualTo("http.too-large");
    }

    private static void open(String login, Role role) {
        RunningPlatform.bean(Accounts.class)
                .open(new Accounts.NewAccount(login, login, PASSWORD, role, new OrgUnitId("shaoxing")), Actor.PROGRAM);
    }
}
