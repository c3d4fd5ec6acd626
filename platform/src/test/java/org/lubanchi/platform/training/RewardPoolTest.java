package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewardPoolTest {
    private static RewardPool pool(String income, String cost, String base, int headcount) {
        return new RewardPool(
                new BigDecimal(income),
                new BigDecimal(cost),
                new BigDecimal(base),
                headcount,
                new BigDecimal("0.70"),
                new BigDecimal("0.20"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 400000, 150000, 10, 300000",
        "1000000, 400000, 150000, 20, 420000",
        "400000, 400000, 150000, 20, 0",
        "300000, 400000, 150000, 20, 0",
        "0.03, 0, 150000, 20, 0.02"
    })
    void isTheSmallerOfBothCapsAndNeverBelowZero(String income, String cost, String base, int headcount, String most) {
        assertThat(pool(income, cost, base, headcount).most()).isEqualByComparingTo(most);
    }

    @Test
    void theFormulaShowsBothCapsWithTheirNumbers() {
        assertThat(pool("1000000.00", "400000.00", "150000", 10).formula())
                .isEqualTo("min(0.7 × max(0, 1000000 − 400000), 0.2 × 150000 × 10) = min(420000, 300000) = 300000");
    }
}
