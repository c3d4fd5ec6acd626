package org.lubanchi.engine.indicator.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lubanchi.engine.indicator.compare.Comparison.Agreement;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** Numbers copied from printed reports. */
class PrintedNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        68.53%        | 68.53     | 2 | 0
        46,760        | 46760     | 0 | 0
        约 4.68 万人  | 46800     | 2 | 4
        1.2亿元       | 120000000 | 1 | 8
        -3            | -3        | 0 | 0
        １２３ 册     | 123       | 0 | 0
        """)
    void areReadWithTheirPrecision(String text, String value, int decimals, int scale) {
        var printed = PrintedNumber.read(text).orElseThrow();
        assertThat(printed.value().orElseThrow()).isEqualByComparingTo(value);
        assertThat(printed.precision().decimals()).isEqualTo(decimals);
        assertThat(printed.precision().scale()).isEqualTo(scale);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        没有数
        3 所 5 人
        1:17.3
        46,76
        """)
    void whatIsNotOneNumberIsNone(String text) {
        assertThat(PrintedNumber.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        46760 | 4.68 万人    | EQUAL
        46760 | 4.7 万       | EQUAL
        46760 | 47660        | DIFFERS
        46760 | 超过 4.6 万  | EQUAL
        46760 | 4.6 万余     | EQUAL
        46760 | 没有         | NOT_COMPUTABLE
        """)
    void standToWhatWasComputed(BigDecimal computed, String text, Agreement agreement) {
        assertThat(PrintedNumber.agreement(Optional.of(new Quantity(computed, Unit.ONE)), text))
                .isEqualTo(agreement);
        assertThat(PrintedNumber.agreement(Optional.empty(), text)).isEqualTo(Agreement.NOT_COMPUTABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3512.6  | 3512.6 万元 | EQUAL
        3512.6  | 3,513 万元  | EQUAL
        3512.6  | 3512.6      | EQUAL
        3512.6  | 0.35 亿元   | EQUAL
        3512.6  | 3521.6 万元 | DIFFERS
        """)
    void ofAUnitThatIsItselfTenThousandsStandToIt(BigDecimal computed, String text, Agreement agreement) {
        Unit yuan = Unit.base("10k_yuan", new LocalText("万元", "10⁴ yuan"));
        assertThat(PrintedNumber.agreement(Optional.of(new Quantity(computed, yuan)), text))
                .isEqualTo(agreement);
    }
}
