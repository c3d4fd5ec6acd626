package org.lubanchi.demo.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Shares a whole number out by weights so that the shares add up to it exactly (最大余数法).
 *
 * <p>Largest remainders (Hamilton); equal remainders go to the earlier place. All in whole numbers.
 */
public final class Apportionment {
    private Apportionment() {}

    /**
     * The shares of a total, each within one of its exact part.
     *
     * @throws IllegalArgumentException when the total or a weight is negative, or nothing has weight though there is a
     *     total to share
     */
    public static long[] of(long total, long[] weights) {
        long sum = checkedSum(total, weights);
        long[] shares = new long[weights.length];
        if (total == 0) {
            return shares;
        }
        BigInteger[] remainders = new BigInteger[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] parts = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(BigInteger.valueOf(sum));
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            given += shares[i];
        }
        List<Integer> order = places(weights.length);
        order.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
        for (int k = 0; k < total - given; k++) {
            shares[order.get(k)]++;
        }
        return shares;
    }

    /**
     * The shares of a total where no share exceeds its cap: what a full place cannot take is shared among the others.
     *
     * @throws IllegalArgumentException when the caps of the places with weight cannot hold the total
     */
    public static long[] capped(long total, long[] weights, long[] caps) {
        long[] shares = new long[weights.length];
        long[] open = weights.clone();
        for (int i = 0; i < open.length; i++) {
            open[i] = caps[i] == 0 ? 0 : open[i];
        }
        long left = total;
        while (left > 0) {
            if (Arrays.stream(open).sum() == 0) {
                throw new IllegalArgumentException("The caps cannot hold " + left + " of " + total);
            }
            long[] wanted = of(left, open);
            for (int i = 0; i < open.length; i++) {
                long taken = Math.min(wanted[i], caps[i] - shares[i]);
                shares[i] += taken;
                left -= taken;
                open[i] = shares[i] == caps[i] ? 0 : open[i];
            }
        }
        return shares;
    }

    private static long checkedSum(long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("A weight is not negative, but was " + weight);
            }
            sum = Math.addExact(sum, weight);
        }
        if (total < 0 || (total > 0 && sum == 0)) {
            throw new IllegalArgumentException("Cannot share " + total + " by weights that add up to " + sum);
        }
        return sum;
    }

    private static List<Integer> places(int count) {
        List<Integer> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(i);
        }
        return places;
    }
}
