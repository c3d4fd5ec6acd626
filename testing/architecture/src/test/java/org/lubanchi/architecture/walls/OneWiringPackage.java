package org.lubanchi.architecture.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lubanchi.architecture.BuildModule;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** D1: in each program one package, the wiring, sees the adapters; everybody else sees ports. */
public final class OneWiringPackage implements Wall {
    private static final String ADAPTERS = "org.lubanchi.adapter.";

    @Override
    public String id() {
        return "one-wiring-package";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        Map<String, Map<String, List<JavaClass>>> seers = new TreeMap<>();
        for (JavaClass type : checkout.classes()) {
            if (!type.getName().startsWith(ADAPTERS) && seesAdapters(type)) {
                String module =
                        checkout.moduleOf(type.getName()).map(BuildModule::id).orElse("");
                seers.computeIfAbsent(module, key -> new TreeMap<>())
                        .computeIfAbsent(type.getPackageName(), key -> new ArrayList<>())
                        .add(type);
            }
        }
        List<Violation> broken = new ArrayList<>();
        seers.forEach((module, packages) -> {
            if (packages.size() > 1) {
                packages.values().stream()
                        .flatMap(List::stream)
                        .forEach(type -> broken.add(Violation.of(
                                checkout.pathOf(type),
                                "sees an adapter; so do " + packages.keySet() + ". One package does the wiring")));
            }
        });
        return broken;
    }

    private static boolean seesAdapters(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(target -> target.getName().startsWith(ADAPTERS));
    }
}
