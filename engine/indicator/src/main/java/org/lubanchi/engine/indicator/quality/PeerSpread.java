package org.lubanchi.engine.indicator.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How an indicator is spread over units of the same kind (同类分布): the median and the median distance from it, which one
 * odd unit does not move.
 *
 * @param peers how many units it was taken from
 * @param median the middle value
 * @param deviation the median of the distances from it
 */
public record PeerSpread(int peers, BigDecimal median, BigDecimal deviation) {
    /** Fewer tell nothing about the others, and too much about each. */
    public static final int FEWEST = 5;
    /** The share of the normal distribution that makes the deviation comparable with a standard deviation. */
    private static final BigDecimal FACTOR = new BigDecimal("0.6745");
    /** Beyond this a value is far from its peers (Iglewicz and Hoaglin 1993, recalled and not verified). */
    private static final BigDecimal LIMIT = new BigDecimal("3.5");

    /** The spread of some values; empty when they are too few. */
    public static Optional<PeerSpread> of(List<BigDecimal> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal median = median(values);
        BigDecimal deviation = median(
                values.stream().map(value -> value.subtract(median).abs()).toList());
        return Optional.of(new PeerSpread(values.size(), median, deviation));
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
    }

    /**
     * The modified z of a value, half-up to two places; empty when more than half of the peers have the same value, for
     * then there is no distance to measure by.
     */
    public Optional<BigDecimal> modifiedZ(BigDecimal value) {
        if (deviation.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(FACTOR.multiply(value.subtract(median)).divide(deviation, 2, RoundingMode.HALF_UP));
    }

    /** Whether a value is far from its peers; compared exactly, not by the rounded number. */
    public boolean beyond(BigDecimal value) {
        return deviation.signum() > 0
                && FACTOR.multiply(value.subtract(median).abs()).compareTo(LIMIT.multiply(deviation)) > 0;
    }
}
