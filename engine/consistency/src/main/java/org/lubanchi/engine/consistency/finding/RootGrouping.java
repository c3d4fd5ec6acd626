package org.lubanchi.engine.consistency.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.lubanchi.engine.consistency.passage.Spot;

/**
 * Puts judgements that fail by the same root into one finding (按根因归并).
 *
 * <p>A printed number or title is a suspect when judgements at it fail and none of the same weight holds. The suspect that
 * explains the most failures is told first, with those failures; the rest follows in the same way.
 */
public final class RootGrouping {
    private final Map<String, Integer> held = new HashMap<>();
    private final List<Judgement> failed = new ArrayList<>();

    private RootGrouping(List<Judgement> judgements) {
        for (Judgement each : judgements) {
            if (each.outcome() == Outcome.HOLDS) {
                each.ends().forEach(end -> held.merge(end.key(), 1, Integer::sum));
            } else {
                failed.add(each);
            }
        }
    }

    /** The findings, in reading order of their main end. */
    public static List<Finding> group(List<Judgement> judgements) {
        RootGrouping grouping = new RootGrouping(judgements);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(grouping.groupAll(Outcome.ERROR));
        findings.addAll(grouping.groupAll(Outcome.NOTE));
        findings.sort((a, b) -> first(a).compareTo(first(b)));
        return findings;
    }

    private static Spot first(Finding finding) {
        return finding.main().ends().getFirst().spot();
    }

    /**
     * A suspect with what it still explains.
     *
     * @param rank which of all suspects it was met as, so that no choice is left to chance
     * @param open the failures at it that no earlier finding took, by their place in the list
     */
    private record Suspect(int rank, List<Integer> open) {
        int size() {
            return open.size();
        }

        Suspect without(boolean[] taken) {
            return new Suspect(rank, open.stream().filter(at -> !taken[at]).toList());
        }
    }

    /** The largest first; of two as large the one whose first failure comes first. Suspects only ever shrink. */
    private static final Comparator<Suspect> ORDER = Comparator.comparingInt(Suspect::size)
            .reversed()
            .thenComparingInt(suspect -> suspect.open().getFirst())
            .thenComparingInt(Suspect::rank);

    private List<Finding> groupAll(Outcome outcome) {
        List<Judgement> all =
                failed.stream().filter(each -> each.outcome() == outcome).toList();
        boolean[] taken = new boolean[all.size()];
        PriorityQueue<Suspect> queue = new PriorityQueue<>(ORDER);
        suspects(all).values().forEach(at -> queue.add(new Suspect(queue.size(), at)));
        List<Finding> findings = new ArrayList<>();
        while (!queue.isEmpty()) {
            Suspect largest = queue.poll();
            Suspect now = largest.without(taken);
            if (now.size() < 2) {
                continue;
            }
            if (now.size() < largest.size()) {
                queue.add(now);
                continue;
            }
            now.open().forEach(at -> taken[at] = true);
            findings.add(finding(now.open().stream().map(all::get).toList()));
        }
        for (int at = 0; at < taken.length; at++) {
            if (!taken[at]) {
                findings.add(finding(List.of(all.get(at))));
            }
        }
        return findings;
    }

    /** What each suspect fails in, by its key. */
    private Map<String, List<Integer>> suspects(List<Judgement> all) {
        Map<String, List<Integer>> suspects = new LinkedHashMap<>();
        for (int at = 0; at < all.size(); at++) {
            Set<String> keys = new LinkedHashSet<>();
            all.get(at).ends().stream().filter(Evidence::suspect).forEach(end -> keys.add(end.key()));
            for (String key : keys) {
                if (!held.containsKey(key)) {
                    suspects.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
                }
            }
        }
        return suspects;
    }

    private static Finding finding(List<Judgement> group) {
        Judgement main = group.getFirst();
        Set<Cause> causes = new LinkedHashSet<>();
        group.forEach(each -> causes.addAll(each.causes()));
        String id = main.relation() + "@" + main.ends().getFirst().spot().key();
        return new Finding(id, main, group.subList(1, group.size()), List.copyOf(causes));
    }
}
