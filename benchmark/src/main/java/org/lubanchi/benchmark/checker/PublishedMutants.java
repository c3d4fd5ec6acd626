package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets of mutants of a published report with their answer keys (变异体集), made by the script beside its truth. */
final class PublishedMutants {
    private static final int MUTANTS = 160;
    private final Corpus corpus;

    PublishedMutants(Corpus corpus) {
        this.corpus = corpus;
    }

    /** Recall on one set; empty when text, script or Python are absent. */
    Optional<Tally> recall(Corpus.Published report, int seed) throws IOException, InterruptedException {
        Optional<Path> text = corpus.findText(report);
        if (text.isEmpty() || !Files.exists(corpus.mutator())) {
            return Optional.empty();
        }
        Path set = Files.createTempDirectory("mutants");
        try {
            return make(text.get(), corpus.truth(report), set, seed)
                    ? Optional.of(MutantScore.of(set, corpus.undecidable(report)))
                    : Optional.empty();
        } finally {
            remove(set);
        }
    }

    private boolean make(Path text, Path truth, Path set, int seed) throws IOException, InterruptedException {
        List<String> command = List.of(
                "python3",
                corpus.mutator().toString(),
                text.toString(),
                truth.toString(),
                set.toString(),
                "-n",
                String.valueOf(MUTANTS),
                "--seed",
                String.valueOf(seed));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
