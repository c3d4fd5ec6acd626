package org.lubanchi.platform.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** What dashboard, indicator, comparison, report and explanation answer over HTTP: to whom, and how they refuse. */
class AnswersTest {
    private static final String DASHBOARD = "/api/dashboard?unit=shaoxing&year=2023";
    private static final String INDICATOR = "/api/indicators/printed_books?unit=shaoxing&year=2023";
    private static final String TRACE = "/api/facts/printed_books@shaoxing@2023/trace";
    private static final String COMPARISON = "/api/compare/shaoxing/2023";
    private static final String MOVEMENTS = "/api/movements/shaoxing/2023";
    private static final String REPORT = "/api/reports/city_quality_report/shaoxing/2023";

    @BeforeAll
    static void seal() {
        assertThat(SealedYear.snapshot()).startsWith("shaoxing-2023.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DASHBOARD,
                INDICATOR,
                TRACE,
                COMPARISON,
                MOVEMENTS,
                REPORT,
                "/api/indicators",
                "/api/reports?unit=shaoxing&year=2023",
                "/api/years?unit=shaoxing",
                REPORT + "/file.docx"
            })
    void areForThoseWhoHaveSignedIn(String path) throws Exception {
        Answer refused = Visitor.anonymous().get(path);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("access.not-signed-in");
        assertThat(said(refused, "remedy")).isEqualTo("请先登录");
        assertThat(Visitor.signedIn("city").get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/dashboard?unit=s2&year=2023",
                "/api/indicators/printed_books?unit=s2&year=2023",
                "/api/facts/printed_books@s2@2023/trace",
                "/api/compare/s2/2023",
                "/api/movements/s2/2023?from=2022",
                "/api/reports?unit=s2&year=2023",
                "/api/reports/city_quality_report/s2/2023",
                "/api/reports/city_quality_report/elsewhere/2023/file.docx",
                "/api/years?unit=e1",
                "/api/quality/cards?unit=s2&year=2023",
                "/api/stock?unit=s2&year=2023",
                "/api/tables?unit=s2&year=2023",
                "/api/tables/campus_and_resources/rows.csv?unit=s2&year=2023",
                "/api/open/s2/2023/figures.csv",
                "/api/dashboard/file.csv?unit=s2&year=2023",
                "/api/quality/cards/s2?year=2023"
            })
    void ofAnotherUnitAreForbiddenAndSaySoInASentence(String path) throws Exception {
        for (String account : new String[] {"school", "public"}) {
            Answer refused = Visitor.signedIn(account).get(path);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("access.other-unit");
            assertThat(said(refused, "found")).contains("不在当前账号的查看范围内");
        }
        assertThat(Visitor.signedIn("city")
                        .get(path.replaceAll("elsewhere|e1", "shaoxing"))
                        .status())
                .isNotEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/dashboard?unit=nowhere&year=2023 | 没有编号为“nowhere”的单位 | 已登记的单位，如本单位“shaoxing”",
                "/api/dashboard?unit=shaoxing&year=1998 | 1998 年度没有封存的数据 | 已封存的年度：",
                "/api/compare/shaoxing/1998 | 1998 年度没有封存的数据 | 已封存的年度：",
                "/api/movements/shaoxing/2023?from=1998 | 1998 年度没有封存的数据 | 已封存的年度：",
                "/api/indicators/printed_book?unit=shaoxing&year=2023 | 没有指标“printed_book” | 是不是“printed_books”",
                "/api/facts/no_such_thing_at_all@shaoxing@2023/trace | 没有指标“no_such_thing_at_all” | “指标”页上列出的编号",
                "/api/reports/no_such/shaoxing/2023 | 没有年报“no_such” | city_quality_report",
                "/api/reports/city_quality_report/s1/2023 | 没有年报“city_quality_report” | school_quality_report",
                "/api/reports/city_quality_report/yuecheng/2023 | 没有年报“city_quality_report” | 有年报提纲的单位"
            })
    void ofWhatIsNotThereTellWhatIs(String path, String found, String expected) throws Exception {
        Answer refused = Visitor.signedIn("city").get(path);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(said(refused, "found")).contains(found);
        assertThat(said(refused, "expected")).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/dashboard?unit=shaoxing&year=thisyear | 整数，如 2023",
                "/api/dashboard?unit=shaoxing&year=3 | 1949 到 2200 的年份",
                "/api/dashboard?unit=shaoxing | 该参数必填",
                "/api/facts/printed_books/trace | enrolment@shaoxing@2023"
            })
    void ofAQuestionThatCannotBeReadTellHowToAsk(String path, String expected) throws Exception {
        Answer refused = Visitor.signedIn("city").get(path);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(said(refused, "expected")).contains(expected);
    }

    @Test
    void movementsOfTheFirstSealedYearHaveNothingToCompareWith() throws Exception {
        JsonNode movements = Visitor.signedIn("city").get(MOVEMENTS).body();
        assertThat(movements.path("from").isNull()).isTrue();
        assertThat(movements.path("rows").size()).isZero();
    }

    @Test
    void dashboardHoldsThreeYearsTheChangeAndWhatWasPublished() throws Exception {
        JsonNode board = Visitor.signedIn("city").get(DASHBOARD).body();
        assertThat(board.path("snapshot").path("id").asString()).isEqualTo(SealedYear.snapshot());
        assertThat(board.path("snapshot").path("reported").asInt()).isEqualTo(3);
        JsonNode books = indicator(board, "printed_books");
        assertThat(books.path("figures").size()).isEqualTo(3);
        assertThat(books.path("figures").path(2).path("text").asString()).isEqualTo("600");
        assertThat(books.path("figures").path(0).path("missing").path("reason").asString())
                .isNotBlank();
        assertThat(books.path("change").isNull()).isTrue();
        assertThat(books.path("published").path("verdict").asString()).isEqualTo("differs");
        JsonNode perStudent =
                indicator(board, "books_per_student").path("figures").path(2);
        assertThat(perStudent.path("amount").isNull()).isTrue();
        assertThat(perStudent.path("missing").path("label").path("zh").asString())
                .isNotBlank();
        assertThat(indicator(board, "student_teacher_ratio").path("unit").isNull())
                .isTrue();
    }

    @Test
    void indicatorNamesSchoolsToTheCityTheOwnSchoolToASchoolAndNoneToThePublic() throws Exception {
        JsonNode city = Visitor.signedIn("city").get(INDICATOR).body();
        assertThat(city.path("years").path(0).path("text").asString()).isEqualTo("600");
        assertThat(city.path("formula").asString()).isNotBlank();
        assertThat(city.path("schools").findValuesAsString("text")).containsExactlyInAnyOrder("100", "200", "300");
        assertThat(city.path("published").path(0).path("year").asInt()).isEqualTo(2023);
        JsonNode school = Visitor.signedIn("school").get(INDICATOR).body();
        assertThat(school.path("schools").findValuesAsString("text")).containsExactly("100");
        assertThat(school.path("years").path(0).path("text").asString()).isEqualTo("600");
        assertThat(Visitor.signedIn("public")
                        .get(INDICATOR)
                        .body()
                        .path("schools")
                        .size())
                .isZero();
    }

    @Test
    void explanationLeadsDownToTheCellOfTheWorkbook() throws Exception {
        Answer city = Visitor.signedIn("city").get(TRACE);
        assertThat(city.body().path("figure").path("text").asString()).isEqualTo("600");
        assertThat(city.body().findValuesAsString("kind"))
                .contains("formula", "aggregate", "snapshot", "table_version", "cell");
        assertThat(city.whole().body()).contains("s2.xlsx", "E8", "校园与教学资源表");
    }

    @Test
    void comparisonSetsThePrintedFigureBesideTheComputedOne() throws Exception {
        JsonNode comparison = Visitor.signedIn("city").get(COMPARISON).body();
        int counted = 0;
        for (JsonNode count : comparison.path("counts")) {
            counted += count.asInt();
        }
        assertThat(comparison.path("rows").size()).isEqualTo(counted).isPositive();
        for (JsonNode row : comparison.path("rows")) {
            if (row.path("computed").path("key").asString("").equals("printed_books@shaoxing@2023")) {
                assertThat(row.path("computed").path("text").asString()).isEqualTo("600");
                assertThat(row.path("printed").asString()).contains("217");
                assertThat(row.path("verdict").asString()).isEqualTo("differs");
                return;
            }
        }
        throw new AssertionError("The comparison has no row for printed books");
    }

    @Test
    void reportBindsItsFiguresAndItsFilesNameNoOtherSchool() throws Exception {
        JsonNode report = Visitor.signedIn("city").get(REPORT).body();
        assertThat(report.path("meta").path("title").asString()).contains("绍兴市");
        assertThat(report.findValuesAsString("key")).contains("printed_books@shaoxing@2023");
        assertThat(Visitor.signedIn("city").get(REPORT + "/file.html").whole().body())
                .contains("澄石学校");
        assertThat(Visitor.signedIn("school").get(REPORT + "/file.html").whole().body())
                .contains("衡木学校")
                .doesNotContain("澄石学校");
        assertThat(Visitor.signedIn("public").get(REPORT + "/file.html").whole().body())
                .doesNotContain("衡木学校")
                .doesNotContain("澄石学校");
    }

    private static JsonNode indicator(JsonNode board, String id) {
        for (JsonNode dimension : board.path("dimensions")) {
            for (JsonNode indicator : dimension.path("indicators")) {
                if (indicator.path("id").asString().equals(id)) {
                    return indicator;
                }
            }
        }
        throw new AssertionError("The dashboard has no " + id);
    }

    private static String said(Answer answer, String part) {
        return answer.body().path("issues").path(0).path(part).path("zh").asString("");
    }
}
