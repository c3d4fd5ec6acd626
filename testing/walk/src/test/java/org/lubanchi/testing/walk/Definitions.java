package org.lubanchi.testing.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the project's definitions that a test may write into. */
final class Definitions {
    private Definitions() {}

    static Path copy(Path folder) throws IOException {
        Path target = folder.resolve("definitions");
        try (Stream<Path> files = Files.walk(Line.DEFINITIONS)) {
            files.forEach(file -> {
                try {
                    Path place =
                            target.resolve(Line.DEFINITIONS.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(place);
                    } else {
                        Files.copy(file, place);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return target;
    }
}
