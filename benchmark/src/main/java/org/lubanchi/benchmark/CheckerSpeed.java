package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How long a check takes (核查用时): a Word file of so many pages read and checked, beside POI's bare text extraction of the same
 * file in the same run. Medians after warm-up.
 */
final class CheckerSpeed {
    private static final int CHARACTERS_A_PAGE = 800;
    private static final int RUNS = 5;
    private static final int SHORT = 45;
    private static final int LONG = 500;

    private CheckerSpeed() {}

    /** Something whose time is taken. */
    private interface Work {
        void run() throws IOException;
    }

    static ObjectNode measure(Path own, PrintWriter out) throws IOException {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        long before = 0;
        for (int pages : List.of(SHORT, LONG)) {
            Path file = Files.createTempFile("speed", ".docx");
            try {
                try (OutputStream stream = Files.newOutputStream(file)) {
                    DocumentWriters.writeWord(ofPages(own, pages), stream);
                }
                long ours = median(() -> ConsistencyChecker.withAllRelations()
                        .check(DocumentReaders.readWord(file).document()));
                long bare = median(() -> extract(file));
                String asked = pages == SHORT ? "< 1000 ms, ≤ 5 × bare" : "≈ " + LONG / SHORT + " × " + before + " ms";
                String value = String.format(Locale.ROOT, "%d ms, bare %d ms", ours, bare);
                out.printf(Locale.ROOT, "%-22s %-34s %-22s %s%n", "speed", pages + " pages of Word", value, asked);
                json.put(pages + " pages docx ms", ours).put(pages + " pages docx bare ms", bare);
                before = ours;
            } finally {
                Files.deleteIfExists(file);
            }
        }
        return json;
    }

    /** Our own texts again and again until so many pages are full. */
    private static Document ofPages(Path own, int pages) throws IOException {
        List<Block> blocks = new ArrayList<>();
        int characters = 0;
        while (characters < pages * CHARACTERS_A_PAGE) {
            for (String name : List.of("lakeside-city.txt", "river-county.txt", "college.txt", "white-paper.txt")) {
                for (Block block : PlainTextReader.read(Files.readString(own.resolve(name)), name)
                        .blocks()) {
                    characters += block.plainText().length();
                    blocks.add(renamed(block, "b" + blocks.size()));
                }
            }
        }
        return new Document(DocumentMeta.titled("用时"), blocks);
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

    private static void extract(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in);
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            if (extractor.getText().isEmpty()) {
                throw new IOException("No text in " + file);
            }
        }
    }

    private static long median(Work work) throws IOException {
        work.run();
        work.run();
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
