package org.lubanchi.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who may depend on whom, as written in {@code testing/architecture/allowed.txt}.
 *
 * @param lines module to the patterns of modules it may use, in the order of the file
 */
public record AllowedDependencies(Map<String, List<String>> lines) {
    /** Where the file is. */
    public static final String PATH = "testing/architecture/allowed.txt";

    static AllowedDependencies parse(List<String> text) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : text) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            if (colon < 0) {
                throw new IllegalStateException(PATH + ": a line is \"module : modules\", but was \"" + line + "\"");
            }
            String module = line.substring(0, colon).strip();
            String right = line.substring(colon + 1).strip();
            List<String> patterns = right.isEmpty() ? List.of() : Arrays.asList(right.split("\\s+", -1));
            if (lines.put(module, patterns) != null) {
                throw new IllegalStateException(PATH + ": two lines for " + module);
            }
        }
        return new AllowedDependencies(lines);
    }

    /** Whether the file speaks of the module. */
    public boolean knows(String module) {
        return lines.containsKey(module);
    }

    /** Whether the first may use the second; a module may always use itself. */
    public boolean allows(String module, String used) {
        return module.equals(used)
                || lines.getOrDefault(module, List.of()).stream().anyMatch(pattern -> matches(pattern, used));
    }

    /** The modules named outright, without wildcard, on the module's line. */
    public List<String> named(String module) {
        return lines.getOrDefault(module, List.of()).stream()
                .filter(pattern -> !pattern.contains("*"))
                .toList();
    }

    /** A ring of modules that may use one another, or empty. */
    public List<String> cycle() {
        for (String module : lines.keySet()) {
            List<String> ring = walk(module, new ArrayList<>());
            if (!ring.isEmpty()) {
                return ring;
            }
        }
        return List.of();
    }

    private List<String> walk(String module, List<String> path) {
        int seen = path.indexOf(module);
        if (seen >= 0) {
            return List.copyOf(path.subList(seen, path.size()));
        }
        path.add(module);
        for (String next : lines.keySet()) {
            if (!next.equals(module) && !isTestModule(module) && allows(module, next)) {
                List<String> ring = walk(next, path);
                if (!ring.isEmpty()) {
                    return ring;
                }
            }
        }
        path.removeLast();
        return List.of();
    }

    private static boolean isTestModule(String module) {
        return module.startsWith("testing.");
    }

    private static boolean matches(String pattern, String module) {
        if (pattern.equals("*")) {
            return true;
        }
        return pattern.endsWith(".*")
                ? module.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(module);
    }
}
