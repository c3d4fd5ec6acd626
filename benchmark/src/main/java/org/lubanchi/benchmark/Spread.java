package org.lubanchi.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The least, middle and greatest of several runs (测得分布).
 *
 * @param least the smallest
 * @param middle the median
 * @param greatest the largest
 */
record Spread(long least, long middle, long greatest) {
    static Spread of(long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    /** Times pieces of work in turn, so that what else the machine does falls on all of them alike; microseconds. */
    static List<Spread> inTurn(int warm, int runs, List<? extends Callable<?>> works) throws Exception {
        long[][] times = new long[works.size()][runs];
        for (int run = -warm; run < runs; run++) {
            for (int work = 0; work < works.size(); work++) {
                long start = System.nanoTime();
                works.get(work).call();
                if (run >= 0) {
                    times[work][run] = (System.nanoTime() - start) / 1000;
                }
            }
        }
        return Arrays.stream(times).map(Spread::of).toList();
    }
}
