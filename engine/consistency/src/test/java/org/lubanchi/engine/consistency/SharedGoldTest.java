package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

/** The hand-judged reports beside the checkout, where they are there: roots found, no false error on plans, traps silent. */
final class SharedGoldTest {
    private static final Pattern LINES = Pattern.compile("\"lines\": ?\\[([\\d, ]*)]");
    private static final Pattern GROUP = Pattern.compile("\"group\": ?\"([^\"]+)\"");

    private static Path shared() {
        for (String candidate : List.of("../../../shared", "../../../../shared")) {
            if (Files.isDirectory(Path.of(candidate, "checker"))) {
                return Path.of(candidate);
            }
        }
        return Path.of("absent");
    }

    private static List<Finding> errors(String seed) throws IOException {
        assumeTrue(Files.isDirectory(shared()), "the hand-judged reports are not beside this checkout");
        try (Stream<Path> files = Files.list(shared().resolve("seeds"))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(seed))
                    .findFirst()
                    .orElseThrow();
            return WholeChecks.of(PlainTextReader.read(Files.readAllBytes(file), seed))
                    .errors();
        }
    }

    private static Set<Integer> lines(Finding finding) {
        Set<Integer> lines = new TreeSet<>();
        Stream.concat(Stream.of(finding.main()), finding.consequences().stream())
                .flatMap(each -> each.ends().stream())
                .forEach(end -> lines.add(end.spot().line()));
        return lines;
    }

    /** A finding touches a relation at two of its lines, or at the one it has. */
    private static boolean touches(Finding finding, Set<Integer> relation) {
        long touched = relation.stream()
                .filter(line -> lines(finding).stream().anyMatch(each -> Math.abs(each - line) <= 1))
                .count();
        return touched >= Math.min(2, relation.size());
    }

    private record Root(String group, Set<Integer> lines) {}

    private static List<Root> roots(String gold) throws IOException {
        List<Root> roots = new ArrayList<>();
        for (String record : Files.readAllLines(shared().resolve("checker").resolve(gold + ".jsonl"))) {
            Matcher lines = LINES.matcher(record);
            Matcher group = GROUP.matcher(record);
            if (record.contains("\"verdict\": \"inconsistent\"") && lines.find() && group.find()) {
                Set<Integer> at = new HashSet<>();
                Arrays.stream(lines.group(1).split(", ?")).map(Integer::valueOf).forEach(at::add);
                roots.add(new Root(group.group(1), at));
            }
        }
        return roots;
    }

    @ParameterizedTest
    @CsvSource({"002, shaoxing, 13", "000, hangzhou, 5"})
    void mostRootsAreFoundInRealReports(String seed, String gold, int least) throws IOException {
        List<Finding> errors = errors(seed);
        Set<String> found = new TreeSet<>();
        for (Root root : roots(gold)) {
            if (errors.stream().anyMatch(finding -> touches(finding, root.lines()))) {
                found.add(root.group());
            }
        }
        assertThat(found).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "004"})
    void plansCarryNoFalseError(String seed) throws IOException {
        assertThat(errors(seed)).isEmpty();
    }

    @Test
    void coincidencesStaySilent() throws IOException {
        List<Finding> errors = errors("000");
        assertThat(errors).noneMatch(finding -> finding.main().formula().contains("19 + 8 + 4 = 31"));
        assertThat(errors).noneMatch(finding -> lines(finding).equals(Set.of(109)));
    }
}
