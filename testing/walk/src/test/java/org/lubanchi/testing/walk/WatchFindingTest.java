package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.quality.Watch;
import org.lubanchi.engine.indicator.quality.WatchFinding;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

class WatchFindingTest {
    private static final Unit PERSON = Unit.base("person", new LocalText("人", "persons"));

    private static Watch watch(String relative, String absolute) {
        return new Watch(
                "enrolment_moves",
                "enrolment",
                limit(relative),
                limit(absolute),
                false,
                new LocalText("名册缺行", "rows missing"),
                "guide",
                2021);
    }

    private static Optional<BigDecimal> limit(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static WatchFinding moved(String before, String now, Watch watch) {
        return new WatchFinding(watch, people(now), people(before));
    }

    private static Observed<Quantity> people(String amount) {
        return amount.isEmpty()
                ? Observed.missing(MissingReason.NOT_REPORTED)
                : Observed.of(new Quantity(new BigDecimal(amount), PERSON));
    }

    @Test
    void aShareOfLastYearIsAllowedAndWhatIsBeyondItIsTold() {
        assertThat(moved("1000", "1200", watch("0.2", "")).beyond()).isFalse();
        assertThat(moved("1000", "1201", watch("0.2", "")).beyond()).isTrue();
        assertThat(moved("1000", "799", watch("0.2", "")).beyond()).isTrue();
    }

    @Test
    void withBothLimitsSmallNumbersMayDouble() {
        assertThat(moved("10", "25", watch("0.2", "30")).beyond()).isFalse();
        assertThat(moved("100", "140", watch("0.2", "30")).beyond()).isTrue();
        assertThat(moved("1000", "1040", watch("0.2", "30")).beyond()).isFalse();
    }

    @Test
    void fromNothingToSomethingIsBeyondAnyShareAndNothingMovedIsNot() {
        assertThat(moved("0", "1", watch("0.2", "")).beyond()).isTrue();
        assertThat(moved("0", "0", watch("0.2", "")).beyond()).isFalse();
    }

    @Test
    void whatIsMissingIsNotJudged() {
        assertThat(moved("", "5", watch("0.2", "")).change()).isEmpty();
        assertThat(moved("5", "", watch("", "1")).beyond()).isFalse();
    }
}
