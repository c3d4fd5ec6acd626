package org.lubanchi.engine.consistency.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as reports print them, and what must not be taken for a number. */
final class NumberGrammarTest {
    private static List<NumberToken> quantities(String text) {
        return NumberGrammar.find(text).stream().filter(NumberToken::isQuantity).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "在校生46760人, 46760, 人",
        "培训12万人次, 120000, 人次",
        "图书217万余册, 2170000, 册",
        "经费155.61亿元, 15561000000, 元",
        "占比87.5%, 87.5, %",
        "提高4.66个百分点, 4.66, 个百分点",
        "约2.5倍, 2.5, 倍",
        "占地145亩, 145, 亩",
        "叁拾万元, 300000, 元"
    })
    void digitsScaleAndUnitMakeOneQuantity(String text, BigDecimal value, String unit) {
        List<NumberToken> found = quantities(text);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().value()).isEqualByComparingTo(value);
        assertThat(found.getFirst().unit()).isEqualTo(unit);
    }

    @Test
    void aRatioStandsForItsSecondNumber() {
        assertThat(quantities("师生比为1:14.63").getFirst().raw()).isEqualTo("14.63");
    }

    @Test
    void hedgesWidenTheInterval() {
        Interval more = quantities("图书217万余册").getFirst().interval();
        assertThat(more.meets(Interval.exact(2178548))).isTrue();
        assertThat(more.meets(Interval.exact(2278548))).isFalse();
        assertThat(quantities("图书2178548册").getFirst().interval().meets(Interval.exact(2178549)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"第19届亚运会", "“2+1.5+1.5”模式", "〔2020〕16号文件", "图2-1活动", "1+X证书", "3D打印", "2023年6月"})
    void namesAreNoQuantities(String text) {
        assertThat(quantities(text)).isEmpty();
    }

    @Test
    void anyMixtureOfCharactersIsReadWithoutFailing() {
        Random random = new Random(20231);
        String alphabet = "0123456789.,:%‰-—+〔〕年月日万亿余约近超第图表人所个项册元()（）一二三十百零A";
        for (int i = 0; i < 20000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            List<NumberToken> tokens = NumberGrammar.find(text.toString());
            for (int j = 1; j < tokens.size(); j++) {
                assertThat(tokens.get(j).rawStart())
                        .isGreaterThanOrEqualTo(tokens.get(j - 1).rawStart());
            }
        }
    }
}
