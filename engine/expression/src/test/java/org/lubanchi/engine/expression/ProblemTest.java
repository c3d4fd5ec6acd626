package org.lubanchi.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lubanchi.engine.expression.School.compiled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
    private static List<ExpressionProblem> problems(String text) {
        return switch (Expression.compile(text, new School())) {
            case Compilation.Compiled compiled -> List.of();
            case Compilation.Rejected rejected -> rejected.problems();
        };
    }

    private static String marked(String text) {
        ExpressionProblem problem = problems(text).getFirst();
        return text.substring(problem.start(), problem.end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "printed_books / enrolment",
                "further_study + employed <= graduates",
                "在校生 >= 0",
                "hours >= 32 [class_hour]",
                "printed_books / enrolment > 30 [volume/person]",
                "income / 2 + grant < 10 [ten_thousand_yuan]",
                "kind in ['中职', '技工'] and not boarding",
                "founded <= opened or opened is missing",
                "founded is not not_reported",
                "if(boarding, enrolment, 0) > 3",
                "round(employed / graduates, 4) = 0.9512",
                "max(enrolment, graduates, 1) > min(1, enrolment)",
                "abs(enrolment - prior(enrolment)) / prior(enrolment) < 0.2",
                "boarding = urban",
                "boarding",
                "-enrolment < - 3",
                "enrolment\u3000>\n 3"
            })
    void whatFitsHasNoProblem(String text) {
        assertThat(problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "enrolmnt > 3                      | expression.unknown-name         | enrolmnt",
                "在校人 > 3                          | expression.unknown-name         | 在校人",
                "sum(enrolment) > 3                | expression.unknown-function     | sum",
                "32 [lesson] < hours               | expression.unknown-unit         | 32 [lesson]",
                "enrolment + printed_books > 3     | expression.unit                 | enrolment + printed_books",
                "enrolment > printed_books         | expression.unit                 | enrolment > printed_books",
                "enrolment > 3 [volume]            | expression.unit                 | enrolment > 3 [volume]",
                "if(boarding, enrolment, hours)    | expression.unit                 | if(boarding, enrolment, hours)",
                "kind + 1                          | expression.type                 | kind + 1",
                "kind < '中职'                       | expression.type                 | kind < '中职'",
                "boarding < urban                  | expression.type                 | boarding < urban",
                "1 < enrolment < 3                 | expression.type                 | 1 < enrolment < 3",
                "enrolment and boarding            | expression.type                 | enrolment",
                "not enrolment                     | expression.type                 | enrolment",
                "founded = '2023-09-01'            | expression.type                 | founded = '2023-09-01'",
                "founded = date '2023-02-30'       | expression.date                 | date '2023-02-30'",
                "kind in [name, '中职']              | expression.list-of-literals     | name",
                "kind in [1]                       | expression.type                 | 1",
                "enrolment / 0                     | expression.zero-denominator     | 0",
                "round(enrolment)                  | expression.arguments            | round(enrolment)",
                "round(enrolment, 1.5)             | expression.decimals             | 1.5",
                "round(enrolment, graduates)       | expression.decimals             | graduates",
                "prior(enrolment + 1)              | expression.prior-of-name        | prior(enrolment + 1)",
                "prior(prior(enrolment))           | expression.prior-of-name        | prior(prior(enrolment))",
                "enrolment + 1 is missing          | expression.missing-of-name      | enrolment + 1",
                "enrolment is lost                 | expression.unknown-reason       | lost"
            })
    void whatDoesNotFitIsToldAtItsPlace(String text, String code, String where) {
        standsAt(text, code, where);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "founded = day '2023-02-03'        | expression.syntax               | day '2023-02-03'",
                "enrolment == 3                    | expression.foreign-operator     | ==",
                "enrolment ≥ 3                     | expression.foreign-operator     | ≥",
                "max（enrolment, 1)                 | expression.unexpected-character | （",
                "max(enrolment，1)                  | expression.unexpected-character | ，",
                "kind = '中职                        | expression.unclosed-text        | '中职",
                "enrolment > 3 AND boarding        | expression.syntax               | AND",
                "enrolment > > 3                   | expression.syntax               | >",
                "enrolment graduates               | expression.syntax               | graduates",
                "(enrolment + 1                    | expression.syntax               | ''",
                "enrolment >                       | expression.syntax               | ''"
            })
    void whatCannotBeReadIsToldAtItsPlace(String text, String code, String where) {
        standsAt(text, code, where);
    }

    private static void standsAt(String text, String code, String where) {
        assertThat(problems(text))
                .hasSize(1)
                .first()
                .extracting(ExpressionProblem::code)
                .isEqualTo(code);
        assertThat(marked(text)).isEqualTo(where.equals("''") ? "" : where);
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheText() {
        assertThat(problems("enrolmnt + gradutes > 3 and kind = 5 and hours > enrolment"))
                .extracting(ExpressionProblem::code)
                .containsExactly(
                        "expression.unknown-name", "expression.unknown-name", "expression.type", "expression.unit");
    }

    @Test
    void theRemedyNamesTheNearestNameTheUnitsAndTheWordMeant() {
        assertThat(problems("enrolmnt > 3").getFirst().remedy().zh()).isEqualTo("是不是「enrolment」？");
        assertThat(problems("xyz > 3").getFirst().remedy().en()).startsWith("names to use: boarding, employed");
        assertThat(problems("enrolment + printed_books").getFirst().message().zh())
                .contains("「人」", "「册」");
        assertThat(problems("enrolment >= 3 AND boarding").getFirst().remedy().en())
                .contains("lower case");
        assertThat(problems("enrolment ≥ 3").getFirst().remedy().zh()).isEqualTo("请写 >=");
        assertThat(problems("max（enrolment, 1)").getFirst().remedy().zh()).isEqualTo("请用半角的 (");
    }

    @Test
    void caretsStandUnderChineseCharacters() {
        String text = "在校生 + 教师 > 3";
        ExpressionProblem problem = problems(text).getFirst();
        assertThat(Caret.render(text, problem.start(), problem.end()))
                .isEqualTo("在校生 + 教师 > 3\n\u3000\u3000\u3000   ＾＾");
    }

    @Test
    void caretsMarkTheRightLineTheEndAndRareCharacters() {
        assertThat(Caret.render("a and\nbb or c", 6, 8)).isEqualTo("bb or c\n^^");
        assertThat(Caret.render("a >", 3, 3)).isEqualTo("a >\n   ^");
        assertThat(Caret.render("", 0, 0)).isEqualTo("\n^");
        assertThat(Caret.render("a\nb", 0, 3)).isEqualTo("a\n^");
        String rare = "𠮷林 > 3";
        assertThat(problems(rare).getFirst())
                .extracting(ExpressionProblem::start, ExpressionProblem::end)
                .containsExactly(0, 3);
        assertThat(Caret.render(rare, 0, 3)).isEqualTo("𠮷林 > 3\n＾＾");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "- ", "abs(", "enrolment + (", "if(boarding, (", "x in ["})
    void tenThousandLevelsAreAProblemAndNoOverflow(String level) {
        String text = level.repeat(10_000 / level.length()) + "1";
        assertThat(problems(text)).extracting(ExpressionProblem::code).contains("expression.too-deep");
        assertThat(problems(level.repeat(10_000) + "1")).isNotEmpty();
    }

    @Test
    void longChainsAreAProblemAndModerateOnesAreNot() {
        assertThat(problems("enrolment" + " + 1".repeat(150))).isEmpty();
        assertThat(problems("enrolment" + " + 1".repeat(900)))
                .extracting(ExpressionProblem::code)
                .containsExactly("expression.too-deep");
        assertThat(problems("boarding" + " and boarding".repeat(1_500)))
                .extracting(ExpressionProblem::code)
                .containsExactly("expression.too-long");
        assertThat(problems("(" + "(".repeat(40) + "1" + ")".repeat(41))).isEmpty();
        assertThat(problems("")).extracting(ExpressionProblem::code).containsExactly("expression.empty");
        assertThat(problems(" \n")).extracting(ExpressionProblem::code).containsExactly("expression.empty");
    }

    @Test
    void unitsAreCombinedAndShown() {
        assertThat(compiled("printed_books / enrolment").type().label().zh()).isEqualTo("数（册/人）");
        assertThat(compiled("employed / graduates").type())
                .isEqualTo(compiled("1").type());
        assertThat(compiled("share * enrolment").type())
                .isEqualTo(compiled("enrolment").type());
        assertThat(compiled("2 * share").type()).isEqualTo(compiled("share").type());
        assertThat(compiled("if(boarding, 0, enrolment)").type())
                .isEqualTo(compiled("enrolment").type());
    }

    @Test
    void namesAreThoseUsed() {
        Expression expression = compiled("if(kind = '中职', enrolment, prior(graduates)) > 3 or name is missing");
        assertThat(expression.names()).containsExactly("enrolment", "kind", "name");
        assertThat(expression.priorNames()).containsExactly("graduates");
    }
}
