package org.lubanchi.engine.consistency.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private List<Finding> groupAll(Outcome outcome) {
        List<Judgement> open = new ArrayList<>(
                failed.stream().filter(each -> each.outcome() == outcome).toList());
        List<Finding> findings = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Judgement> best = largestGroup(open);
            open.removeAll(best);
            findings.add(finding(best));
        }
        return findings;
    }

    private List<Judgement> largestGroup(List<Judgement> open) {
        Map<String, List<Judgement>> bySuspect = new LinkedHashMap<>();
        for (Judgement each : open) {
            Set<String> keys = new LinkedHashSet<>();
            each.ends().stream().filter(Evidence::suspect).forEach(end -> keys.add(end.key()));
            keys.stream()
                    .filter(key -> !held.containsKey(key))
                    .forEach(key -> bySuspect
                            .computeIfAbsent(key, _ -> new ArrayList<>())
                            .add(each));
        }
        List<Judgement> best = List.of(open.getFirst());
        for (List<Judgement> group : bySuspect.values()) {
            if (group.size() > best.size()) {
                best = group;
            }
        }
        return best;
    }

    private static Finding finding(List<Judgement> group) {
        Judgement main = group.getFirst();
        Set<Cause> causes = new LinkedHashSet<>();
        group.forEach(each -> causes.addAll(each.causes()));
        String id = main.relation() + "@" + main.ends().getFirst().spot().key();
        return new Finding(id, main, group.subList(1, group.size()), List.copyOf(causes));
    }
}
