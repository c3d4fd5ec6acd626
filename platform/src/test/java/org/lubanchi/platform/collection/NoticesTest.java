package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.notification.Reminding;
import tools.jackson.databind.JsonNode;

/** A round tells people what they have to do: by hand, before the end, when something waits, when it comes back. */
class NoticesTest {
    private static final String TABLE = "programme_offering";

    @Test
    void theCityUrgesByHandAndNobodyTwiceWithinADay() throws Exception {
        OpenRound round = OpenRound.of(2123, "\"city\"", TABLE);
        String path = "/api/rounds/" + round.id() + "/reminders";
        Answer urged = round.city().post(path, "{\"units\": [\"s1\", \"s2\", \"s3\"]}");
        assertThat(urged.body().path("units").asInt()).as(urged.whole().body()).isEqualTo(2);
        assertThat(urged.body().path("nobody").path(0).asString("")).isEqualTo("s3");
        Answer again = round.city().post(path, "{\"units\": [\"s1\"]}");
        assertThat(again.body().path("recently").asInt()).isEqualTo(1);
        assertThat(again.body().path("people").asInt()).isZero();
        assertThat(count(Visitor.signedIn("school"), "urged", round.id())).isEqualTo(1);
        assertThat(Visitor.signedIn("school")
                        .post(path, "{\"units\": [\"s1\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(round.city()
                        .get("/api/rounds/" + round.id() + "/board")
                        .whole()
                        .body())
                .contains("\"urgedAt\":\"20");
    }

    @Test
    void reviewersAreToldOfHandInsAndTheClerkOfReturns() throws Exception {
        OpenRound round = OpenRound.of(2124, "\"school\", \"city\"", TABLE);
        Visitor clerk = Visitor.signedIn("school");
        Visitor approver = Visitor.signedIn("approver");
        round.goodRow(clerk, "s1", 1, "r1");
        round.submit(clerk, "s1", TABLE);
        assertThat(count(approver, "handed_in", round.id())).isEqualTo(1);
        assertThat(count(round.city(), "handed_in", round.id())).isZero();
        round.pass(approver, "s1", TABLE);
        assertThat(count(round.city(), "handed_in", round.id())).isEqualTo(1);
        round.city().post(round.unit("s1") + "/decisions", """
            {"kind": "return", %s, "notes": [{"table": "%s", "reason": "wrong", "text": "请核对毕业生"}]}
            """.formatted(round.named("s1", TABLE), TABLE));
        JsonNode told = find(clerk, "returned", round.id());
        assertThat(told.path("text").path("zh").asString("")).contains("请核对毕业生").contains("账号 city");
        assertThat(told.path("link").asString("")).isEqualTo("/rounds/" + round.id() + "/units/s1/" + TABLE);
        int unread = clerk.get("/api/notices/count").body().path("unread").asInt();
        clerk.post("/api/notices/" + told.path("id").asString() + "/read", "");
        assertThat(clerk.get("/api/notices/count").body().path("unread").asInt())
                .isEqualTo(unread - 1);
        assertThat(find(clerk, "returned", round.id()).path("read").asBoolean()).isTrue();
    }

    @Test
    void beforeTheEndWhoeverIsNotDoneIsRemindedOnce() throws Exception {
        OpenRound round = OpenRound.of(2125, "\"city\"", TABLE);
        Reminding reminding = RunningPlatform.context().getBean("urgingDesk", Reminding.class);
        reminding.remind();
        Visitor clerk = Visitor.signedIn("school");
        assertThat(count(clerk, "due_soon", round.id())).isZero();
        Clock clock = RunningPlatform.bean(Clock.class);
        Instant soon = WorkingCalendar.endOf(LocalDate.now(clock).plusDays(1), clock.getZone());
        round.city()
                .post(
                        "/api/rounds/" + round.id() + "/extensions",
                        "{\"unit\": \"s1\", \"deadline\": \"" + soon + "\", \"reason\": \"提前\"}");
        reminding.remind();
        reminding.remind();
        assertThat(count(clerk, "due_soon", round.id())).isEqualTo(1);
        assertThat(count(Visitor.signedIn("clerk2"), "due_soon", round.id())).isZero();
    }

    @Test
    void mailGoesWhereItsReaderSaysAndAWrongAddressIsRefused() throws Exception {
        Visitor county = Visitor.signedIn("county2");
        assertThat(address(county, "li@keqiao.example").body().path("address").asString(""))
                .isEqualTo("li@keqiao.example");
        assertThat(address(county, "nobody").status()).isEqualTo(400);
        assertThat(address(county, "a@b.example\\r\\nBcc: x@y.example").status())
                .isEqualTo(400);
        assertThat(address(county, "").body().path("address").isNull()).isTrue();
        assertThat(county.get("/api/notices").body().path("mail").asBoolean()).isFalse();
    }

    private static Answer address(Visitor visitor, String email) throws Exception {
        return visitor.send("PUT", "/api/notices/address", BodyPublishers.ofString("{\"email\": \"" + email + "\"}"));
    }

    private static int count(Visitor visitor, String kind, String round) throws Exception {
        int count = 0;
        for (JsonNode one : visitor.get("/api/notices").body().path("notices")) {
            count += kind.equals(one.path("kind").asString(""))
                            && one.path("link").asString("").contains(round)
                    ? 1
                    : 0;
        }
        return count;
    }

    private static JsonNode find(Visitor visitor, String kind, String round) throws Exception {
        for (JsonNode one : visitor.get("/api/notices").body().path("notices")) {
            if (kind.equals(one.path("kind").asString(""))
                    && one.path("link").asString("").contains(round)) {
                return one;
            }
        }
        throw new AssertionError("No notice " + kind + " of " + round);
    }
}
