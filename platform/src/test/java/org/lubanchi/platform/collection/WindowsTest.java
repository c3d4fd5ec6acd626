package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.catalogue.Definitions;

/** Windows by working days: more time for a unit, for one table only, and for what was returned. */
class WindowsTest {
    private static final String TABLE = "programme_offering";
    private static final String OTHER = "cooperation";

    @Test
    void afterTheDeadlineMoreTimeIsCountedInWorkingDaysFromToday() throws Exception {
        OpenRound round = OpenRound.over(2120, TABLE);
        Visitor clerk = Visitor.signedIn("school");
        assertThat(round.goodRow(clerk, "s1", 1, "r1").code()).isEqualTo("collection.round-closed");
        Answer extended = extend(round, "\"workingDays\": 3, \"reason\": \"系统停机\"");
        assertThat(extended.status()).as(extended.whole().body()).isEqualTo(200);
        Answer unit = clerk.get(round.unit("s1"));
        assertThat(Instant.parse(unit.body().path("deadline").asString(""))).isEqualTo(inWorkingDays(3));
        assertThat(unit.body().path("left").path("days").asInt()).isBetween(3, 4);
        assertThat(round.goodRow(clerk, "s1", 1, "r1").status()).isEqualTo(200);
    }

    @Test
    void aLockExceptionOpensItsTableAndNoOther() throws Exception {
        OpenRound round = OpenRound.over(2121, TABLE, OTHER);
        Visitor clerk = Visitor.signedIn("school");
        extend(round, "\"workingDays\": 2, \"tables\": [\"" + TABLE + "\"], \"reason\": \"更正\"");
        assertThat(round.goodRow(clerk, "s1", 1, "r1").status()).isEqualTo(200);
        Answer closed = round.patch(
                clerk,
                "s1",
                OTHER,
                "{\"client\": \"c1\", \"sequence\": 1, \"rows\": [{\"op\": \"add\", \"row\": \"a\"}]}");
        assertThat(closed.code()).isEqualTo("collection.round-closed");
        assertThat(clerk.get(round.table("s1", OTHER)).body().path("editable").asBoolean())
                .isFalse();
        assertThat(clerk.get(round.table("s1", TABLE)).body().path("editable").asBoolean())
                .isTrue();
        assertThat(extend(round, "\"workingDays\": 2, \"tables\": [\"teacher\"], \"reason\": \"更正\"")
                        .status())
                .isEqualTo(404);
        assertThat(extend(round, "\"workingDays\": 0, \"reason\": \"更正\"").code())
                .isEqualTo("collection.unsound-extension");
        assertThat(extend(round, "\"workingDays\": 1, \"reason\": \" \"").code())
                .isEqualTo("collection.unsound-extension");
    }

    @Test
    void whatIsReturnedAfterTheDeadlineMayBeCorrectedForTheWorkingDaysOfTheRound() throws Exception {
        OpenRound round = OpenRound.over(2122, TABLE);
        Visitor clerk = Visitor.signedIn("school");
        extend(round, "\"workingDays\": 1, \"reason\": \"更正\"");
        round.goodRow(clerk, "s1", 1, "r1");
        round.submit(clerk, "s1", TABLE);
        extend(round, "\"deadline\": \"2020-06-01T00:00:00Z\", \"reason\": \"收回\"");
        assertThat(round.goodRow(clerk, "s1", 2, "r2").code()).isEqualTo("collection.round-closed");
        Answer returned =
                round.city().post(round.unit("s1") + "/decisions", """
                    {"kind": "return", %s, "notes": [{"table": "%s", "reason": "wrong", "text": "请核对"}]}
                    """.formatted(round.named("s1", TABLE), TABLE));
        assertThat(Instant.parse(returned.body()
                        .path(0)
                        .path("due")
                        .asString(returned.whole().body())))
                .isEqualTo(inWorkingDays(3));
        assertThat(round.goodRow(clerk, "s1", 3, "r2").status()).isEqualTo(200);
    }

    @Test
    void whoeverSetsADateSeesTheWorkingDaysAndTheHoliday() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Answer span = city.get("/api/working-days?from=2026-09-30&to=2026-10-03");
        assertThat(span.body().path("days").asInt()).isEqualTo(1);
        assertThat(span.body().path("last").path("working").asBoolean()).isFalse();
        assertThat(span.body().path("last").path("holiday").path("zh").asString(""))
                .isEqualTo("国庆节");
        assertThat(span.body().path("last").path("next").asString("")).isEqualTo("2026-10-08");
        assertThat(city.get("/api/working-days?from=2026-12-30&days=2")
                        .body()
                        .path("announced")
                        .asBoolean())
                .isFalse();
        assertThat(city.get("/api/working-days?from=2026-13-30&days=2").status())
                .isEqualTo(400);
        assertThat(Visitor.anonymous()
                        .get("/api/working-days?from=2026-12-30&days=2")
                        .status())
                .isEqualTo(401);
    }

    private static Answer extend(OpenRound round, String how) throws Exception {
        return round.city().post("/api/rounds/" + round.id() + "/extensions", "{\"unit\": \"s1\", " + how + "}");
    }

    private static Instant inWorkingDays(int days) {
        Clock clock = RunningPlatform.bean(Clock.class);
        ZoneId zone = clock.getZone();
        WorkingCalendar calendar =
                RunningPlatform.bean(Definitions.class).catalogue().calendar();
        return WorkingCalendar.endOf(calendar.after(LocalDate.now(clock), days).day(), zone);
    }
}
