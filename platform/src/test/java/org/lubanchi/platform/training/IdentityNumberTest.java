package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {
    /** Of a region that was never given to anybody. */
    private static final String FITTING = People.number(7);

    @ParameterizedTest
    @CsvSource({"99010119900307001, SHAPE", "9901011990030700AX, SHAPE", "990101199002300013, BIRTHDAY", "'', SHAPE"})
    void whatIsWrongHasAName(String text, IdentityNumber.Fault fault) {
        assertThat(IdentityNumber.faultOf(text)).contains(fault);
    }

    @Test
    void everyOtherCheckDigitIsWrong() {
        String front = FITTING.substring(0, 17);
        assertThat("0123456789X"
                        .chars()
                        .mapToObj(digit -> front + (char) digit)
                        .filter(text -> IdentityNumber.faultOf(text).isEmpty()))
                .containsExactly(FITTING);
        assertThatThrownBy(() -> IdentityNumber.of(front + (FITTING.endsWith("0") ? "1" : "0")))
                .hasMessageContaining("CHECK_DIGIT")
                .hasMessageNotContaining(front);
    }

    @Test
    void theExampleOfTheStandardFits() {
        assertThat(IdentityNumber.faultOf("11010519491231002X")).isEmpty();
        assertThat(IdentityNumber.faultOf(" 11010519491231002x ")).isEmpty();
    }

    @Test
    void itPrintsItselfMasked() {
        IdentityNumber number = IdentityNumber.of(FITTING);
        assertThat(number).hasToString(number.masked());
        assertThat(number.masked()).hasSize(18).startsWith("990***").doesNotContain(FITTING.substring(6, 14));
        assertThat(number).isEqualTo(IdentityNumber.of(FITTING)).hasSameHashCodeAs(IdentityNumber.of(FITTING));
    }
}
