package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.kernel.LocalText;

/** Finds indicators that need themselves in the same year; a {@code prior} value ends a path. */
final class Cycles {
    private final Draft draft;
    private final Set<String> done = new HashSet<>();
    private final Set<String> told = new HashSet<>();

    Cycles(Draft draft) {
        this.draft = draft;
    }

    /** Tells each cycle once, at the first of its indicators. */
    void report(Map<String, Spot> spots) {
        for (String id : draft.indicators.keySet()) {
            walk(id, new ArrayList<>(), spots);
        }
    }

    private void walk(String id, List<String> path, Map<String, Spot> spots) {
        int seen = path.indexOf(id);
        if (seen >= 0) {
            List<String> cycle = path.subList(seen, path.size());
            if (told.add(new TreeSet<>(cycle).toString())) {
                String text = String.join(" → ", cycle) + " → " + id;
                draft.problems.add(
                        spots.getOrDefault(id, new Spot("indicators", 1, 1, 1, "")),
                        "definition.cycle",
                        new LocalText("指标互相引用成环：" + text, "indicators need each other in a circle: " + text),
                        new LocalText("没有环的公式", "formulas without a circle"),
                        new LocalText("把其中一个改为引用度量", "Let one of them use measures instead"));
            }
            return;
        }
        IndicatorDefinition indicator = draft.indicators.get(id);
        if (indicator == null || done.contains(id)) {
            return;
        }
        path.add(id);
        for (IndicatorDefinition.Version version : indicator.versions()) {
            SortedSet<String> now = new TreeSet<>(version.formula().names());
            now.forEach(name -> walk(name, path, spots));
        }
        path.removeLast();
        done.add(id);
    }
}
