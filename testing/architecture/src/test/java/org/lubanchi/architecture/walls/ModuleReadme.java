package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        Set<String> files = checkout.listPaths("").stream()
                .filter(path -> path.startsWith(module.folder() + "/"))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
        Matcher names = NAMED.matcher(text.substring(from, to < 0 ? text.length() : to));
        List<String> messages = new ArrayList<>();
        int count = 0;
        while (names.find()) {
            count++;
            String name = names.group(1).substring(names.group(1).lastIndexOf('/') + 1);
            if (!files.contains(name) && !files.contains(name + ".java")) {
                messages.add("names " + names.group(1) + " to start with, which is not in the module");
            }
        }
        if (count < 3) {
            messages.add("names " + count + " files to start with, in backticks; three are wanted");
        }
        return messages;
    }
}
