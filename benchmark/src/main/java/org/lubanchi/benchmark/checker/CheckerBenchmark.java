package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures the report checker (核查器基准) and prints a table; what is absent prints "skipped".
 *
 * <p>The texts of our own are in the repository. Published reports with a hand-built truth, traps and mutants are read from a
 * folder beside it: {@code seeds/*.txt}, {@code checker/*.jsonl}, {@code checker/mutate.py}.
 */
public final class CheckerBenchmark {
    private static final int MUTANTS = 160;
    private static final List<Integer> SEEDS = List.of(7, 101, 202);

    /** A published report: the name its records carry, its truth, the beginning of its text's file name, and what is asked of it. */
    private record Published(String document, String truth, String text, int leastRoots) {}

    private static final List<Published> REPORTS = List.of(
            new Published("shaoxing2023", "shaoxing.jsonl", "002", 13),
            new Published("hangzhou2023", "hangzhou.jsonl", "000", 5),
            new Published("zhejiang_plan2021", "zhejiang_plan.jsonl", "004", 0),
            new Published("hangzhou_plan", "hangzhou_plan.jsonl", "001", 0));

    private final Path own;
    private final Path shared;
    private final PrintWriter out;
    private final ObjectNode json = JsonMapper.shared().createObjectNode();

    /**
     * A benchmark.
     *
     * @param own the texts of our own, with keys and judgements
     * @param shared published reports and their truth; may be absent
     * @param out where the table goes
     */
    public CheckerBenchmark(Path own, Path shared, PrintWriter out) {
        this.own = own;
        this.shared = shared;
        this.out = out;
    }

    /** Runs all parts and gives the figures. */
    public ObjectNode run() throws IOException, InterruptedException {
        row("part", "measure", "value", "asked");
        ownTexts();
        published();
        traps();
        mutants();
        return json;
    }

    private void row(String part, String measure, String value, String asked) {
        out.printf(Locale.ROOT, "%-22s %-34s %-22s %s%n", part, measure, value, asked);
    }

    private void figure(String part, String measure, String value, String asked) {
        row(part, measure, value, asked);
        ObjectNode section = json.path(part) instanceof ObjectNode known ? known : json.putObject(part);
        section.put(measure, value);
    }

    private void ownTexts() throws IOException {
        OwnTexts texts = new OwnTexts(own);
        texts.errors().forEach((name, errors) -> figure("own texts", name + " errors", String.valueOf(errors), "0"));
        tally("own mutants", texts.recall());
    }

    private void published() throws IOException {
        for (Published report : REPORTS) {
            Optional<Path> text = text(report.text());
            Path truth = shared.resolve("checker").resolve(report.truth());
            if (text.isEmpty() || !Files.exists(truth)) {
                figure(report.document(), "all", "skipped", "");
                continue;
            }
            List<Told> told = Told.of(Files.readAllBytes(text.get()), report.document());
            GoldScore score =
                    GoldScore.of(report.document(), told, GoldRecord.read(truth), own.resolve("judgements.jsonl"));
            String name = report.document();
            figure(name, "roots found", score.found() + "/" + score.roots(), "≥ " + report.leastRoots());
            figure(name, "errors told", String.valueOf(told.size()), report.leastRoots() == 0 ? "0" : "");
            figure(name, "precision strict", share(score.right(), score.right() + score.wrong()), "");
            figure(name, "precision judged", share(score.judgedRight(), told.size()), "≥ 0.90");
            score.missed().forEach(root -> figure(name, "missed " + root, "", ""));
            score.unjudged().forEach(each -> figure(name, "unjudged " + each, "", ""));
        }
    }

    private Optional<Path> text(String beginning) throws IOException {
        Path seeds = shared.resolve("seeds");
        if (!Files.isDirectory(seeds)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(seeds)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(beginning))
                    .findFirst();
        }
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.2f (%d/%d)", (float) part / whole, part, whole);
    }

    private void traps() throws IOException {
        Path file = shared.resolve("checker").resolve("traps.jsonl");
        if (!Files.exists(file)) {
            figure("traps", "all", "skipped", "");
            return;
        }
        int silent = 0;
        int all = 0;
        for (JsonNode trap : GoldRecord.lines(file)) {
            Optional<Published> report = REPORTS.stream()
                    .filter(each -> each.document().equals(trap.path("doc").asString("")))
                    .findFirst();
            Optional<Path> text = report.isPresent() ? text(report.get().text()) : Optional.empty();
            if (text.isPresent()) {
                all++;
                boolean sprung =
                        Told.of(Files.readAllBytes(text.get()), "trap").stream().anyMatch(told -> springs(told, trap));
                silent += sprung ? 0 : 1;
            }
        }
        figure("traps", "silent", silent + "/" + all, "all");
    }

    /** A finding springs a trap when it joins two of its numbers on its lines. */
    private static boolean springs(Told told, JsonNode trap) {
        Matcher numbers =
                Pattern.compile("\\d+(?:\\.\\d+)?").matcher(trap.path("trap").asString(""));
        long shared = numbers.results()
                .map(found -> found.group())
                .distinct()
                .filter(told.numbers()::contains)
                .count();
        return shared >= 2 && told.isNear(GoldRecord.numbers(trap.path("lines")));
    }

    private void mutants() throws IOException, InterruptedException {
        Path script = shared.resolve("checker").resolve("mutate.py");
        if (!Files.exists(script)) {
            figure("mutants", "all", "skipped", "");
            return;
        }
        Tally pooled = new Tally();
        for (Published report : REPORTS) {
            Optional<Path> text = text(report.text());
            if (report.leastRoots() == 0 || text.isEmpty()) {
                continue;
            }
            for (int seed : SEEDS) {
                Path set = Files.createTempDirectory("mutants");
                try {
                    if (make(script, text.get(), script.resolveSibling(report.truth()), set, seed)) {
                        pooled.addAll(MutantScore.of(set));
                    } else {
                        figure("mutants", report.document() + " seed " + seed, "skipped", "");
                    }
                } finally {
                    remove(set);
                }
            }
        }
        tally("mutants", pooled);
    }

    private static boolean make(Path script, Path text, Path truth, Path set, int seed)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("python3", script.toString(), text.toString(), truth.toString()));
        command.addAll(List.of(set.toString(), "-n", String.valueOf(MUTANTS), "--seed", String.valueOf(seed)));
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

    private void tally(String part, Tally tally) {
        Map<String, String> asked =
                new TreeMap<>(Map.of("difficulty 1-2", "≥ 0.95", "difficulty 3", "≥ 0.85", "difficulty 4-5", "≥ 0.50"));
        tally.counts()
                .forEach((name, count) -> figure(part, name, share(count[0], count[1]), asked.getOrDefault(name, "")));
    }
}
