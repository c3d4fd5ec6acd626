package org.lubanchi.demo.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void sharesAddUpAndEachLiesWithinOneOfItsExactPart() {
        Draw draw = Draw.of(1, "apportionment");
        for (int round = 0; round < 500; round++) {
            long total = draw.below(100_000);
            long[] weights = weights(draw, draw.between(1, 20), 1);
            long sum = Arrays.stream(weights).sum();
            long[] shares = Apportionment.of(total, weights);
            assertThat(Arrays.stream(shares).sum()).isEqualTo(total);
            for (int i = 0; i < weights.length; i++) {
                BigDecimal exact = BigDecimal.valueOf(total)
                        .multiply(BigDecimal.valueOf(weights[i]))
                        .divide(BigDecimal.valueOf(sum), MathContext.DECIMAL128);
                assertThat(exact.subtract(BigDecimal.valueOf(shares[i])).abs()).isLessThan(BigDecimal.ONE);
            }
        }
    }

    @Test
    void equalRemaindersGoToTheEarlierPlace() {
        assertThat(Apportionment.of(2, new long[] {1, 1, 1})).containsExactly(1, 1, 0);
    }

    @Test
    void nothingToShareNeedsNoWeight() {
        assertThat(Apportionment.of(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThatThrownBy(() -> Apportionment.of(1, new long[] {0, 0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Apportionment.of(1, new long[] {2, -1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cappedSharesAddUpAndKeepTheirCaps() {
        Draw draw = Draw.of(1, "capped");
        for (int round = 0; round < 500; round++) {
            long[] weights = weights(draw, draw.between(1, 20), 1);
            long[] caps = weights(draw, weights.length, 0);
            long total = Long.remainderUnsigned(draw.next(), Arrays.stream(caps).sum() + 1);
            long[] shares = Apportionment.capped(total, weights, caps);
            assertThat(Arrays.stream(shares).sum()).isEqualTo(total);
            for (int i = 0; i < caps.length; i++) {
                assertThat(shares[i]).isBetween(0L, caps[i]);
            }
        }
    }

    @Test
    void aTotalAboveTheCapsIsRefused() {
        assertThatThrownBy(() -> Apportionment.capped(4, new long[] {1, 1}, new long[] {2, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot hold");
    }

    @Test
    void aFittedTableHasBothMarginsAndLeavesImpossibleCellsEmpty() {
        Draw draw = Draw.of(1, "matrix");
        for (int round = 0; round < 300; round++) {
            int height = draw.between(1, 18);
            int width = draw.between(1, 7);
            long[][] possible = new long[height][width];
            long[][] seed = new long[height][width];
            for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                    seed[i][j] = draw.perMille(250) ? 0 : draw.between(1, 1000);
                    possible[i][j] = seed[i][j] == 0 ? 0 : draw.below(draw.perMille(300) ? 2 : 900);
                }
            }
            long[] rows = rowSums(possible);
            long[] columns = columnSums(possible, width);
            long[][] fitted = MarginMatrix.fit(rows, columns, seed);
            assertThat(rowSums(fitted)).isEqualTo(rows);
            assertThat(columnSums(fitted, width)).isEqualTo(columns);
            for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                    assertThat(fitted[i][j]).isGreaterThanOrEqualTo(0);
                    assertThat(seed[i][j] == 0 && fitted[i][j] > 0).isFalse();
                }
            }
        }
    }

    @Test
    void aSeedThatAlreadyHasTheMarginsIsKept() {
        long[][] seed = {{10, 20}, {30, 40}};
        assertThat(MarginMatrix.fit(new long[] {30, 70}, new long[] {40, 60}, seed))
                .isDeepEqualTo(seed);
    }

    @Test
    void marginsThatNoTableHasAreRefused() {
        assertThatThrownBy(() -> MarginMatrix.fit(new long[] {1}, new long[] {2}, new long[][] {{1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up");
        assertThatThrownBy(() -> MarginMatrix.fit(new long[] {5, 1}, new long[] {1, 5}, new long[][] {{1, 0}, {1, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No table");
    }

    @Test
    void aNameGivesTheSameNumbersAgainAndAnotherNameOthers() {
        assertThat(Draw.of(7, "a").next()).isEqualTo(Draw.of(7, "a").next());
        assertThat(Draw.of(7, "a").next()).isNotEqualTo(Draw.of(7, "b").next());
        assertThat(Draw.of(7, "a").next()).isNotEqualTo(Draw.of(8, "a").next());
    }

    @Test
    void aShuffleKeepsItsElements() {
        List<Integer> elements = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
        List<Integer> shuffled = Draw.of(7, "shuffle").shuffled(elements);
        assertThat(shuffled).isNotEqualTo(elements).containsExactlyInAnyOrderElementsOf(elements);
    }

    private static long[] weights(Draw draw, int count, int lowest) {
        long[] weights = new long[count];
        for (int i = 0; i < count; i++) {
            weights[i] = draw.between(lowest, 1000);
        }
        return weights;
    }

    private static long[] rowSums(long[][] cells) {
        return Arrays.stream(cells).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    }

    private static long[] columnSums(long[][] cells, int width) {
        long[] sums = new long[width];
        for (long[] row : cells) {
            for (int j = 0; j < width; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }
}
