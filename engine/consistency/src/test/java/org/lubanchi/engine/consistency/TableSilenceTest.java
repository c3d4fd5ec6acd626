package org.lubanchi.engine.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are right, and what a right text says of them, though a hasty reader would set two of the numbers against each other. */
final class TableSilenceTest {
    private static final String TITLE = "某校职业教育质量报告（2023 年度）\n";

    private static List<String> errors(String text) {
        return WholeChecks.of(text).errors().stream()
                .map(finding -> finding.main().relation() + " " + finding.main().formula())
                .toList();
    }

    static Stream<String> tables() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TableSilenceTest.class.getResourceAsStream("table-silence.txt"))) {
            return Stream.of(new String(file.readAllBytes(), UTF_8).split("---\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingIsSaidOf(String text) {
        assertThat(errors(TITLE + text)).isEmpty();
    }
}
