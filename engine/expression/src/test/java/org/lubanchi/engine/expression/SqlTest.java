package org.lubanchi.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.lubanchi.engine.expression.School.compiled;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTest {
    private static Optional<Boolean> judged(String text, School.Row row) throws SQLException {
        try (DuckRows duck = new DuckRows(List.of(row))) {
            return duck.values(compiled(text).sql(duck), Boolean.class).getFirst();
        }
    }

    private static Optional<String> problem(String text) {
        return compiled(text).sqlProblem().map(ExpressionProblem::code);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2, > 3.4, true",
        "7, -2, > -3.5, false",
        "7, -2, >= -3.5, true",
        "-7, -2, = 3.5, true",
        "1, 3, < 0.3333333333333333, false",
        "0, -5, = 0, true"
    })
    void aQuotientIsComparedCrosswiseWithTheSignOfTheDivisor(String a, String b, String test, boolean expected)
            throws SQLException {
        School.Row row = School.row().number("enrolment", a).number("employed", b);
        String check = "enrolment / employed " + test;
        assertThat(compiled(check).judge(row)).isEqualTo(Truth.of(expected));
        assertThat(judged(check, row)).contains(expected);
    }

    @Test
    void aZeroOrMissingDivisorIsNotJudged() throws SQLException {
        School.Row zero = School.row().number("enrolment", "1").number("employed", "0");
        assertThat(judged("enrolment / employed > 0", zero)).isEmpty();
        assertThat(judged("enrolment / graduates > 0", zero)).isEmpty();
        assertThat(judged("if(employed = 0, true, enrolment / employed > 0)", zero))
                .contains(true);
    }

    @Test
    void decimalsStayExactWhereDoublesWouldNot() throws SQLException {
        School.Row row =
                School.row().number("income", "0.1").number("share", "0.2").number("grant", "999999999999.9999");
        assertThat(judged("income + 0.2 = 0.3", row)).contains(true);
        assertThat(judged("grant * 3 = 2999999999999.9997", row)).contains(true);
        assertThat(judged("grant * 3 - grant - grant = grant", row)).contains(true);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, 2, 0.13",
        "-1, 8, 2, -0.13",
        "1, -8, 2, -0.13",
        "1, 3, 4, 0.3333",
        "5, 2, 0, 3",
        "999999999999, 1, 3, 999999999999"
    })
    void aRoundedQuotientIsHalfUpAndExact(String a, String b, int places, String expected) throws SQLException {
        School.Row row = School.row().number("enrolment", a).number("employed", b);
        Expression rounded = compiled("round(enrolment / employed, " + places + ")");
        try (DuckRows duck = new DuckRows(List.of(row))) {
            assertThat(duck.values(rounded.sql(duck), BigDecimal.class)
                            .getFirst()
                            .orElseThrow())
                    .isEqualByComparingTo(expected);
        }
        assertThat(rounded.evaluate(row).value().reported().orElseThrow())
                .extracting(
                        value -> ((Value.NumberValue) value).quantity().amount().stripTrailingZeros())
                .isEqualTo(new BigDecimal(expected).stripTrailingZeros());
    }

    @Test
    void aQuoteInATextStaysInIt() throws SQLException {
        School.Row row = School.row().text("name", "x' OR 'a' = 'a");
        assertThat(judged("name = 'x'' OR ''a'' = ''a'", row)).contains(true);
        assertThat(judged("name = ''' OR TRUE --'", row)).contains(false);
    }

    @Test
    void longSumsAndListsRun() throws SQLException {
        School.Row row = School.row().number("enrolment", "1").text("kind", "k7");
        assertThat(judged("enrolment" + " + enrolment".repeat(150) + " = 151", row))
                .contains(true);
        StringBuilder list = new StringBuilder("'k0'");
        for (int code = 1; code < 400; code++) {
            list.append(", 'k").append(code).append("'");
        }
        assertThat(judged("kind in [" + list + "]", row)).contains(true);
        assertThat(judged("enrolment in [" + "5, ".repeat(300) + "1]", row)).contains(true);
    }

    @Test
    void whatHasNoExactSqlSaysWhyBeforeAnyRowIsRead() {
        assertThat(problem("enrolment > prior(enrolment)")).contains("expression.no-sql-prior");
        assertThat(problem("enrolment / employed")).contains("expression.no-sql-division");
        assertThat(problem("enrolment * employed * 在校生 = enrolment * employed * 在校生"))
                .contains("expression.overflow");
        assertThat(problem("enrolment / employed > 0.5")).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> compiled("prior(enrolment)").sql(new Plain()))
                .withMessageContaining("prior(enrolment)");
    }

    @Test
    void theSqlIsPlainAndExplicit() {
        assertThat(compiled("kind = '中职' and founded < date '2023-09-01'").sql(new Plain()))
                .isEqualTo("((CAST(kind AS VARCHAR) = '中职') AND (CAST(founded AS DATE) < DATE '2023-09-01'))");
        assertThat(compiled("hours is not withheld").sql(new Plain()))
                .isEqualTo("(NOT (hours IS NULL AND COALESCE(hours_reason = 'withheld', FALSE)))");
        assertThat(compiled("hours >= 32").sql(new Plain()))
                .isEqualTo("(CASE WHEN hours BETWEEN -999999 AND 999999 THEN CAST(hours AS DECIMAL(6, 0)) END"
                        + " >= CAST(CAST(32 AS DECIMAL(2, 0)) AS DECIMAL(6, 0)))");
    }

    private record Plain() implements SqlColumns {
        @Override
        public String column(String name) {
            return name;
        }

        @Override
        public String reasonColumn(String name) {
            return name + "_reason";
        }
    }
}
