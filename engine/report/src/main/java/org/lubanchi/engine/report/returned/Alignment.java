package org.lubanchi.engine.report.returned;

import java.util.ArrayList;
import java.util.List;

/** Which items of two lists are the same, in order (对齐): the longest common sequence. */
final class Alignment {
    /** Beyond so many comparisons only equal beginnings and ends are found. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private Alignment() {}

    /** Item {@code left} of the one list is item {@code right} of the other. */
    record Pair(int left, int right) {}

    static List<Pair> of(List<String> left, List<String> right) {
        List<Pair> pairs = new ArrayList<>();
        int head = 0;
        while (head < left.size() && head < right.size() && left.get(head).equals(right.get(head))) {
            pairs.add(new Pair(head, head));
            head++;
        }
        int tail = 0;
        while (tail < left.size() - head
                && tail < right.size() - head
                && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        middle(left.subList(head, left.size() - tail), right.subList(head, right.size() - tail), head, pairs);
        for (int i = tail; i > 0; i--) {
            pairs.add(new Pair(left.size() - i, right.size() - i));
        }
        return pairs;
    }

    private static void middle(List<String> left, List<String> right, int offset, List<Pair> pairs) {
        if ((long) left.size() * right.size() > MOST_COMPARISONS) {
            return;
        }
        int[][] common = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                common[i][j] = left.get(i).equals(right.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                pairs.add(new Pair(offset + i, offset + j));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
