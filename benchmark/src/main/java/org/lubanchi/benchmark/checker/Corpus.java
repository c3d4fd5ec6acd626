package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the texts are (核查语料): our own in the repository, published reports with their truth in a folder that may be absent.
 *
 * @param own texts of our own, with keys and judgements
 * @param shared {@code seeds/*.txt}, {@code checker/*.jsonl}, {@code checker/mutate.py}
 */
record Corpus(Path own, Path shared) {
    /**
     * A published report.
     *
     * @param document the name its records carry
     * @param truth the file of its relations
     * @param text the beginning of its text's file name
     * @param leastRoots how many root errors must be found; 0 for a plan, of which no error is true
     */
    record Published(String document, String truth, String text, int leastRoots) {
        boolean isPlan() {
            return leastRoots == 0;
        }
    }

    static final List<Published> REPORTS = List.of(
            new Published("shaoxing2023", "shaoxing.jsonl", "002", 13),
            new Published("hangzhou2023", "hangzhou.jsonl", "000", 5),
            new Published("zhejiang_plan2021", "zhejiang_plan.jsonl", "004", 0),
            new Published("hangzhou_plan", "hangzhou_plan.jsonl", "001", 0));

    /** The text of a published report, where it is there. */
    Optional<Path> findText(Published report) throws IOException {
        Path seeds = shared.resolve("seeds");
        if (!Files.isDirectory(seeds)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(seeds)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(report.text()))
                    .findFirst();
        }
    }

    Path truth(Published report) {
        return shared.resolve("checker").resolve(report.truth());
    }

    Path traps() {
        return shared.resolve("checker").resolve("traps.jsonl");
    }

    Path mutator() {
        return shared.resolve("checker").resolve("mutate.py");
    }

    Path judgements() {
        return own.resolve("judgements.jsonl");
    }

    /** Ids of relations of a report whose breaking nobody can tell from the text, each with its reason in the file. */
    Set<String> undecidable(Published report) throws IOException {
        Path file = own.resolve("undecidable.jsonl");
        if (!Files.exists(file)) {
            return Set.of();
        }
        return GoldRecord.lines(file).stream()
                .filter(each -> each.path("doc").asString("").equals(report.document()))
                .map(each -> each.path("relation").asString(""))
                .collect(Collectors.toSet());
    }

    /** Texts written by people who did not know the checker, with their keys. */
    Path others() {
        return own.resolve("others");
    }
}
