package org.lubanchi.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small source tree that breaks one wall on purpose, written in one text file.
 *
 * <p>{@code === path} begins a file; {@code === ! path} begins one that the wall must report,
 * {@code === + path} one that stands in the clean twin only. {@code @@repeat 401 text}
 * stands for so many lines. Files under {@code stubs/} stand for foreign libraries and are compiled with the rest.
 *
 * @param files path to content
 * @param broken the paths that must be reported
 * @param mended path to content in the clean twin
 */
record Fixture(Map<String, String> files, Set<String> broken, Map<String, String> mended) {
    static Fixture read(String id) {
        Fixture fixture = new Fixture(new LinkedHashMap<>(), new TreeSet<>(), new LinkedHashMap<>());
        StringBuilder current = new StringBuilder();
        String header = "";
        for (String line : text(id).lines().toList()) {
            if (line.startsWith("===")) {
                fixture.add(header, current.toString());
                current.setLength(0);
                header = line;
            } else {
                append(current, line);
            }
        }
        fixture.add(header, current.toString());
        return fixture;
    }

    private void add(String header, String content) {
        String path = header.replaceFirst("^=== ?[!+]? *", "");
        if (header.startsWith("=== +")) {
            mended.put(path, content);
        } else if (!path.isEmpty()) {
            files.put(path, content);
        }
        if (header.startsWith("=== !")) {
            broken.add(path);
        }
    }

    /** The tree as it stands. */
    Checkout violating(Path folder) {
        return write(folder, files);
    }

    /** The clean twin: the same tree, the files that break the wall left out or mended. */
    Checkout clean(Path folder) {
        Map<String, String> kept = new LinkedHashMap<>(files);
        broken.forEach(kept::remove);
        kept.putAll(mended);
        return write(folder, kept);
    }

    private static Checkout write(Path folder, Map<String, String> files) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = folder.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Checkout.of(folder, () -> compile(folder, files.keySet()));
    }

    private static List<Path> compile(Path folder, Set<String> paths) {
        List<Path> sources = new ArrayList<>();
        for (String path : paths) {
            if (path.endsWith(".java")) {
                sources.add(folder.resolve(path));
            }
        }
        Path target = folder.resolve("target/classes");
        JavaSources.compile(sources, target);
        return List.of(target);
    }

    private static void append(StringBuilder text, String line) {
        if (line.startsWith("@@repeat ")) {
            String[] parts = line.split(" ", 3);
            text.append((parts[2] + "\n").repeat(Integer.parseInt(parts[1])));
        } else {
            text.append(line).append('\n');
        }
    }

    private static String text(String id) {
        try (var stream = Fixture.class.getResourceAsStream("/fixtures/" + id + ".txt")) {
            if (stream == null) {
                throw new IllegalStateException("Every wall has a fixture that breaks it: fixtures/" + id + ".txt");
            }
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
