package org.lubanchi.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lubanchi.engine.expression.School.compiled;
import static org.lubanchi.engine.expression.School.row;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

class EvaluationTest {
    private static BigDecimal amount(String text, Bindings bindings) {
        Value value = compiled(text).evaluate(bindings).value().reported().orElseThrow();
        return ((Value.NumberValue) value).quantity().amount();
    }

    private static Truth judged(String text, Bindings bindings) {
        return compiled(text).judge(bindings);
    }

    @Test
    void aQuotientCarriesTheCombinedUnitAnd34Digits() {
        Expression formula = compiled("printed_books / enrolment");
        Bindings shaoxing = row().number("printed_books", "2178548").number("enrolment", "46760");
        Value value = formula.evaluate(shaoxing).value().reported().orElseThrow();
        Quantity quantity = ((Value.NumberValue) value).quantity();
        assertThat(quantity.unit().code()).isEqualTo("volume/person");
        assertThat(quantity.rounded(2).amount()).isEqualByComparingTo("46.59");
        assertThat(quantity.amount().precision()).isEqualTo(34);
        assertThat(formula.substituted(shaoxing)).isEqualTo("2178548 / 46760");
    }

    @Test
    void aThirdTimesThreeIsOne() {
        assertThat(judged(
                        "enrolment / graduates * graduates = enrolment",
                        row().number("enrolment", "1").number("graduates", "3")))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aMissingOperandMakesTheResultMissingForTheStrongerReason() {
        Bindings withheld =
                row().missing("enrolment", MissingReason.WITHHELD).missing("graduates", MissingReason.NOT_APPLICABLE);
        Evaluated evaluation = compiled("enrolment + graduates").evaluate(withheld);
        assertThat(evaluation.value()).isEqualTo(Observed.missing(MissingReason.WITHHELD));
        assertThat(evaluation.undefinedBecause()).isEmpty();
    }

    @Test
    void aZeroDivisorMakesTheResultUndefinedAndSaysSo() {
        Bindings nobody = row().number("printed_books", "10").number("enrolment", "0");
        Evaluated evaluation = compiled("printed_books / enrolment").evaluate(nobody);
        assertThat(evaluation.value()).isEqualTo(Observed.missing(MissingReason.UNDEFINED));
        assertThat(evaluation.undefinedBecause()).contains(Evaluated.ZERO_DENOMINATOR);
        assertThat(judged("printed_books / enrolment > 1 [volume/person]", nobody))
                .isEqualTo(Truth.NOT_JUDGED);
    }

    @Test
    void theRuleOfTheHandbookPassesFailsAndIsNotJudged() {
        String check = "further_study + employed <= graduates";
        Bindings good =
                row().number("further_study", "71").number("employed", "29").number("graduates", "102");
        Bindings bad =
                row().number("further_study", "86").number("employed", "41").number("graduates", "120");
        Bindings unknown = row().number("further_study", "86").number("graduates", "120");
        assertThat(judged(check, good)).isEqualTo(Truth.TRUE);
        assertThat(judged(check, bad)).isEqualTo(Truth.FALSE);
        assertThat(judged(check, unknown)).isEqualTo(Truth.NOT_JUDGED);
    }

    @Test
    void unitsOfOneKindAreConverted() {
        Bindings money = row().number("income", "25000").number("grant", "2.5").number("share", "5");
        assertThat(judged("income = grant", money)).isEqualTo(Truth.TRUE);
        assertThat(amount("income + grant", money)).isEqualByComparingTo("50000");
        assertThat(amount("grant + income", money)).isEqualByComparingTo("5");
        assertThat(judged("share = 0.05 [1]", money)).isEqualTo(Truth.TRUE);
        assertThat(judged("share = 5", money)).isEqualTo(Truth.TRUE);
        assertThat(judged("income / grant = 1", money)).isEqualTo(Truth.TRUE);
        assertThat(judged("share / 2 = 2.5", money)).isEqualTo(Truth.TRUE);
        assertThat(amount("share * income", money)).isEqualByComparingTo("1250");
        assertThat(amount("income / share", money)).isEqualByComparingTo("500000");
        assertThat(amount("share / share", money)).isEqualByComparingTo("1");
        assertThat(compiled("1 / enrolment").type().label().zh()).isEqualTo("数（1/人）");
    }

    @Test
    void unitsWhoseFactorIsNoDecimalAreConvertedExactly() {
        Bindings books = row().number("printed_books", "4").number("new_books", "0.25");
        assertThat(judged("printed_books / new_books > 1", books)).isEqualTo(Truth.TRUE);
        assertThat(judged("printed_books / 12 [volume] * 12 [volume] = printed_books", books))
                .isEqualTo(Truth.TRUE);
        assertThat(judged("1 [dozen] = 12 [volume]", books)).isEqualTo(Truth.TRUE);
        assertThat(judged("1 [volume] * 3 = 0.25 [dozen]", books)).isEqualTo(Truth.TRUE);
        assertThat(judged("1 [dozen] / 1 [volume] = 12", books)).isEqualTo(Truth.TRUE);
        assertThat(judged("1 [volume] / 1 [dozen] * 12 = 1", books)).isEqualTo(Truth.TRUE);
    }

    @Test
    void roundingIsHalfUpOnTheExactQuotient() {
        Bindings row = row().number("enrolment", "1").number("graduates", "8").number("employed", "-1");
        assertThat(amount("round(enrolment / graduates, 2)", row)).isEqualTo(new BigDecimal("0.13"));
        assertThat(amount("round(employed / graduates, 2)", row)).isEqualTo(new BigDecimal("-0.13"));
    }

    @Test
    void theBranchNotTakenMayBeUndefined() {
        Bindings nobody = row().number("printed_books", "10").number("enrolment", "0");
        String guarded = "if(enrolment = 0, 0, printed_books / enrolment)";
        assertThat(amount(guarded, nobody)).isEqualByComparingTo("0");
        assertThat(amount(guarded, row().number("printed_books", "10").number("enrolment", "4")))
                .isEqualByComparingTo("2.5");
        assertThat(compiled(guarded).evaluate(row()).value()).isEqualTo(Observed.missing(MissingReason.NOT_REPORTED));
    }

    @Test
    void textsDaysAndListsCompareExactly() {
        Bindings row = row().text("kind", "技工").text("name", "it's").day("founded", "2001-09-01");
        assertThat(judged("kind in ['中职', '技工']", row)).isEqualTo(Truth.TRUE);
        assertThat(judged("kind not in ['中职', '技工']", row)).isEqualTo(Truth.FALSE);
        assertThat(judged("name = 'it''s'", row)).isEqualTo(Truth.TRUE);
        assertThat(judged("founded < date '2001-09-02'", row)).isEqualTo(Truth.TRUE);
        assertThat(judged("opened < date '2001-09-02'", row)).isEqualTo(Truth.NOT_JUDGED);
    }

    @Test
    void absenceCanBeAskedForAndIsThenJudged() {
        Bindings row = row().missing("enrolment", MissingReason.NOT_APPLICABLE);
        assertThat(judged("enrolment is missing", row)).isEqualTo(Truth.TRUE);
        assertThat(judged("enrolment is not missing", row)).isEqualTo(Truth.FALSE);
        assertThat(judged("enrolment is not_applicable", row)).isEqualTo(Truth.TRUE);
        assertThat(judged("enrolment is withheld", row)).isEqualTo(Truth.FALSE);
    }

    @Test
    void aValueOfTheYearBeforeIsReadByPrior() {
        Expression growth = compiled("(enrolment - prior(enrolment)) / prior(enrolment)");
        Bindings years = row().number("enrolment", "110").priorNumber("enrolment", "100");
        assertThat(growth.names()).containsExactly("enrolment");
        assertThat(growth.priorNames()).containsExactly("enrolment");
        assertThat(growth.substituted(years)).isEqualTo("(110 - 100) / 100");
        assertThat(amount(growth.text(), years)).isEqualByComparingTo("0.1");
        assertThat(growth.evaluate(row().number("enrolment", "110")).value())
                .isEqualTo(Observed.missing(MissingReason.NOT_COLLECTED));
    }

    @Test
    void substitutedTextNamesWhatIsMissingAndBracketsNegatives() {
        School.Row row = row().number("enrolment", "-3").missing("graduates", MissingReason.NOT_REPORTED);
        assertThat(compiled("在校生 + enrolment - graduates").substituted(row.number("在校生", "1.5")))
                .isEqualTo("1.5 + (-3) - 未填报");
    }
}
