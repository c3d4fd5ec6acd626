package org.lubanchi.engine.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

class TypedNumbersTest {
    private static List<TypedNumber> in(String text) {
        return TypedNumbers.find(new Narrative(List.of(new Narrative.Paragraph(List.of(new Words(text))))));
    }

    private static List<String> texts(String text) {
        return in(text).stream().map(TypedNumber::text).toList();
    }

    @Test
    void aCountIsFoundWithItsPlaceAndWhatFollows() {
        TypedNumber number = in("全市在校生 46,760 人，比上年减少。").getFirst();
        assertThat(number.text()).isEqualTo("46,760");
        assertThat(number.from()).isEqualTo(6);
        assertThat(number.value()).isEqualByComparingTo(new BigDecimal("46760"));
        assertThat(number.after()).startsWith(" 人");
    }

    @Test
    void wanBelongsToTheNumber() {
        TypedNumber number = in("图书 217.85万册").getFirst();
        assertThat(number.scale()).isEqualTo(4);
        assertThat(number.decimals()).isEqualTo(2);
        assertThat(number.after()).isEqualTo("册");
    }

    @Test
    void yearsDaysOrdinalsAndNamesAreNoFigures() {
        assertThat(texts("2023年9月1日，第3批，2021—2023年，5G 专网，1+X 证书，教职成〔2022〕5号")).isEmpty();
        assertThat(texts("1. 加强领导")).isEmpty();
        assertThat(texts("2023 人")).containsExactly("2023");
    }

    @Test
    void ofARatioOnlyTheSecondNumberIsAFigure() {
        assertThat(texts("生师比 1:14.63")).containsExactly("14.63");
    }

    @Test
    void wideDigitsAreReadAndTheirPlaceStays() {
        TypedNumber number = in("共１２８人").getFirst();
        assertThat(number.value()).isEqualByComparingTo(new BigDecimal("128"));
        assertThat(number.text()).isEqualTo("１２８");
        assertThat(number.from()).isEqualTo(1);
    }
}
