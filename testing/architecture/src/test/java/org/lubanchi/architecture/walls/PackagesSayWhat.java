package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.JavaFile;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** Every package has a {@code package-info.java} with a sentence and {@code @NullMarked}; a test package may share main's. */
public final class PackagesSayWhat implements Wall {
    @Override
    public String id() {
        return "packages-say-what";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        Map<String, String> packages = new TreeMap<>();
        TreeSet<String> said = new TreeSet<>();
        for (JavaFile file : checkout.sources()) {
            String key = file.module() + " " + file.packageName();
            String folder = file.path().substring(0, file.path().lastIndexOf('/'));
            packages.merge(key, folder, (first, second) -> first.contains("/src/main/") ? first : second);
            if (file.isPackageInfo()) {
                said.add(key);
                if (!annotated(file) || !file.text().startsWith("/**")) {
                    broken.add(Violation.of(file.path(), "needs a sentence and @NullMarked"));
                }
            }
        }
        packages.keySet().removeAll(said);
        packages.values().forEach(folder -> broken.add(Violation.of(folder, "has no package-info.java")));
        return broken;
    }

    private static boolean annotated(JavaFile file) {
        return file.unit().getPackageAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().endsWith("NullMarked"));
    }
}
