package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;

/**
 * How long a check takes (核查用时): a Word file and a PDF of so many pages read and checked, beside the bare text extraction of
 * the same file by POI and PDFBox in the same run. Medians after warm-up; how many times is told by processor time.
 */
final class CheckerSpeed {
    private static final int CHARACTERS_A_PAGE = 800;
    private static final int RUNS = 5;
    private static final int WARM_UP = 6;
    private static final int SHORT = 45;
    private static final int LONG = 500;
    private static final List<Integer> LENGTHS = List.of(45, 90, 180, 360, 500);
    private static final Pattern YEAR = Pattern.compile("20[0-3]\\d(?!\\d)");
    private static final List<String> TEXTS =
            List.of("lakeside-city.txt", "river-county.txt", "college.txt", "white-paper.txt");

    private final Path own;
    private final List<FileFormat> formats;

    CheckerSpeed(Path own, List<FileFormat> formats) {
        this.own = own;
        this.formats = List.copyOf(formats);
    }

    /** Something whose time is taken. */
    private interface Work {
        void run() throws IOException;
    }

    /** Where a figure goes: part, measure, value, what is asked. */
    interface Sink {
        void take(String part, String measure, String value, String asked);
    }

    /** A published report, where there is one, and 45 pages of our own texts. */
    void measureUsual(Optional<Document> published, Sink sink) throws IOException {
        for (FileFormat kind : formats) {
            if (published.isPresent()) {
                measure(kind, "a published report of 45 pages", published.get(), RUNS, "< 1000 ms, ≤ 5.0 ×", sink);
            } else {
                sink.take("speed", "a published report " + kind.ending(), "skipped", "");
            }
            measure(kind, SHORT + " pages of our own texts", ofPages(SHORT), RUNS, "< 1000 ms, ≤ 5.0 ×", sink);
        }
    }

    /** Volumes of more and more pages, checked as text, then 500 pages as files, once. */
    void measureLong(Sink sink) throws IOException {
        ConsistencyChecker checker = ConsistencyChecker.withAllRelations();
        Document shortest = volume(SHORT);
        long once = median(() -> checker.check(shortest), WARM_UP, RUNS).processor();
        for (int pages : LENGTHS) {
            Document volume = volume(pages);
            List<MemoryPoolMXBean> heap = heap();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = processorMillis();
            CheckReport report = checker.check(volume);
            long took = processorMillis() - start;
            String value = String.format(
                    Locale.ROOT,
                    "%d ms of processor time, %.1f × 45 pages, heap %d MiB, errors %d",
                    took,
                    (float) took / Math.max(1, once),
                    peak(heap),
                    report.errors().size());
            String asked = String.format(Locale.ROOT, "≈ %.1f × 45 pages, errors 0", (float) pages / SHORT);
            sink.take("length", pages + " pages of a bound volume, checked", value, asked);
        }
        for (FileFormat kind : formats) {
            measure(kind, LONG + " pages of a bound volume", volume(LONG), 1, "≈ 11 × 45 pages", sink);
        }
    }

    private static Document volume(int pages) {
        return PlainTextReader.read(BoundVolume.ofPages(pages), "合订本");
    }

    private static long peak(List<MemoryPoolMXBean> heap) {
        return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
    }

    private void measure(FileFormat kind, String name, Document document, int runs, String asked, Sink sink)
            throws IOException {
        Path file = Files.createTempFile("speed", "." + kind.ending());
        try {
            kind.write(document, file);
            ConsistencyChecker checker = ConsistencyChecker.withAllRelations();
            int warm = runs == 1 ? 0 : WARM_UP;
            List<MemoryPoolMXBean> heap = heap();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            Took ours = median(() -> checker.check(kind.read(file)), warm, runs);
            long peak = peak(heap);
            Took bare = median(() -> requireText(kind.bareText(file)), warm, runs);
            String value = String.format(
                    Locale.ROOT,
                    "%d ms (processor %d), bare %d (%d), %.1f ×, heap %d MiB",
                    ours.millis(),
                    ours.processor(),
                    bare.millis(),
                    bare.processor(),
                    (float) ours.processor() / Math.max(1, bare.processor()),
                    peak);
            sink.take("speed", name + " " + kind.ending(), value, asked);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void requireText(String text) throws IOException {
        if (text.isEmpty()) {
            throw new IOException("No text in a file that was just written");
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** Our own texts again and again until so many pages are full, each time a year earlier: yearly reports bound together. */
    private Document ofPages(int pages) throws IOException {
        List<Block> blocks = new ArrayList<>();
        int characters = 0;
        int earlier = 0;
        while (characters < pages * CHARACTERS_A_PAGE) {
            for (String name : TEXTS) {
                String text = earlier(Files.readString(own.resolve(name)), earlier);
                for (Block block : PlainTextReader.read(text, name).blocks()) {
                    characters += block.plainText().length();
                    blocks.add(renamed(block, "b" + blocks.size()));
                }
            }
            earlier++;
        }
        return new Document(DocumentMeta.titled("用时"), blocks);
    }

    private static String earlier(String text, int years) {
        return YEAR.matcher(text).replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) - years));
    }

    private static Block renamed(Block block, String id) {
        return switch (block) {
            case Block.Heading each ->
                new Block.Heading(id, each.level(), each.number(), each.inlines(), Optional.empty());
            case Block.Paragraph each -> new Block.Paragraph(id, each.style(), each.inlines(), Optional.empty());
            case Block.Table each ->
                new Block.Table(id, each.caption(), each.headRows(), each.rows(), each.note(), Optional.empty());
            case Block.ChartBlock each ->
                new Block.ChartBlock(id, each.caption(), each.chart(), each.note(), Optional.empty());
            case Block.Contents each -> new Block.Contents(id, each.entries(), Optional.empty());
            case Block.PageBreak _ -> new Block.PageBreak(id, Optional.empty());
        };
    }

    /** How long one run took: on the clock, and of the processor, which other programs on the machine do not lengthen. */
    private record Took(long millis, long processor) {}

    private static long processorMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    /** The medians of both, each by itself. */
    private static Took median(Work work, int warm, int runs) throws IOException {
        for (int i = 0; i < warm; i++) {
            work.run();
        }
        long[] clock = new long[runs];
        long[] processor = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            long before = processorMillis();
            work.run();
            clock[i] = (System.nanoTime() - start) / 1_000_000;
            processor[i] = processorMillis() - before;
        }
        Arrays.sort(clock);
        Arrays.sort(processor);
        return new Took(clock[runs / 2], processor[runs / 2]);
    }
}
