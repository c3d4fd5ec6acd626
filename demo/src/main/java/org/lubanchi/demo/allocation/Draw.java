package org.lubanchi.demo.allocation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A stream of seeded whole numbers (取数器): the same name gives the same numbers on every machine and every run.
 *
 * <p>SplitMix64 (Steele, Lea and Flood 2014), written out so that no library change can move a synthetic row. A stream
 * has a name; what one school draws does not depend on what another has drawn before it.
 */
public final class Draw {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** The stream of a seed and a name, for example {@code 2023/sx-s01/teacher}. */
    public static Draw of(long seed, String name) {
        long hash = 0xCBF29CE484222325L;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * 0x100000001B3L;
        }
        return new Draw(mix(seed ^ mix(hash)));
    }

    /** The next 64 bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 up to but not including the bound. */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("A bound is positive, but was " + bound);
        }
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A number from the lowest to the highest, both included. */
    public int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** True in so many cases out of a thousand. */
    public boolean perMille(int share) {
        return below(1000) < share;
    }

    /** A new list of the same elements in drawn order. */
    public <T> List<T> shuffled(List<T> elements) {
        List<T> order = new ArrayList<>(elements);
        for (int last = order.size() - 1; last > 0; last--) {
            int other = below(last + 1);
            T moved = order.get(last);
            order.set(last, order.get(other));
            order.set(other, moved);
        }
        return order;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
