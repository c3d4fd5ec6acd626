package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.indicator.quality.PeerSpread;

/** A value is held against its peers by the median, which one odd peer does not move. */
class PeerSpreadTest {
    private static BigDecimal of(String text) {
        return new BigDecimal(text);
    }

    private static List<BigDecimal> values(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    @Test
    void theMedianAndTheDistanceFromItAreExact() {
        PeerSpread spread =
                PeerSpread.of(values("1.01", "1.02", "3", "4", "5", "6")).orElseThrow();
        assertThat(spread.median()).isEqualByComparingTo("3.5");
        assertThat(spread.deviation()).isEqualByComparingTo("1.99");
        assertThat(spread.modifiedZ(of("3.5"))).contains(of("0.00"));
    }

    @Test
    void oneOddPeerDoesNotHideAnother() {
        PeerSpread spread =
                PeerSpread.of(values("20", "21", "22", "23", "24", "9999")).orElseThrow();
        assertThat(spread.beyond(of("500"))).isTrue();
        assertThat(spread.beyond(of("24"))).isFalse();
        assertThat(spread.modifiedZ(of("24")).orElseThrow()).isEqualByComparingTo("0.67");
    }

    @Test
    void exactlyAtTheLimitIsNotBeyond() {
        PeerSpread spread = PeerSpread.of(values("-1", "-1", "0", "1", "1")).orElseThrow();
        assertThat(spread.deviation()).isEqualByComparingTo("1");
        assertThat(spread.beyond(of("5.18"))).isFalse();
        assertThat(spread.beyond(of("5.19"))).isTrue();
        assertThat(spread.beyond(of("-5.19"))).isTrue();
    }

    @Test
    void tooFewPeersAndPeersThatAreAllAlikeAreNotJudged() {
        assertThat(PeerSpread.of(values("1", "2", "3", "4"))).isEmpty();
        PeerSpread alike = PeerSpread.of(values("7", "7", "7", "7", "9")).orElseThrow();
        assertThat(alike.modifiedZ(of("100"))).isEmpty();
        assertThat(alike.beyond(of("100"))).isFalse();
    }
}
