package org.lubanchi.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lubanchi.engine.expression.Truth.FALSE;
import static org.lubanchi.engine.expression.Truth.NOT_JUDGED;
import static org.lubanchi.engine.expression.Truth.TRUE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

class KleeneTest {
    private static School.Row row(Truth boarding, Truth urban) {
        return with(with(School.row(), "boarding", boarding), "urban", urban);
    }

    private static School.Row with(School.Row row, String name, Truth truth) {
        return switch (truth) {
            case TRUE -> row.truth(name, true);
            case FALSE -> row.truth(name, false);
            case NOT_JUDGED -> row.missing(name, MissingReason.NOT_REPORTED);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "TRUE,TRUE,TRUE,TRUE",
        "TRUE,FALSE,FALSE,TRUE",
        "TRUE,NOT_JUDGED,NOT_JUDGED,TRUE",
        "FALSE,TRUE,FALSE,TRUE",
        "FALSE,FALSE,FALSE,FALSE",
        "FALSE,NOT_JUDGED,FALSE,NOT_JUDGED",
        "NOT_JUDGED,TRUE,NOT_JUDGED,TRUE",
        "NOT_JUDGED,FALSE,FALSE,NOT_JUDGED",
        "NOT_JUDGED,NOT_JUDGED,NOT_JUDGED,NOT_JUDGED"
    })
    void andAndOrFollowTheTables(Truth a, Truth b, Truth and, Truth or) {
        School.Row row = row(a, b);
        assertThat(School.compiled("boarding and urban").judge(row)).isEqualTo(and);
        assertThat(School.compiled("boarding or urban").judge(row)).isEqualTo(or);
        assertThat(Truth.all(List.of(a, b))).isEqualTo(and);
        assertThat(Truth.any(List.of(a, b))).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"TRUE,FALSE", "FALSE,TRUE", "NOT_JUDGED,NOT_JUDGED"})
    void notTurnsWhatIsJudged(Truth a, Truth not) {
        assertThat(School.compiled("not boarding").judge(row(a, TRUE))).isEqualTo(not);
        assertThat(a.negated()).isEqualTo(not);
    }

    @Test
    void aZeroDivisorDoesNotStopWhatDecidesWithoutIt() {
        School.Row nobody = School.row().number("enrolment", "0").number("printed_books", "10");
        String ratio = "printed_books / enrolment > 3 [volume/person]";
        assertThat(School.compiled("enrolment > 0 and " + ratio).judge(nobody)).isEqualTo(FALSE);
        assertThat(School.compiled("enrolment = 0 or " + ratio).judge(nobody)).isEqualTo(TRUE);
        assertThat(School.compiled(ratio).judge(nobody)).isEqualTo(NOT_JUDGED);
    }

    @Test
    void theReasonOfWhatIsNotJudgedIsTheStrongest() {
        School.Row row =
                School.row().missing("boarding", MissingReason.NOT_APPLICABLE).missing("urban", MissingReason.WITHHELD);
        assertThat(School.compiled("boarding and urban").evaluate(row).value())
                .isEqualTo(Observed.missing(MissingReason.WITHHELD));
    }

    @Test
    void whatIsMissingIsNeverPassed() {
        for (String check : List.of("enrolment >= 0", "enrolment = enrolment", "kind != 'x'", "kind not in ['x']")) {
            assertThat(School.compiled(check).judge(School.row())).as(check).isEqualTo(NOT_JUDGED);
        }
    }
}
