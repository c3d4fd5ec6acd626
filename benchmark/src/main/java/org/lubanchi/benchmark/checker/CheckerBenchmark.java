package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures the report checker (核查器基准) and prints a table; what is absent prints "skipped".
 *
 * <p>The texts of our own are in the repository. Published reports with a hand-built truth, traps and mutants are read from a
 * folder beside it; the program's own report is written from the data folder that is named.
 */
public final class CheckerBenchmark {
    private static final List<Integer> SEEDS = List.of(7, 101);
    private static final Map<String, String> ASKED =
            Map.of("difficulty 1-2", "≥ 0.95", "difficulty 3", "≥ 0.85", "difficulty 4-5", "≥ 0.50");

    private final Corpus corpus;
    private final List<FileFormat> formats;
    private final PrintWriter out;
    private final ObjectNode json = JsonMapper.shared().createObjectNode();

    /**
     * A benchmark.
     *
     * @param own the texts of our own, with keys and judgements
     * @param shared published reports and their truth; may be absent
     * @param formats the kinds of file that the same text is written as
     * @param out where the table goes
     */
    public CheckerBenchmark(Path own, Path shared, List<FileFormat> formats, PrintWriter out) {
        this.corpus = new Corpus(own, shared);
        this.formats = List.copyOf(formats);
        this.out = out;
    }

    /**
     * Runs all parts and gives the figures.
     *
     * @param ownReports writes reports of the program's own as every kind of file and reads them back without anchors, by city
     *     and kind; empty when no data is there
     */
    public ObjectNode run(Optional<Callable<SortedMap<String, Document>>> ownReports) throws Exception {
        row("part", "measure", "value", "asked");
        ownTexts();
        for (Corpus.Published report : Corpus.REPORTS) {
            published(report);
        }
        traps();
        formats();
        ownReports(ownReports);
        CheckerSpeed speed = new CheckerSpeed(corpus.own(), formats);
        speed.measureUsual(published(), this::figure);
        mutants();
        return json;
    }

    /** 500 pages, which take longest; gives all figures again. */
    public ObjectNode runLong() throws IOException {
        new CheckerSpeed(corpus.own(), formats).measureLong(this::figure);
        return json;
    }

    /** The longest published report, for the time it takes. */
    private Optional<Document> published() throws IOException {
        Optional<Path> text = corpus.findText(Corpus.REPORTS.getFirst());
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(PlainTextReader.read(Files.readAllBytes(text.get()), "published"));
    }

    private void row(String part, String measure, String value, String asked) {
        out.printf(Locale.ROOT, "%-22s %-42s %-48s %s%n", part, measure, value, asked);
    }

    private void figure(String part, String measure, String value, String asked) {
        row(part, measure, value, asked);
        ObjectNode section = json.path(part) instanceof ObjectNode known ? known : json.putObject(part);
        section.put(measure, value);
    }

    private void ownTexts() throws IOException {
        OwnTexts texts = new OwnTexts(corpus.own());
        texts.errors().forEach((name, errors) -> figure("own texts", name + " errors", String.valueOf(errors), "0"));
        tally("own mutants", texts.recall());
        OwnTexts others = new OwnTexts(corpus.others());
        others.errors()
                .forEach((name, errors) -> figure("texts of others", name + " errors", String.valueOf(errors), "0"));
        tally("mutants of others", others.recall());
    }

    private void published(Corpus.Published report) throws IOException {
        Optional<Path> text = corpus.findText(report);
        String name = report.document();
        if (text.isEmpty() || !Files.exists(corpus.truth(report))) {
            figure(name, "all", "skipped", "");
            return;
        }
        List<Told> told = Told.errorsOf(Files.readAllBytes(text.get()), name);
        GoldScore score = GoldScore.of(name, told, GoldRecord.read(corpus.truth(report)), corpus.judgements());
        figure(name, "roots found", score.found() + "/" + score.roots(), "≥ " + report.leastRoots());
        figure(name, "errors told", String.valueOf(told.size()), report.isPlan() ? "0" : "");
        figure(name, "precision strict", share(score.right(), score.right() + score.wrong()), "");
        figure(name, "precision judged", share(score.judgedRight(), told.size()), "≥ 0.90");
        score.missed().forEach(root -> figure(name, "missed " + root, "", ""));
        score.unjudged().forEach(each -> figure(name, "unjudged " + each, "", ""));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d/%d)", (float) part / whole, part, whole);
    }

    private void traps() throws IOException {
        if (!Files.exists(corpus.traps())) {
            figure("traps", "all", "skipped", "");
            return;
        }
        int silent = 0;
        int all = 0;
        for (Corpus.Published report : Corpus.REPORTS) {
            Optional<Path> text = corpus.findText(report);
            List<JsonNode> traps = GoldRecord.lines(corpus.traps()).stream()
                    .filter(trap -> trap.path("doc").asString("").equals(report.document()))
                    .toList();
            if (text.isPresent() && !traps.isEmpty()) {
                List<Told> told = Told.errorsOf(Files.readAllBytes(text.get()), "trap");
                all += traps.size();
                silent += (int) traps.stream()
                        .filter(trap -> told.stream().noneMatch(each -> springs(each, trap)))
                        .count();
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

    private void formats() throws IOException {
        int same = 0;
        int all = 0;
        for (Map.Entry<String, byte[]> text :
                new OwnTexts(corpus.own()).slipped().entrySet()) {
            all++;
            same += isSameEverywhere(text.getKey(), text.getValue()) ? 1 : 0;
        }
        figure("formats", "own texts, each with one slip", same + "/" + all, "all");
        for (Corpus.Published report : Corpus.REPORTS) {
            Optional<Path> text = corpus.findText(report);
            if (text.isEmpty()) {
                figure("formats", report.document(), "skipped", "");
            } else {
                isSameEverywhere(report.document(), Files.readAllBytes(text.get()));
            }
        }
    }

    private boolean isSameEverywhere(String name, byte[] text) throws IOException {
        SameFindings findings = SameFindings.of(text, name, formats);
        figure("formats", name + " errors", findings.counts(), "the same");
        findings.differences().forEach(each -> figure("formats", name + " " + each, "", ""));
        return findings.isSame();
    }

    private void ownReports(Optional<Callable<SortedMap<String, Document>>> ownReports) throws Exception {
        if (ownReports.isEmpty()) {
            figure("our own report", "all", "skipped", "");
            return;
        }
        for (Map.Entry<String, Document> written : ownReports.get().call().entrySet()) {
            var report = ConsistencyChecker.withAllRelations().check(written.getValue());
            String value = String.format(
                    Locale.ROOT, "%d of %d claims, %d hold", report.errors().size(), report.claims(), report.held());
            figure("our own report", written.getKey() + " errors", value, "0");
            report.errors()
                    .forEach(error -> figure("our own report", error.main().said(), "", ""));
        }
    }

    private void mutants() throws IOException, InterruptedException {
        PublishedMutants sets = new PublishedMutants(corpus);
        Tally pooled = new Tally();
        for (Corpus.Published report : Corpus.REPORTS) {
            for (int seed : report.isPlan() ? List.<Integer>of() : SEEDS) {
                String part = "mutants " + report.document() + " seed " + seed;
                Optional<Tally> recall = sets.recall(report, seed);
                recall.ifPresentOrElse(
                        tally -> {
                            bins(part, tally);
                            pooled.addAll(tally);
                        },
                        () -> figure(part, "all", "skipped", ""));
            }
        }
        tally("mutants pooled", pooled);
    }

    private void bins(String part, Tally tally) {
        tally.counts().forEach((name, count) -> {
            if (!name.startsWith("op ")) {
                figure(part, name, share(count[0], count[1]), ASKED.getOrDefault(name, ""));
            }
        });
    }

    private void tally(String part, Tally tally) {
        tally.counts()
                .forEach((name, count) -> figure(part, name, share(count[0], count[1]), ASKED.getOrDefault(name, "")));
    }
}
