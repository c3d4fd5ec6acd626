package org.lubanchi.architecture.walls;

import com.sun.source.tree.AnnotationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/**
 * D2 and D8: every platform module says what it may use, and nobody may use a business application.
 *
 * <p>Modulith allows everything where a module is silent; here silence is a failure.
 */
public final class DeclaredPlatformModules implements Wall {
    private static final Pattern MODULE = Pattern.compile("platform/src/main/java/org/lubanchi/platform/(\\w+)/.*");
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)[^\"]*\"");
    private static final Set<String> FOUNDATION = Set.of(
            "datafolder",
            "postgres",
            "http",
            "access",
            "audit",
            "notification",
            "catalogue",
            "registry",
            "collection",
            "lake",
            "indicator",
            "evaluation",
            "report",
            "consistency",
            "wiring");

    @Override
    public String id() {
        return "declared-platform-modules";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        Map<String, Optional<JavaFile>> modules = new TreeMap<>();
        for (JavaFile file : checkout.mainSources()) {
            Matcher place = MODULE.matcher(file.path());
            if (place.matches()) {
                boolean says = file.path().endsWith("/platform/" + place.group(1) + "/package-info.java");
                Optional<JavaFile> seen = modules.getOrDefault(place.group(1), Optional.empty());
                modules.put(place.group(1), says ? Optional.of(file) : seen);
            }
        }
        List<Violation> broken = new ArrayList<>();
        modules.forEach((module, file) -> broken.addAll(judge(module, file, modules.keySet())));
        return broken;
    }

    private static List<Violation> judge(String module, Optional<JavaFile> file, Set<String> modules) {
        String path = file.map(JavaFile::path)
                .orElse("platform/src/main/java/org/lubanchi/platform/" + module + "/package-info.java");
        Optional<String> declared = file.stream()
                .flatMap(info -> annotations(info))
                .filter(annotation -> annotation.getAnnotationType().toString().endsWith("ApplicationModule"))
                .flatMap(annotation -> annotation.getArguments().stream())
                .map(Object::toString)
                .filter(argument -> argument.startsWith("allowedDependencies"))
                .findFirst();
        if (declared.isEmpty()) {
            return List.of(Violation.of(
                    path, "is silent: write @ApplicationModule(allowedDependencies = {…}), empty if there are none"));
        }
        return QUOTED.matcher(declared.get())
                .results()
                .map(match -> match.group(1))
                .filter(used -> !FOUNDATION.contains(used) || !modules.contains(used))
                .map(used -> Violation.of(path, "may use " + used + ", which is a business application or no module"))
                .toList();
    }

    private static Stream<? extends AnnotationTree> annotations(JavaFile info) {
        return info.unit().getPackage().getAnnotations().stream();
    }
}
