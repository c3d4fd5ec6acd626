package org.lubanchi.platform.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.WordFile;
import tools.jackson.databind.JsonNode;

/** Documents of evaluation, warnings and the map over HTTP, from a year in which nobody reported a roster. */
class PapersTest {
    private static final String PLANS = "/api/evaluation/papers/plans/shaoxing/2023";
    private static final String DEMAND = "/api/evaluation/papers/demand/shaoxing/2023";
    private static final String CARD = "/api/evaluation/cards/s1/2023";

    private static final String INDEX = "/api/evaluation/schemes/integration_index";
    private static final String AT = "unit=shaoxing&year=2023";

    @BeforeAll
    static void seal() {
        assertThat(SealedYear.snapshot()).startsWith("shaoxing-2023.");
    }

    @Test
    void thePlansReportTellsEveryTargetAndActionAndSaysWhatIsMissing() throws Exception {
        String html = Visitor.signedIn("city").get(PLANS + "/file.html").whole().body();
        assertThat(html).contains("规划监测年度报告", "双师型", "没有数据", "“三全育人”典型学校", "未分派");
        assertThat(html).doesNotContain("杭州");
    }

    @Test
    void theDemandReportDoesNotTakeUnaskedForNobodyNeeded() throws Exception {
        JsonNode page = Visitor.signedIn("city").get(DEMAND).body();
        assertThat(page.path("meta").path("title").asString()).isEqualTo("绍兴市产业人才需求报告");
        assertThat(page.toString()).contains("不以零计", "talent_demand_posts@shaoxing@2023");
        assertThat(page.findValuesAsString("missing")).contains("true");
    }

    @Test
    void aCardHoldsTheSchoolsOwnFiguresAndNoOtherSchool() throws Exception {
        String html = Visitor.signedIn("school")
                .get(CARD + "/file.html?scheme=secondary_capacity_2016")
                .whole()
                .body();
        assertThat(html).contains("衡木学校", "办学条件", "中等职业学校办学能力评估", "算式").doesNotContain("澄石学校");
    }

    @Test
    void countiesAreScoredAmongThemselvesWhereTheSchemeSaysSo() throws Exception {
        JsonNode board = Visitor.signedIn("city")
                .get(INDEX + "/board?level=county&" + AT)
                .body();
        assertThat(board.path("level").asString()).isEqualTo("county");
        assertThat(board.path("rows").findValuesAsString("unit")).isNotEmpty().doesNotContain("s1", "shaoxing");
        String county = board.path("rows").path(0).path("unit").asString();
        assertThat(board.path("rows").path(0).path("tile").path("column").isNumber())
                .isTrue();
        JsonNode card = Visitor.signedIn("city")
                .get(INDEX + "/cards/" + county + "?" + AT)
                .body();
        assertThat(card.path("unit").asString()).isEqualTo(county);
        assertThat(Visitor.signedIn("city")
                        .get("/api/evaluation/cards/" + county + "/2023/file.html?scheme=integration_index")
                        .whole()
                        .body())
                .contains("产教融合指数")
                .doesNotContain("办学条件");
    }

    @Test
    void aLevelTheSchemeDoesNotScoreIsRefusedAndThePublicSeesNoScores() throws Exception {
        String schools = "/api/evaluation/schemes/secondary_capacity_2016/board?" + AT;
        assertThat(Visitor.signedIn("city").get(schools + "&level=county").status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("city")
                        .get("/api/evaluation/cards/shaoxing/2023/file.html?scheme=integration_index")
                        .status())
                .isEqualTo(404);
        assertThat(Visitor.signedIn("public")
                        .get(INDEX + "/board?level=county&" + AT)
                        .body()
                        .path("rows")
                        .size())
                .isZero();
    }

    @Test
    void wordHoldsWhatThePageHolds() throws Exception {
        assertThat(WordFile.body(Visitor.signedIn("city").download(PLANS + "/file.docx")))
                .contains("规划行动");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/evaluation/papers/plans/s2/2023",
                "/api/evaluation/papers/demand/s2/2023",
                "/api/evaluation/cards/s2/2023/file.html",
                "/api/evaluation/warnings?unit=s2&year=2023",
                "/api/evaluation/pedigree?unit=s2&year=2023"
            })
    void ofAnotherUnitAreForbidden(String path) throws Exception {
        assertThat(Visitor.signedIn("school").get(path).status()).isEqualTo(403);
        assertThat(Visitor.signedIn("city").get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/evaluation/papers/nothing/shaoxing/2023",
                PLANS + "/file.txt",
                CARD + "/file.pdf?scheme=no_such",
                "/api/evaluation/papers/plans/shaoxing/1998"
            })
    void ofWhatIsNotThereSaySo(String path) throws Exception {
        assertThat(Visitor.signedIn("city").get(path).status()).isEqualTo(404);
    }

    @Test
    void warningsWithoutProgrammesNameNobody() throws Exception {
        JsonNode page = Visitor.signedIn("city")
                .get("/api/evaluation/warnings?unit=shaoxing&year=2023")
                .body();
        assertThat(page.path("rules").size()).isEqualTo(4);
        assertThat(page.path("rules").path(0).path("level").asString()).isEqualTo("red");
        assertThat(page.path("rules").path(0).path("source").path("recalled").asBoolean())
                .isTrue();
        assertThat(page.path("rules").findValues("programme")).isEmpty();
    }

    @Test
    void theMapWithoutDemandSaysThatNobodyWasAsked() throws Exception {
        JsonNode map = Visitor.signedIn("city")
                .get("/api/evaluation/pedigree?unit=shaoxing&year=2023")
                .body();
        assertThat(map.path("asked").asBoolean()).isFalse();
        assertThat(map.path("occupations").size()).isZero();
        assertThat(map.path("match").path("mismatch").isNull()).isTrue();
    }
}
