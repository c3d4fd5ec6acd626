package org.lubanchi.engine.definitions.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a definitions folder, by their path relative to it.
 *
 * @param texts path with forward slashes to text
 */
record DefinitionFiles(SortedMap<String, String> texts) {
    DefinitionFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    static DefinitionFiles of(Path folder) throws IOException {
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".csv"))
                    .toList();
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        }
        return new DefinitionFiles(texts);
    }

    /** Paths of the YAML files below a folder, sorted. */
    List<String> yamlUnder(String folder) {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder + "/") && path.endsWith(".yaml"))
                .toList();
    }

    /** The edition: SHA-256 over path, length and text of every file in the order of the paths. */
    String edition() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
