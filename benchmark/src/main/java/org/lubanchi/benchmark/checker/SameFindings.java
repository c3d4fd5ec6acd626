package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TextRun;

/**
 * Whether one text gives the same errors as text, as Word and as PDF (三种格式同一结论); the files are made from the text, with
 * real tables.
 *
 * @param text errors told of the text
 * @param files errors told of each kind of file, by its ending
 */
record SameFindings(Set<String> text, SortedMap<String, Set<String>> files) {
    SameFindings {
        text = Set.copyOf(text);
    }

    static SameFindings of(byte[] content, String name, List<FileFormat> formats) throws IOException {
        Document document = PlainTextReader.read(content, name);
        Document printed = withTypedContents(document);
        SortedMap<String, Set<String>> files = new TreeMap<>();
        for (FileFormat format : formats) {
            Path file = Files.createTempFile("same", "." + format.ending());
            try {
                format.write(printed, file);
                files.put(format.ending(), told(format.read(file)));
            } finally {
                Files.deleteIfExists(file);
            }
        }
        return new SameFindings(told(document), files);
    }

    /** The contents as the text has them, typed: a writer would draw its own from the headings and so mend what is wrong. */
    private static Document withTypedContents(Document document) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.Contents contents) {
                blocks.add(typed(contents.id(), "目录"));
                for (ContentsEntry entry : contents.entries()) {
                    String page = entry.page().isEmpty() ? "" : "……" + entry.page();
                    blocks.add(typed(contents.id() + "-" + blocks.size(), entry.text() + page));
                }
            } else {
                blocks.add(block);
            }
        }
        return new Document(document.meta(), blocks);
    }

    private static Block typed(String id, String text) {
        return new Block.Paragraph(id, ParagraphStyle.BODY, List.of(new TextRun(text)), Optional.empty());
    }

    /** An error by what it says, not by where it stands: relation and numbers. */
    private static Set<String> told(Document document) {
        return ConsistencyChecker.withAllRelations().check(document).errors().stream()
                .map(SameFindings::signature)
                .collect(Collectors.toSet());
    }

    private static String signature(Finding finding) {
        Set<String> numbers = Stream.concat(Stream.of(finding.main()), finding.consequences().stream())
                .flatMap(each -> each.ends().stream())
                .map(Evidence::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return finding.main().relation() + numbers;
    }

    boolean isSame() {
        return files.values().stream().allMatch(text::equals);
    }

    /** What one format tells and another does not, for people. */
    List<String> differences() {
        List<String> all = new ArrayList<>();
        files.forEach((ending, told) -> {
            beyond(told, text).forEach(each -> all.add(ending + " alone: " + each));
            beyond(text, told).forEach(each -> all.add("not in " + ending + ": " + each));
        });
        return all;
    }

    /** How many errors text and files have. */
    String counts() {
        StringBuilder counts = new StringBuilder("txt " + text.size());
        files.forEach(
                (ending, told) -> counts.append(", ").append(ending).append(' ').append(told.size()));
        return counts.toString();
    }

    private static Set<String> beyond(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
