package org.lubanchi.engine.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

class NearestFiguresTest {
    private static final Unit PERSON = Unit.base("person", new LocalText("人", "persons"));
    private static final Unit VOLUME = Unit.base("volume", new LocalText("册", "volumes"));
    private static final Unit MILLIONS =
            new Unit("wan_yuan", new LocalText("万元", "10k yuan"), new BigDecimal("10000"), new TreeMap<>());

    private final NearestFigures figures = new NearestFigures(List.of(
            known("enrolment@c@2023", "46760", PERSON),
            known("graduates@c@2023", "46200", PERSON),
            known("books@c@2023", "2178548", VOLUME),
            known("books@c@2022", "46760", VOLUME),
            known("appropriation@c@2023", "1200.4", MILLIONS)));

    private static NearestFigures.Known known(String key, String amount, Unit unit) {
        return new NearestFigures.Known(FactKey.parse(key), new Quantity(new BigDecimal(amount), unit));
    }

    private List<String> offered(String text) {
        TypedNumber number = TypedNumbers.find(
                        new Narrative(List.of(new Narrative.Paragraph(List.of(new Words(text))))))
                .getFirst();
        return figures.of(number, 3).stream()
                .map(offer -> offer.key() + "=" + offer.printed())
                .toList();
    }

    @Test
    void theVeryNumberInTheVeryUnitComesFirst() {
        assertThat(offered("在校生 46,760 人"))
                .startsWith("enrolment@c@2023=46760", "books@c@2022=46760")
                .contains("graduates@c@2023=46200");
    }

    @Test
    void aSlipOfAFewIsOfferedWhenTheUnitFits() {
        assertThat(offered("在校生 46,780 人")).startsWith("enrolment@c@2023=46760");
        assertThat(offered("拨款 46,780 元")).isEmpty();
    }

    @Test
    void wanIsPrintedAsItWasTyped() {
        assertThat(offered("图书 217.85 册")).isEmpty();
        assertThat(offered("图书 217.85万册")).containsExactly("books@c@2023=217.85");
    }

    @Test
    void wanInTheUnitIsNotTakenTwice() {
        assertThat(offered("拨款 1200万元")).containsExactly("appropriation@c@2023=1200");
    }

    @Test
    void aNumberThatNothingComesNearHasNoOffer() {
        assertThat(offered("举办活动 77 场")).isEmpty();
    }
}
