package org.lubanchi.platform.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.audit.AuditTrail;
import tools.jackson.databind.JsonNode;

/** Actions of plans over HTTP: who names, who reports, who reads, and what is refused. */
class ActionsTest {
    private static final String PAGE = "/api/evaluation/actions?unit=%s&year=2023";
    private static final String PLAN = "/api/evaluation/actions/plan";
    private static final String COUNT = "/api/evaluation/actions/count";

    @BeforeAll
    static void seal() {
        assertThat(SealedYear.snapshot()).startsWith("shaoxing-2023.");
    }

    private static String plan(String action, String changes) {
        return """
            {"action":"zhejiang_2021/%s","unit":"shaoxing","owner":"s1","office":"德育处","due":"2099-12-31","share":6,
             "state":"open","note":"","seen":0%s}\
            """.formatted(action, changes);
    }

    private static String count(String action, String changes) {
        return """
            {"action":"zhejiang_2021/%s","unit":"shaoxing","year":2023,"amount":4,"evidence":"省厅公布名单","reference":"浙教〔2023〕1 号",
             "done":false%s}\
            """.formatted(action, changes);
    }

    private static JsonNode action(String account, String unit, String id) throws Exception {
        Answer page = Visitor.signedIn(account).get(PAGE.formatted(unit));
        assertThat(page.status()).isEqualTo(200);
        for (JsonNode group : page.body().path("groups")) {
            for (JsonNode action : group.path("actions")) {
                if (action.path("id").asString().equals("zhejiang_2021/" + id)) {
                    return action;
                }
            }
        }
        return page.body().path("nothing");
    }

    @Test
    void everyBoxOfTheProvincesPlanIsThereAndNoOtherCitysPlan() throws Exception {
        JsonNode groups =
                Visitor.signedIn("city").get(PAGE.formatted("shaoxing")).body().path("groups");
        assertThat(groups.size()).isEqualTo(11);
        for (JsonNode group : groups) {
            assertThat(group.path("plan").asString()).isEqualTo("zhejiang_2021");
            assertThat(group.path("actions").size()).isPositive();
        }
        assertThat(action("city", "shaoxing", "homeroom_contest").path("word").asString())
                .isEqualTo("overdue");
    }

    @Test
    void namedByTheCityCountedByTheSchoolAndSeenByBoth() throws Exception {
        Visitor city = Visitor.signedIn("city");
        assertThat(action("school", "s1", "homeroom_studios").isMissingNode()).isTrue();
        assertThat(city.post(PLAN, plan("homeroom_studios", "")).status()).isEqualTo(200);
        assertThat(action("school", "s1", "homeroom_studios")
                        .path("may")
                        .path("report")
                        .asBoolean())
                .isTrue();
        Visitor school = Visitor.signedIn("school");
        assertThat(school.post(COUNT, count("homeroom_studios", "")).status()).isEqualTo(200);
        JsonNode seen = action("city", "shaoxing", "homeroom_studios");
        assertThat(seen.path("word").asString()).isEqualTo("under_way");
        assertThat(seen.path("goal").path("gap").asString()).isEqualTo("2");
        assertThat(seen.path("counts").path(0).path("reference").asString()).contains("浙教");
        assertThat(seen.path("planned").path("ownerName").path("zh").asString()).isEqualTo("衡木学校");
        assertThat(school.post(COUNT, count("homeroom_studios", ",\"amount\":6,\"done\":true"))
                        .status())
                .isEqualTo(200);
        assertThat(action("city", "shaoxing", "homeroom_studios").path("word").asString())
                .isEqualTo("done");
        JsonNode history = city.get(
                        "/api/evaluation/actions/history?action=zhejiang_2021/homeroom_studios&unit=shaoxing")
                .body();
        assertThat(history.size()).isEqualTo(5);
        assertThat(RunningPlatform.bean(AuditTrail.class).verify().whole()).isTrue();
    }

    @Test
    void proofIsForThoseWhoFollowAndNotForThePublic() throws Exception {
        Visitor city = Visitor.signedIn("city");
        city.post(PLAN, plan("moral_cases", ""));
        city.post(COUNT, count("moral_cases", ""));
        JsonNode open =
                action("public", "shaoxing", "moral_cases").path("counts").path(0);
        assertThat(open.path("amount").asString()).isEqualTo("4");
        assertThat(open.path("evidence").isNull()).isTrue();
        assertThat(Visitor.signedIn("public")
                        .get("/api/evaluation/actions/history?action=zhejiang_2021/moral_cases&unit=shaoxing")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSchoolThatDoesNotDoItReportsNothingAndNamesNobody() throws Exception {
        Visitor city = Visitor.signedIn("city");
        city.post(PLAN, plan("ideology_teams", ""));
        Visitor other = Visitor.signedIn("clerk2");
        assertThat(other.post(COUNT, count("ideology_teams", "")).status()).isEqualTo(403);
        assertThat(other.post(PLAN, plan("ideology_teams", ",\"seen\":1")).status())
                .isEqualTo(403);
    }

    @Test
    void whoeverSawAnOlderRevisionIsToldSo() throws Exception {
        Visitor city = Visitor.signedIn("city");
        city.post(PLAN, plan("ideology_cases", ""));
        Answer stale = city.post(PLAN, plan("ideology_cases", ""));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.code()).isEqualTo("evaluation.action-moved-meanwhile");
        assertThat(city.post(PLAN, plan("ideology_cases", ",\"seen\":1")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schools_elderly | \"state\":\"done\" | evaluation.action-done-without-proof",
                "schools_elderly | \"state\":\"dropped\" | http.bad-request",
                "schools_elderly | \"owner\":\"e1\" | evaluation.action-owner-outside",
                "schools_elderly | \"owner\":null,\"office\":\" \" | http.bad-request",
                "schools_elderly | \"due\":\"next year\" | http.bad-request",
                "schools_elderly | \"share\":-1 | http.bad-request",
                "homeroom_contest | \"share\":3 | http.bad-request",
                "no_such_action | \"share\":3 | http.not-found"
            })
    void aPlanThatCannotHoldIsRefused(String action, String change, String code) throws Exception {
        assertThat(Visitor.signedIn("city")
                        .post(PLAN, plan(action, "," + change))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void aCountWithoutProofWithoutAnOwnerOrOfAComingYearIsRefused() throws Exception {
        Visitor city = Visitor.signedIn("city");
        assertThat(city.post(COUNT, count("master_studios", "")).code()).isEqualTo("evaluation.action-unassigned");
        city.post(PLAN, plan("master_studios", ""));
        assertThat(city.post(COUNT, count("master_studios", ",\"evidence\":\" \""))
                        .code())
                .isEqualTo("http.bad-request");
        assertThat(city.post(COUNT, count("master_studios", ",\"year\":2099")).code())
                .isEqualTo("http.bad-request");
        assertThat(city.post(COUNT, count("master_studios", ",\"amount\":null")).code())
                .isEqualTo("http.bad-request");
        assertThat(city.post(COUNT, count("master_studios", "")).status()).isEqualTo(200);
    }

    @Test
    void ofAnotherCitysPlanNothingIsTracked() throws Exception {
        Answer refused = Visitor.signedIn("city")
                .post(PLAN, plan("x", "").replace("zhejiang_2021/x", "hangzhou_2025/mountain_counties_paired"));
        assertThat(refused.code()).isEqualTo("evaluation.action-of-other-region");
    }
}
