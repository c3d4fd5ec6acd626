package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;

/**
 * All scores of all schools in one scheme (评分结果).
 *
 * @param scheme by which they were scored
 * @param cohort from what
 * @param judged what each function found, by code of the node and then by school
 * @param scored what each node gives, by code and then by school
 * @param totals by school
 */
public record SchemeScores(
        EvaluationScheme scheme,
        Cohort cohort,
        Map<String, List<Judged>> judged,
        Map<String, List<Scored>> scored,
        List<Total> totals) {
    public SchemeScores {
        judged = Collections.unmodifiableMap(new LinkedHashMap<>(judged));
        scored = Collections.unmodifiableMap(new LinkedHashMap<>(scored));
        totals = List.copyOf(totals);
    }

    /** What a node gives a school. */
    public Scored requireScored(String code, int subject) {
        List<Scored> column = scored.get(code);
        if (column == null) {
            throw new IllegalArgumentException("The scheme " + scheme.id() + " has no node " + code);
        }
        return column.get(subject);
    }

    /** The schools with a total, best first, equal totals sharing a place. */
    public List<Placed> ranking() {
        return rank(IntStream.range(0, totals.size())
                .filter(i -> totals.get(i).points().isPresent())
                .mapToObj(i -> new Reached(i, totals.get(i).points().orElseThrow()))
                .toList());
    }

    /** A school and what it reached. */
    record Reached(int subject, BigDecimal points) {}

    static List<Placed> rank(List<Reached> reached) {
        List<Reached> sorted = reached.stream()
                .sorted((a, b) -> {
                    int order = b.points().compareTo(a.points());
                    return order != 0 ? order : Integer.compare(a.subject(), b.subject());
                })
                .toList();
        java.util.ArrayList<Placed> placed = new java.util.ArrayList<>();
        int i = 0;
        while (i < sorted.size()) {
            int end = i + 1;
            while (end < sorted.size()
                    && sorted.get(end).points().compareTo(sorted.get(i).points()) == 0) {
                end++;
            }
            for (int k = i; k < end; k++) {
                placed.add(new Placed(
                        sorted.get(k).subject(), i + 1, end - i, sorted.get(k).points()));
            }
            i = end;
        }
        return List.copyOf(placed);
    }

    /**
     * A school's place (名次).
     *
     * @param subject the school's place in the cohort
     * @param place from 1; schools with equal totals share it and the next places stay empty
     * @param sharedBy how many schools share it, 1 when it is alone
     * @param points the total
     */
    public record Placed(int subject, int place, int sharedBy, BigDecimal points) {
        /** Whether other schools have the same total. */
        public boolean tied() {
            return sharedBy > 1;
        }
    }
}
