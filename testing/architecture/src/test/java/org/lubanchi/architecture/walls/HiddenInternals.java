package org.lubanchi.architecture.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/**
 * D6 and D7 in the platform: {@code internal} and {@code web} are package-private, nobody outside a module uses them,
 * and what is in {@code events} is a record or a sealed family of records.
 */
public final class HiddenInternals implements Wall {
    private static final Pattern HIDDEN =
            Pattern.compile("org\\.lubanchi\\.platform\\.(\\w+)\\.(internal|web|events)(\\..*)?");

    @Override
    public String id() {
        return "hidden-internals";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (JavaClass type : checkout.classes()) {
            Matcher place = HIDDEN.matcher(type.getPackageName());
            if (place.matches() && type.isTopLevelClass()) {
                broken.addAll(judge(checkout, type, place.group(2)));
            }
            type.getDirectDependenciesFromSelf().forEach(use -> {
                Matcher target = HIDDEN.matcher(use.getTargetClass().getPackageName());
                if (target.matches() && !target.group(2).equals("events") && !inModule(type, target.group(1))) {
                    int line = use.getSourceCodeLocation().getLineNumber();
                    String message =
                            "uses " + use.getTargetClass().getName() + ", which is hidden in " + target.group(1);
                    broken.add(new Violation(checkout.pathOf(type), line, message));
                }
            });
        }
        return broken;
    }

    private static List<Violation> judge(Checkout checkout, JavaClass type, String kind) {
        if (kind.equals("events")) {
            boolean value = type.isRecord() || type.isInterface() || type.isEnum();
            return value ? List.of() : List.of(Violation.of(checkout.pathOf(type), "an event is a record"));
        }
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                ? List.of(Violation.of(checkout.pathOf(type), "is public inside " + kind + ": make it package-private"))
                : List.of();
    }

    private static boolean inModule(JavaClass type, String module) {
        return (type.getPackageName() + ".").startsWith("org.lubanchi.platform." + module + ".");
    }
}
