package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.architecture.BuildModule;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/**
 * Decisions are short and have a number of their own, change notes have a date, every Maven module has its line in the
 * architecture page, and a link between our pages leads somewhere.
 */
public final class WrittenRecords implements Wall {
    private static final int DECISION_LINES = 25;
    private static final String MAP = "ARCHITECTURE.md";
    private static final Pattern DECISION = Pattern.compile("docs/decisions/(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern CHANGE = Pattern.compile("changes/\\d{4}-\\d{2}-\\d{2}-[a-z0-9-]+\\.md");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Override
    public String id() {
        return "written-records";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        Map<String, String> numbers = new HashMap<>();
        for (String path : checkout.listPaths(".md")) {
            if (path.startsWith("docs/decisions/")) {
                broken.addAll(decision(checkout, path, numbers));
            }
            boolean note = path.startsWith("changes/") && !path.equals("changes/README.md");
            if (note && !(CHANGE.matcher(path).matches() && headed(checkout, path))) {
                broken.add(Violation.of(path, "a change note is YYYY-MM-DD-slug.md and begins with a heading"));
            }
            broken.addAll(links(checkout, path));
        }
        String map = checkout.read(MAP);
        for (BuildModule module : checkout.leaves()) {
            if (!map.contains("| " + module.folder() + " |")) {
                broken.add(Violation.of(MAP, "has no line for " + module.folder()));
            }
        }
        return broken;
    }

    private static List<Violation> decision(Checkout checkout, String path, Map<String, String> numbers) {
        Matcher name = DECISION.matcher(path);
        if (!name.matches() || !headed(checkout, path)) {
            return List.of(Violation.of(path, "a decision is NNNN-slug.md and begins with a heading"));
        }
        List<Violation> broken = new ArrayList<>();
        String other = numbers.putIfAbsent(name.group(1), path);
        if (other != null) {
            broken.add(Violation.of(path, "has the number of " + other + ": take the next free one"));
        }
        if (checkout.read(path).lines().count() > DECISION_LINES) {
            broken.add(Violation.of(path, "is longer than " + DECISION_LINES + " lines: ten are wanted"));
        }
        return broken;
    }

    private static boolean headed(Checkout checkout, String path) {
        return checkout.read(path).startsWith("# ");
    }

    private static List<Violation> links(Checkout checkout, String path) {
        List<Violation> broken = new ArrayList<>();
        String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
        Matcher link = LINK.matcher(checkout.read(path));
        while (link.find()) {
            String target = link.group(1);
            if (!target.contains(":") && !checkout.has(folder + target)) {
                broken.add(Violation.of(path, "links to " + target + ", which is not there"));
            }
        }
        return broken;
    }
}
