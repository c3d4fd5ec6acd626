package org.lubanchi.engine.evaluation.pedigree;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whole persons shared out in proportion (最大余额法): floors first, then one each to the largest remainders. */
final class Apportionment {
    private Apportionment() {}

    /**
     * Shares out a number; equal remainders go to the earlier key.
     *
     * @param weights not negative; where all are zero nothing is shared out
     */
    static SortedMap<String, Long> of(long total, SortedMap<String, Long> weights) {
        TreeMap<String, Long> shares = new TreeMap<>();
        BigInteger whole = BigInteger.valueOf(
                weights.values().stream().mapToLong(Long::longValue).sum());
        if (whole.signum() == 0) {
            return shares;
        }
        List<Map.Entry<String, BigInteger>> remainders = new ArrayList<>();
        long given = 0;
        for (Map.Entry<String, Long> weight : weights.entrySet()) {
            BigInteger[] parts = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weight.getValue()))
                    .divideAndRemainder(whole);
            shares.put(weight.getKey(), parts[0].longValueExact());
            given += parts[0].longValueExact();
            remainders.add(Map.entry(weight.getKey(), parts[1]));
        }
        remainders.sort(Map.Entry.<String, BigInteger>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        for (int i = 0; given < total; i++, given++) {
            shares.merge(remainders.get(i).getKey(), 1L, Long::sum);
        }
        return shares;
    }
}
