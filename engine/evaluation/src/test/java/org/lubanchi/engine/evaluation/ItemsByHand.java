package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Awards and projects counted by hand: levels with their worth are written {@code national=3 provincial=1}. */
final class ItemsByHand {
    private ItemsByHand() {}

    private static Map<String, BigDecimal> worths(String spec) {
        Map<String, BigDecimal> worths = new HashMap<>();
        for (String pair : spec.split(" ")) {
            worths.put(pair.split("=")[0], new BigDecimal(pair.split("=")[1]));
        }
        return worths;
    }

    private static BigDecimal worth(String spec, String level) {
        return Objects.requireNonNull(worths(spec).get(level), level);
    }

    static BigDecimal sum(SyntheticCollege s, String input, String spec) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : s.itemsOf(input)) {
            sum = sum.add(worth(spec, item.level()).multiply(item.amount()));
        }
        return sum;
    }

    static BigDecimal ranked(SyntheticCollege s, String input, String spec, String factors) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Item item : s.itemsOf(input)) {
            BigDecimal factor = new BigDecimal(factors.split(" ")[Integer.parseInt(item.rank()) - 1]);
            sum = sum.add(worth(spec, item.level()).multiply(factor));
        }
        return sum;
    }

    static BigDecimal highest(SyntheticCollege s, String input, String spec) {
        BigDecimal most = BigDecimal.ZERO;
        for (Item item : s.itemsOf(input)) {
            most = most.max(worth(spec, item.level()));
        }
        return most;
    }

    /** A project counts once, at its highest. */
    static BigDecimal once(SyntheticCollege s, String input, String spec) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> done = new HashSet<>();
        for (Item item : s.itemsOf(input)) {
            if (item.project().isEmpty()) {
                sum = sum.add(worth(spec, item.level()));
            } else if (done.add(item.project())) {
                BigDecimal most = BigDecimal.ZERO;
                for (Item other : s.itemsOf(input)) {
                    if (other.project().equals(item.project())) {
                        most = most.max(worth(spec, other.level()));
                    }
                }
                sum = sum.add(most);
            }
        }
        return sum;
    }
}
