package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lubanchi.architecture.AllowedDependencies;
import org.lubanchi.architecture.BuildModule;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/**
 * D1: a POM names only modules on its line; what its line names outright it uses; nothing goes round in a ring.
 *
 * <p>Test scope is free, except that no wall may be turned round: a ring through test scope is one too.
 */
public final class PomsFollowAllowed implements Wall {
    @Override
    public String id() {
        return "poms-follow-allowed";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        AllowedDependencies allowed = checkout.allowed();
        Map<String, String> ids = new LinkedHashMap<>();
        checkout.leaves().forEach(module -> ids.put(module.artifactId(), module.id()));
        Set<String> withClasses = checkout.mainSources().stream()
                .filter(file -> !file.isPackageInfo())
                .map(file -> file.module())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Violation> broken = new ArrayList<>();
        for (BuildModule module : checkout.leaves()) {
            Set<String> used = used(module, ids);
            used.stream()
                    .filter(other -> !allowed.allows(module.id(), other))
                    .forEach(other -> broken.add(Violation.of(
                            module.pom(),
                            "uses " + other + ", which is not on its line in " + AllowedDependencies.PATH)));
            if (withClasses.contains(module.id())) {
                allowed.named(module.id()).stream()
                        .filter(other -> ids.containsValue(other) && !used.contains(other))
                        .forEach(other -> broken.add(Violation.of(
                                module.pom(), "does not use " + other + ": take it off its line or use it")));
            }
        }
        broken.addAll(rings(checkout, ids));
        if (!allowed.cycle().isEmpty()) {
            broken.add(Violation.of(AllowedDependencies.PATH, "goes round: " + allowed.cycle()));
        }
        return broken;
    }

    private static Set<String> used(BuildModule module, Map<String, String> ids) {
        Set<String> used = new TreeSet<>();
        for (BuildModule.Dependency dependency : module.ours()) {
            if (!dependency.testOnly()) {
                String artifact = dependency.artifactId();
                used.add(ids.getOrDefault(artifact, artifact.replace('-', '.')));
            }
        }
        return used;
    }

    private static List<Violation> rings(Checkout checkout, Map<String, String> ids) {
        Map<String, Set<String>> reach = new LinkedHashMap<>();
        for (BuildModule module : checkout.leaves()) {
            Set<String> direct = new TreeSet<>();
            module.ours().forEach(dependency -> direct.add(ids.getOrDefault(dependency.artifactId(), "")));
            reach.put(module.id(), direct);
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Set<String> reached : reach.values()) {
                for (String step : List.copyOf(reached)) {
                    grows |= reached.addAll(reach.getOrDefault(step, Set.of()));
                }
            }
        }
        return checkout.leaves().stream()
                .filter(module -> reach.getOrDefault(module.id(), Set.of()).contains(module.id()))
                .map(module -> Violation.of(module.pom(), "depends on itself through other modules"))
                .toList();
    }
}
