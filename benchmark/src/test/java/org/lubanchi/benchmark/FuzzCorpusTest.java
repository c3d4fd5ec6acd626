package org.lubanchi.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inputs that once were hard are read or refused in words. */
final class FuzzCorpusTest {
    private static final Path CORPUS = Path.of("..", "testing", "corpus", "fuzz");

    @Test
    void noKeptInputShowsAFault() throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(CORPUS)) {
            kept = files.filter(file -> !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        assertThat(kept).isNotEmpty();
        for (Path file : kept) {
            assertThat(FuzzTarget.fault(file)).as(file.toString()).isEmpty();
        }
    }
}
