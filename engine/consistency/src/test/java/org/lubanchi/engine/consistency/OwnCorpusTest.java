package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;

/** Texts of invented schools and counties: silence on what is right, findings where a number was changed. */
final class OwnCorpusTest {
    private static final Path CORPUS = Path.of("..", "..", "testing", "corpus", "checker");
    private static final int LEAST_RECALL_PERCENT = 90;

    /** Every seventh change keeps the test short; the benchmark makes them all. */
    private static final int EVERY = 7;

    private static String read(String name) throws IOException {
        return Files.readString(CORPUS.resolve(name));
    }

    private static List<Finding> errors(String text) {
        return WholeChecks.of(text).errors();
    }

    private static Set<String> signatures(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.main().said() + finding.main().formula())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "school.txt",
                "county-yearbook.txt",
                "polytechnic.txt",
                "second-school.txt",
                "county.txt",
                "wrapped.txt",
                "lakeside-city.txt",
                "hill-school.txt",
                "river-county.txt",
                "plan-district.txt",
                "college.txt",
                "white-paper.txt",
                "vocational-centre.txt",
                "island-city.txt",
                "district-bulletin.txt"
            })
    void nothingIsReportedWhereEverythingHolds(String name) throws IOException {
        assertThat(errors(read(name))).isEmpty();
    }

    static Stream<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve("others"))) {
            return files.filter(file -> !file.endsWith("keys.txt")).sorted().toList().stream();
        }
    }

    /** Texts of people who did not know the checker. */
    @ParameterizedTest
    @MethodSource("others")
    void nothingIsReportedInTextsOfOthers(Path text) throws IOException {
        assertThat(errors(Files.readString(text))).isEmpty();
    }

    /** A changed number: the text, and the lines its context stands on. */
    private record Mutant(String text, int first, int last, String note) {}

    private static List<Mutant> mutants() throws IOException {
        List<Mutant> mutants = new ArrayList<>();
        for (String key :
                read("keys.txt").lines().filter(line -> !line.startsWith("#")).toList()) {
            String[] parts = key.split(" \\| ", 3);
            String context = parts[2];
            String raw = context.substring(context.indexOf('⟦') + 1, context.indexOf('⟧'));
            String text = read(parts[0]);
            String plain = context.replace("⟦", "").replace("⟧", "");
            int at = text.indexOf(plain);
            assertThat(at).as("the key %s stands in its text", key).isNotNegative();
            int first = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            int last = first + (int) plain.chars().filter(c -> c == '\n').count();
            for (String slip : NumberSlips.of(raw.replace(",", ""))) {
                String changed = context.replace("⟦" + raw + "⟧", slip);
                String mutated = text.substring(0, at) + changed + text.substring(at + plain.length());
                mutants.add(new Mutant(mutated, first, last, key + " -> " + slip));
            }
        }
        return mutants;
    }

    @Test
    void changedNumbersAreFoundWhereTheyStand() throws IOException {
        List<String> missed = new ArrayList<>();
        List<Mutant> mutants = mutants();
        int all = 0;
        for (int i = 0; i < mutants.size(); i += EVERY) {
            Mutant mutant = mutants.get(i);
            all++;
            boolean found = errors(mutant.text()).stream()
                    .flatMap(finding -> Stream.concat(
                            finding.main().ends().stream(),
                            finding.consequences().stream().flatMap(each -> each.ends().stream())))
                    .map(Evidence::spot)
                    .anyMatch(spot -> spot.line() >= mutant.first() - 1 && spot.line() <= mutant.last() + 1);
            if (!found) {
                missed.add(mutant.note());
            }
        }
        int recall = 100 * (all - missed.size()) / all;
        assertThat(recall)
                .as("recall over %d mutants; missed %s", all, missed)
                .isGreaterThanOrEqualTo(LEAST_RECALL_PERCENT);
    }

    @Test
    void aSecondCheckOfTheSameTextSaysTheSame() throws IOException {
        String text = read("school.txt").replace("1876", "1786");
        assertThat(signatures(errors(text))).isNotEmpty().isEqualTo(signatures(errors(text)));
    }
}
