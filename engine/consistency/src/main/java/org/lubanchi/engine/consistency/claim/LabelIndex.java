package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds the labels that share enough characters with another (名称索引) without comparing every label with every other.
 *
 * <p>Two labels of which the shorter finds most of its characters in the longer must share one of the shorter one's rarest
 * characters: only labels that do are compared. In a very long report the labels nearest in reading order are looked at, so
 * that a question costs the same however long the report is.
 */
public final class LabelIndex {
    /** How many labels of one character are looked at on either side. */
    private static final int REACH = 64;

    /** A label longer than this is no name; its beginning is indexed. */
    private static final int LONGEST = 80;

    private final List<String> labels;
    private final Map<String, Integer> places = new HashMap<>();
    private final int least;
    private final Map<Integer, List<Integer>> holding = new HashMap<>();
    private final Map<Integer, List<Integer>> markedBy = new HashMap<>();

    /**
     * An index.
     *
     * @param labels the labels in reading order of their first place
     * @param least the least share of the shorter label's characters, in thousandths
     */
    public LabelIndex(LinkedHashSet<String> labels, int least) {
        this.labels = List.copyOf(labels);
        this.least = least;
        for (int place = 0; place < this.labels.size(); place++) {
            places.put(this.labels.get(place), place);
            for (int mark : marks(this.labels.get(place))) {
                holding.computeIfAbsent(mark, _ -> new ArrayList<>()).add(place);
            }
        }
        for (int place = 0; place < this.labels.size(); place++) {
            for (int mark : rarest(this.labels.get(place))) {
                markedBy.computeIfAbsent(mark, _ -> new ArrayList<>()).add(place);
            }
        }
    }

    /** Each character of a label; one that recurs counts each time anew. */
    private static int[] marks(String label) {
        int[] marks = new int[Math.min(LONGEST, label.length())];
        for (int i = 0; i < marks.length; i++) {
            int before = 0;
            for (int j = 0; j < i; j++) {
                before += label.charAt(j) == label.charAt(i) ? 1 : 0;
            }
            marks[i] = label.charAt(i) + (before << Character.SIZE);
        }
        return marks;
    }

    /** As many of the rarest marks that a label sharing {@code least} cannot miss them all. */
    private int[] rarest(String label) {
        Integer[] marks = Arrays.stream(marks(label)).boxed().toArray(Integer[]::new);
        Arrays.sort(marks, (a, b) -> Integer.compare(frequency(a), frequency(b)));
        int needed = (least * marks.length + 999) / 1000;
        return Arrays.stream(marks)
                .limit(marks.length - Math.max(1, needed) + 1L)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int frequency(int mark) {
        return holding.getOrDefault(mark, List.of()).size();
    }

    /**
     * The labels that share enough with this one, itself included, in reading order.
     *
     * @param place where a label that is not in the index would stand in it
     */
    public List<String> listAlike(String label, int place) {
        if (label.isEmpty()) {
            return List.of(label);
        }
        int at = places.getOrDefault(label, place);
        BitSet met = new BitSet();
        for (int mark : rarest(label)) {
            addNear(holding.getOrDefault(mark, List.of()), at, met);
        }
        for (int mark : marks(label)) {
            addNear(markedBy.getOrDefault(mark, List.of()), at, met);
        }
        return met.stream()
                .mapToObj(labels::get)
                .filter(other -> shares(label, other))
                .toList();
    }

    private static void addNear(List<Integer> sorted, int at, BitSet met) {
        int middle = 0;
        int stop = sorted.size();
        while (middle < stop) {
            int half = (middle + stop) >>> 1;
            if (sorted.get(half) < at) {
                middle = half + 1;
            } else {
                stop = half;
            }
        }
        int until = Math.min(sorted.size(), middle + REACH);
        for (int i = Math.max(0, middle - REACH); i < until; i++) {
            met.set(sorted.get(i));
        }
    }

    private boolean shares(String a, String b) {
        return Labels.shared(a, b) * 1000 >= least * Math.min(a.length(), b.length());
    }
}
