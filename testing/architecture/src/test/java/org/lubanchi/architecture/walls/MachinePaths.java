package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** No file names a folder of somebody's machine, and the npm lock names only the public registry. */
public final class MachinePaths implements Wall {
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.}/-])/(?:home/[a-z]|Users/[A-Za-z]|root/|wo" + "rk/|farm/)|[A-Z]:\\\\+Users\\\\");
    private static final Pattern FOREIGN_REGISTRY =
            Pattern.compile("\"resolved\": \"(?!https://registry\\.npmjs\\.org/)[^\"]*\"");
    private static final String[] TEXTS = {
        ".java",
        ".ts",
        ".vue",
        ".js",
        ".mjs",
        ".css",
        ".html",
        ".yaml",
        ".yml",
        ".md",
        ".xml",
        ".txt",
        ".csv",
        ".sh",
        ".json",
        ".properties",
        ".sql",
        ".g4",
        ".config",
        "lubanchi",
        ".ci/run"
    };

    @Override
    public String id() {
        return "machine-paths";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (String path : checkout.listPaths(TEXTS)) {
            boolean lock = path.endsWith("package-lock.json");
            Pattern pattern = lock ? FOREIGN_REGISTRY : MACHINE;
            List<String> lines = checkout.read(path).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    broken.add(new Violation(
                            path, i + 1, "names a machine: " + lines.get(i).strip()));
                }
            }
        }
        return broken;
    }
}
