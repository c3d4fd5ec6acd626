package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.architecture.BuildModule;
import org.lubanchi.architecture.Checkout;
import org.lubanchi.architecture.Violation;
import org.lubanchi.architecture.Wall;

/** Every Maven module has a README of one page with the five parts, and the three files it names to start with exist. */
public final class ModuleReadme implements Wall {
    private static final int LINES = 60;
    private static final int CHARACTERS = 4000;
    private static final List<String> PARTS =
            List.of("What it is", "What it is not", "In → out", "Start reading here", "How to test");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    @Override
    public String id() {
        return "module-readme";
    }

    @Override
    public List<Violation> check(Checkout checkout) {
        List<Violation> broken = new ArrayList<>();
        for (BuildModule module : checkout.leaves()) {
            String path = module.folder() + "/README.md";
            boolean hasCode = checkout.sources().stream()
                    .anyMatch(file -> file.module().equals(module.id()) && !file.isPackageInfo());
            if (hasCode) {
                judge(checkout, module, path).forEach(message -> broken.add(Violation.of(path, message)));
            }
        }
        return broken;
    }

    private static List<String> judge(Checkout checkout, BuildModule module, String path) {
        if (!checkout.has(path)) {
            return List.of("is missing");
        }
        String text = checkout.read(path);
        List<String> messages = new ArrayList<>();
        if (text.lines().count() > LINES || text.length() > CHARACTERS) {
            messages.add("is longer than a page: " + LINES + " lines, " + CHARACTERS + " characters");
        }
        PARTS.stream()
                .filter(part -> !text.contains(part))
                .forEach(part -> messages.add("lacks the part «" + part + "»"));
        messages.addAll(lostNames(checkout, module, text));
        return messages;
    }

    private static List<String> lostNames(Checkout checkout, BuildModule module, String text) {
        int from = text.indexOf("Start reading here");
        if (from < 0) {
            return List.of();
        }
        int to = text.indexOf("How to test", from);
        List<String> files = checkout.listPaths("").stream()
                .filter(path -> path.startsWith(module.folder() + "/"))
                .toList();
        Matcher names = NAMED.matcher(text.substring(from, to < 0 ? text.length() : to));
        List<String> messages = new ArrayList<>();
        int count = 0;
        while (names.find()) {
            count++;
            if (files.stream().noneMatch(path -> isNamed(path, names.group(1)))) {
                messages.add("names " + names.group(1) + " to start with, which is not in the module");
            }
        }
        if (count < 3) {
            messages.add("names " + count + " files to start with, in backticks; three are wanted");
        }
        return messages;
    }

    /** A file by its name or the end of its path, a type without its ending, or a folder by a name with a stroke. */
    private static boolean isNamed(String path, String name) {
        return name.endsWith("/")
                ? path.contains("/" + name)
                : path.endsWith("/" + name) || path.endsWith("/" + name + ".java");
    }
}
