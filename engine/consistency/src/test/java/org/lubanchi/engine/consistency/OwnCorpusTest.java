package org.lubanchi.engine.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

/** Texts of invented schools and counties: silence on what is right, findings where a number was changed. */
final class OwnCorpusTest {
    private static final int LEAST_RECALL_PERCENT = 85;

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(OwnCorpusTest.class.getResourceAsStream("/corpus/" + name))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> errors(String text) {
        return ConsistencyChecker.withAllRelations()
                .check(PlainTextReader.read(text, "文"))
                .errors();
    }

    private static Set<String> signatures(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.main().said() + finding.main().formula())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"school.txt", "county.txt", "wrapped.txt"})
    void nothingIsReportedWhereEverythingHolds(String name) {
        assertThat(errors(read(name))).isEmpty();
    }

    /** A changed number: the text, and the line it stands on. */
    private record Mutant(String text, int line, String note) {}

    private static Stream<Mutant> mutants() {
        List<Mutant> mutants = new ArrayList<>();
        for (String key :
                read("keys.txt").lines().filter(line -> !line.startsWith("#")).toList()) {
            String name = key.substring(0, key.indexOf(" | "));
            String context = key.substring(key.indexOf(" | ") + 3);
            String raw = context.substring(context.indexOf('⟦') + 1, context.indexOf('⟧'));
            String text = read(name);
            String plain = context.replace("⟦", "").replace("⟧", "");
            int at = text.indexOf(plain);
            assertThat(at).as("the key %s stands in its text", key).isNotNegative();
            int line = (int) text.substring(0, at).lines().count();
            for (String slip : NumberSlips.of(raw)) {
                String changed = context.replace("⟦" + raw + "⟧", slip);
                String mutated = text.substring(0, at) + changed + text.substring(at + plain.length());
                mutants.add(new Mutant(mutated, Math.max(1, line), name + ": " + context + " -> " + slip));
            }
        }
        return mutants.stream();
    }

    @Test
    void changedNumbersAreFoundWhereTheyStand() {
        List<String> missed = new ArrayList<>();
        int all = 0;
        for (Mutant mutant : mutants().toList()) {
            all++;
            boolean found = errors(mutant.text()).stream()
                    .flatMap(finding -> Stream.concat(
                            finding.main().ends().stream(),
                            finding.consequences().stream().flatMap(each -> each.ends().stream())))
                    .map(Evidence::spot)
                    .anyMatch(spot -> Math.abs(spot.line() - mutant.line()) <= 1);
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
    void aSecondCheckOfTheSameTextSaysTheSame() {
        String text = read("school.txt").replace("1876", "1786");
        assertThat(signatures(errors(text))).isNotEmpty().isEqualTo(signatures(errors(text)));
    }
}
