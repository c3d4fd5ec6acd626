package org.lubanchi.platform.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All ways up a dated tree: each with the days on which every link of it holds. */
final class Closure {
    private final Map<String, List<DatedLink>> up = new LinkedHashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final Set<String> cycles = new LinkedHashSet<>();

    private Closure() {}

    /** A unit under another from a day until before another. */
    record DatedLink(String child, String parent, LocalDate from, LocalDate to) {}

    /** From an ancestor down to a descendant. */
    record Way(String ancestor, String descendant, int depth, LocalDate from, LocalDate to) {}

    /** What the links come to; ways to the unit itself are not among them. */
    record Outcome(List<Way> ways, Set<String> cycles) {}

    static Outcome of(List<DatedLink> links) {
        Closure closure = new Closure();
        for (DatedLink link : links) {
            closure.up.computeIfAbsent(link.child(), _ -> new ArrayList<>()).add(link);
        }
        for (String unit : closure.up.keySet()) {
            closure.climb(unit, unit, 1, LocalDate.MIN, LocalDate.MAX, new LinkedHashSet<>(List.of(unit)));
        }
        return new Outcome(List.copyOf(closure.ways), Set.copyOf(closure.cycles));
    }

    private void climb(String from, String at, int depth, LocalDate since, LocalDate until, Set<String> path) {
        for (DatedLink link : up.getOrDefault(at, List.of())) {
            LocalDate start = link.from().isAfter(since) ? link.from() : since;
            LocalDate end = link.to().isBefore(until) ? link.to() : until;
            if (!start.isBefore(end)) {
                continue;
            }
            if (!path.add(link.parent())) {
                cycles.add(link.parent());
                continue;
            }
            ways.add(new Way(link.parent(), from, depth, start, end));
            climb(from, link.parent(), depth + 1, start, end, path);
            path.remove(link.parent());
        }
    }
}
