package org.lubanchi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.StoreFailures;

/** The files a business application begins with: it compiles, stands within the walls, and its tests say what is missing. */
final class ApplicationSkeleton {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{2,30}");
    private static final Pattern MIGRATION = Pattern.compile("V([0-9]+)__.*\\.sql");
    private static final String MIGRATIONS = "platform/src/main/resources/db/migration";
    private static final String MAIN = "platform/src/main/java/org/lubanchi/platform/";
    private static final String TEST = "platform/src/test/java/org/lubanchi/platform/";

    /** Template of each file, in `resources`; the place it goes to has `$name` and `$Name` in it. */
    private static final Map<String, String> FILES = new TreeMap<>(Map.ofEntries(
            Map.entry("module.txt", MAIN + "$name/package-info.java"),
            Map.entry("state.txt", MAIN + "$name/$NameState.java"),
            Map.entry("cases.txt", MAIN + "$name/$NameCases.java"),
            Map.entry("internal.txt", MAIN + "$name/internal/package-info.java"),
            Map.entry("desk.txt", MAIN + "$name/internal/$NameDesk.java"),
            Map.entry("web.txt", MAIN + "$name/web/package-info.java"),
            Map.entry("routes.txt", MAIN + "$name/web/$NameRoutes.java"),
            Map.entry("controller.txt", MAIN + "$name/web/$NameController.java"),
            Map.entry("removal.txt", TEST + "$name/$NameRemovalTest.java"),
            Map.entry("tests.txt", TEST + "$name/$NameTest.java"),
            Map.entry("migration.txt", MIGRATIONS + "/V$number__$name.sql"),
            Map.entry("messages.txt", "web/src/features/$name/messages.ts"),
            Map.entry("page.txt", "web/src/features/$name/BoardPage.vue")));

    private final String name;
    private final Path home;

    private ApplicationSkeleton(String name, Path home) {
        this.name = name;
        this.home = home;
    }

    /**
     * A skeleton of this name.
     *
     * @throws Failure of the user when the name cannot be a package, or one of the files is there already
     */
    static ApplicationSkeleton of(String name, Path home) {
        if (!NAME.matcher(name).matches()) {
            throw refused(
                    name,
                    "new.bad-name",
                    new LocalText("名字「" + name + "」不能用", "the name \"" + name + "\" cannot be used"),
                    new LocalText("小写字母和数字，如 admissions", "lower-case letters and digits, such as admissions"));
        }
        if (Files.exists(home.resolve(MAIN + name))) {
            throw refused(
                    name,
                    "new.already-there",
                    new LocalText("已有这个模块", "there is such a module"),
                    new LocalText("还没有的名字", "a name not yet taken"));
        }
        return new ApplicationSkeleton(name, home);
    }

    /** Writes the files and tells which. */
    List<String> write() {
        String number = "%03d".formatted(nextMigration());
        List<String> written = new ArrayList<>();
        FILES.forEach((template, place) -> {
            String file = filled(place, number);
            Path target = home.resolve(file);
            try {
                Files.createDirectories(target.getParent());
                Files.writeString(target, filled(text(template), number), StandardOpenOption.CREATE_NEW);
            } catch (IOException e) {
                throw StoreFailures.cannotWrite(target, e);
            }
            written.add(file);
        });
        return written;
    }

    private String filled(String text, String number) {
        String type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return text.replace("$Name", type).replace("$name", name).replace("$number", number);
    }

    private static String text(String template) throws IOException {
        try (var in = ApplicationSkeleton.class.getResourceAsStream("application/" + template)) {
            if (in == null) {
                throw new IOException("No template " + template);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Numbers are handed out by tens, so that an application may grow beside the next one. */
    private int nextMigration() {
        Path folder = home.resolve(MIGRATIONS);
        try (Stream<Path> files = Files.list(folder)) {
            int last = files.map(file -> MIGRATION.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .mapToInt(match -> Integer.parseInt(match.group(1)))
                    .max()
                    .orElse(0);
            return (last / 10 + 1) * 10;
        } catch (IOException e) {
            throw StoreFailures.cannotRead(folder, e);
        }
    }

    private static Failure refused(String name, String code, LocalText found, LocalText expected) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        code,
                        Severity.BLOCKING,
                        new Place.WholeFile(name),
                        found,
                        expected,
                        new LocalText("名字是包、目录和地址", "the name is package, folder and address"),
                        new LocalText("请换一个名字", "choose another")));
    }
}
