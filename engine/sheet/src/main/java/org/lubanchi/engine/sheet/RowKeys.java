package org.lubanchi.engine.sheet;

import java.util.List;

/**
 * The keys of the rows read so far and the row each came first in (已读键): 24 bytes a row, whatever the keys' length.
 *
 * <p>A key is known by 128 bits of two unlike hashes. Among half a million rows two different keys share them with a chance
 * of one in 10²⁷.
 */
final class RowKeys {
    private static final int FIRST_SIZE = 1 << 10;
    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final long OTHER_SEED = 0xC2B2AE3D27D4EB4FL;
    private static final char BETWEEN = '\u0000';

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int size;

    /** The first row with this key, which is the given one when there was none before; rows count from 1. */
    int firstRow(List<String> key, int row) {
        if (2 * size >= rows.length) {
            grow();
        }
        long one = hash(key, SEED);
        long other = hash(key, OTHER_SEED);
        int at = place(one, other);
        if (rows[at] == 0) {
            put(at, one, other, row);
            size++;
        }
        return rows[at];
    }

    private void put(int at, long one, long other, int row) {
        high[at] = one;
        low[at] = other;
        rows[at] = row;
    }

    private int place(long one, long other) {
        int mask = rows.length - 1;
        int at = (int) one & mask;
        while (rows[at] != 0 && (high[at] != one || low[at] != other)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] ones = high;
        long[] others = low;
        int[] first = rows;
        high = new long[2 * first.length];
        low = new long[2 * first.length];
        rows = new int[2 * first.length];
        for (int at = 0; at < first.length; at++) {
            if (first[at] != 0) {
                put(place(ones[at], others[at]), ones[at], others[at], first[at]);
            }
        }
    }

    private static long hash(List<String> key, long seed) {
        long hash = seed;
        for (String part : key) {
            for (int i = 0; i < part.length(); i++) {
                hash = mixed(hash ^ part.charAt(i), seed);
            }
            hash = mixed(hash ^ BETWEEN, seed);
        }
        return mixed(hash ^ (hash >>> 32), ~seed);
    }

    /** Every bit of the outcome depends on every bit before. */
    private static long mixed(long bits, long seed) {
        long once = (bits ^ (bits >>> 30)) * (seed | 1);
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
