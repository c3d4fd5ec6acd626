package org.lubanchi.architecture.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** D3: engines know no framework, network, database or file library; YAML is read in {@code engine.definitions} only. */
public final class EnginePurity implements Wall {
    private static final List<String> FOREIGN = List.of(
            "org.springframework.",
            "jakarta.",
            "java.sql.",
            "javax.sql.",
            "java.net.",
            "org.apache.poi.",
            "org.dhatim.",
            "org.duckdb.",
            "io.trino.",
            "org.jooq.");
    private static final List<String> YAML = List.of("org.snakeyaml.", "org.yaml.");

    @Override
    public String id() {
        return "engine-purity";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (JavaClass type : checkout.classes()) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getName();
                if (isForeign(type.getName(), target)) {
                    int line = dependency.getSourceCodeLocation().getLineNumber();
                    broken.add(new Violation(checkout.pathOf(type), line, "uses " + target));
                }
            }
        }
        return broken;
    }

    private static boolean isForeign(String type, String target) {
        boolean engine = type.startsWith("org.lubanchi.engine.");
        boolean definitions = type.startsWith("org.lubanchi.engine.definitions.");
        return (engine && FOREIGN.stream().anyMatch(target::startsWith))
                || (!definitions && YAML.stream().anyMatch(target::startsWith));
    }
}
