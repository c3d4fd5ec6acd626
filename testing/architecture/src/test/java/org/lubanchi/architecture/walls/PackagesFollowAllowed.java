package org.lubanchi.architecture.walls;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.architecture.AllowedDependencies;
import org.lubanchi.architecture.BuildModule;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/**
 * D1 in the classes: Maven hands a module what its dependencies depend on; a class still uses only what stands on its
 * module's line, and lives in its module's package.
 */
public final class PackagesFollowAllowed implements Wall {
    @Override
    public String id() {
        return "packages-follow-allowed";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (JavaFile file : checkout.mainSources()) {
            String expected = "org.lubanchi." + file.module();
            if (!(file.packageName() + ".").startsWith(expected + ".")) {
                broken.add(Violation.of(file.path(), "is in package " + file.packageName() + ", outside " + expected));
            }
        }
        AllowedDependencies allowed = checkout.allowed();
        for (JavaClass type : checkout.classes()) {
            checkout.moduleOf(type.getName())
                    .ifPresent(module -> broken.addAll(foreign(checkout, allowed, module, type)));
        }
        return broken;
    }

    private static List<Violation> foreign(
            Checkout checkout, AllowedDependencies allowed, BuildModule module, JavaClass type) {
        List<Violation> broken = new ArrayList<>();
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String target = dependency.getTargetClass().getBaseComponentType().getName();
            Optional<BuildModule> other = checkout.moduleOf(target);
            if (other.isPresent() && !allowed.allows(module.id(), other.get().id())) {
                broken.add(new Violation(
                        checkout.pathOf(type),
                        dependency.getSourceCodeLocation().getLineNumber(),
                        "uses " + target + ", and " + other.get().id() + " is not on the line of " + module.id()));
            }
        }
        return broken;
    }
}
