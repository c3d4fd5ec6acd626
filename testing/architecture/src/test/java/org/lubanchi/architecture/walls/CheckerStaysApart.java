package org.lubanchi.architecture.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import org.lubanchi.architecture.BuildModule;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** D5: the checker never sees the writer, not even in its tests: it must be able to disagree. */
public final class CheckerStaysApart implements Wall {
    @Override
    public String id() {
        return "checker-stays-apart";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (BuildModule module : checkout.leaves()) {
            if (module.id().equals("engine.consistency")
                    && module.ours().stream()
                            .anyMatch(dependency -> dependency.artifactId().equals("engine-report"))) {
                broken.add(Violation.of(module.pom(), "names the writer, engine-report"));
            }
        }
        for (JavaClass type : checkout.classes()) {
            if (isChecker(type.getName())
                    && type.getDirectDependenciesFromSelf().stream()
                            .anyMatch(use -> isWriter(use.getTargetClass().getName()))) {
                broken.add(Violation.of(checkout.pathOf(type), "imports the writer"));
            }
        }
        return broken;
    }

    private static boolean isChecker(String type) {
        return type.startsWith("org.lubanchi.engine.consistency.")
                || type.startsWith("org.lubanchi.platform.consistency.");
    }

    private static boolean isWriter(String type) {
        return type.startsWith("org.lubanchi.engine.report.") || type.startsWith("org.lubanchi.platform.report.");
    }
}
