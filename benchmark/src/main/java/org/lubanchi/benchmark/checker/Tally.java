package org.lubanchi.benchmark.checker;

import java.util.Map;
import java.util.TreeMap;

/** How many of how many, by name (分项计数). */
final class Tally {
    private final Map<String, int[]> counts = new TreeMap<>();

    void count(String name, boolean hit) {
        int[] count = counts.computeIfAbsent(name, _ -> new int[2]);
        count[0] += hit ? 1 : 0;
        count[1]++;
    }

    void put(String name, int[] count) {
        counts.put(name, count);
    }

    void addAll(Tally other) {
        other.counts.forEach((name, more) -> {
            int[] count = counts.computeIfAbsent(name, _ -> new int[2]);
            count[0] += more[0];
            count[1] += more[1];
        });
    }

    Map<String, int[]> counts() {
        return counts;
    }

    /** The bin of a difficulty: 1–2, 3, 4–5. */
    static String bin(int difficulty) {
        return difficulty <= 2 ? "difficulty 1-2" : difficulty == 3 ? "difficulty 3" : "difficulty 4-5";
    }
}
