package org.lubanchi.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UnitTest {
    private static final Unit YUAN = Unit.base("yuan", new LocalText("元", "yuan"));
    private static final Unit PERSON = Unit.base("person", new LocalText("人", "persons"));

    private static Unit times(String scale) {
        return new Unit("scaled", YUAN.symbol(), new BigDecimal(scale), new TreeMap<>(YUAN.powers()));
    }

    @Test
    void thePointMovesByWholePlacesToALargerUnitOfTheSameKind() {
        assertThat(YUAN.placesTo(YUAN)).contains(0);
        assertThat(YUAN.placesTo(times("10000"))).contains(4);
        assertThat(times("10000").placesTo(times("100000000"))).contains(4);
    }

    @Test
    void whatIsSmallerOddOrOfAnotherKindHasNoPlaces() {
        assertThat(times("10000").placesTo(YUAN)).isEmpty();
        assertThat(YUAN.placesTo(times("12"))).isEmpty();
        assertThat(YUAN.placesTo(PERSON)).isEmpty();
    }
}
