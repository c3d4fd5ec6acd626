package org.lubanchi.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    @Test
    void theFirstFailuresCostNothing() {
        assertThat(Attempts.delay(4, 5)).isEqualTo(Duration.ZERO);
    }

    @Test
    void eachFurtherOneDoublesThePause() {
        assertThat(Attempts.delay(5, 5)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Attempts.delay(6, 5)).isEqualTo(Duration.ofSeconds(4));
        assertThat(Attempts.delay(9, 5)).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void thePauseNeverExceedsAQuarterOfAnHour() {
        assertThat(Attempts.delay(1_000, 5)).isEqualTo(Duration.ofMinutes(15));
    }
}
