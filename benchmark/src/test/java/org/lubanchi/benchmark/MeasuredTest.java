package org.lubanchi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.LocalText;

/** The table says what was measured and whether a limit is kept. */
class MeasuredTest {
    private static final LocalText WHAT = new LocalText("做一件事", "doing a thing");

    @Test
    void aRatioIsOfTheMediansAndIsHeldAgainstTheLimit() {
        Measured within = beside(new Spread(1, 140, 900), new Spread(1, 100, 2), "1.5");
        assertThat(within.ratio()).contains(new BigDecimal("1.40"));
        assertThat(within.kept()).contains(true);
        assertThat(beside(new Spread(1, 151, 900), new Spread(1, 100, 2), "1.5").kept())
                .contains(false);
    }

    @Test
    void anAmountAloneIsHeldAgainstTheLimit() {
        Spread memory = Spread.of(3, 1, 2);
        assertThat(memory).isEqualTo(new Spread(1, 2, 3));
        assertThat(Measured.alone("m", WHAT, "KiB", memory, Optional.of(new BigDecimal(1)))
                        .kept())
                .contains(false);
        assertThat(Measured.alone("m", WHAT, "KiB", memory, Optional.empty()).kept())
                .isEmpty();
    }

    @Test
    void theTableAndTheJsonHoldBoth() {
        List<Measured> all = List.of(beside(new Spread(1000, 2000, 3000), new Spread(1000, 1000, 1000), "1.5"));
        assertThat(MeasuredTable.text(all)).contains("2.0 ms", "1.0 ms", "2.00", "≤ 1.5×", "✗", "做一件事");
        assertThat(MeasuredTable.json(all, "a machine"))
                .contains("\"ratio\" : 2.00", "\"kept\" : false", "\"machine\" : \"a machine\"");
    }

    private static Measured beside(Spread ours, Spread other, String limit) {
        return new Measured(
                "x",
                WHAT,
                "us",
                ours,
                Optional.of(new Measured.Beside(new LocalText("裸做", "bare"), other)),
                Optional.of(new BigDecimal(limit)));
    }
}
