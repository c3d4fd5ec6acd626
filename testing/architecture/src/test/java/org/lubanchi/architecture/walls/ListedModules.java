package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lubanchi.architecture.AllowedDependencies;
import org.lubanchi.architecture.BuildModule;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** Every POM is in the root's list, every listed folder has one, and folder, artifact and allowed line bear one name. */
public final class ListedModules implements Wall {
    @Override
    public String id() {
        return "listed-modules";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        Set<String> listed = checkout.modules().stream()
                .filter(module -> module.id().isEmpty())
                .flatMap(module -> module.listed().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        AllowedDependencies allowed = checkout.allowed();
        for (BuildModule module : checkout.leaves()) {
            if (!listed.remove(module.folder())) {
                broken.add(Violation.of(module.pom(), "is not in the root's list of modules"));
            }
            if (!module.artifactId().equals(module.id().replace('.', '-'))) {
                broken.add(Violation.of(
                        module.pom(),
                        "artifactId is " + module.artifactId() + ", but the folder says "
                                + module.id().replace('.', '-')));
            }
            if (!allowed.knows(module.id())) {
                broken.add(Violation.of(module.pom(), "has no line in " + AllowedDependencies.PATH));
            }
        }
        listed.forEach(folder -> broken.add(Violation.of("pom.xml", folder + " is listed and has no POM")));
        broken.addAll(unread(checkout));
        return broken;
    }

    /** The module of these tests must come after every module with classes, or it would judge stale ones. */
    private static List<Violation> unread(Checkout checkout) {
        Set<String> withClasses = checkout.mainSources().stream()
                .map(file -> file.module().replace('.', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        return checkout.leaves().stream()
                .filter(module -> module.id().equals("testing.architecture"))
                .flatMap(tests -> {
                    tests.ours().forEach(dependency -> withClasses.remove(dependency.artifactId()));
                    return withClasses.stream()
                            .map(missing -> Violation.of(
                                    tests.pom(), missing + " is not among its dependencies, so it may be read stale"));
                })
                .toList();
    }
}
