package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
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
 * @param word errors told of the Word file
 * @param pdf errors told of the PDF
 */
record SameFindings(Set<String> text, Set<String> word, Set<String> pdf) {
    SameFindings {
        text = Set.copyOf(text);
        word = Set.copyOf(word);
        pdf = Set.copyOf(pdf);
    }

    static SameFindings of(byte[] content, String name, FontSource fonts) throws IOException {
        Document document = PlainTextReader.read(content, name);
        Document printed = withTypedContents(document);
        Path word = Files.createTempFile("same", ".docx");
        Path pdf = Files.createTempFile("same", ".pdf");
        try {
            try (OutputStream out = Files.newOutputStream(word)) {
                DocumentWriters.writeWord(printed, out);
            }
            try (OutputStream out = Files.newOutputStream(pdf)) {
                DocumentWriters.writePdf(printed, fonts, out);
            }
            return new SameFindings(
                    told(document),
                    told(DocumentReaders.readWord(word).document()),
                    told(DocumentReaders.readPdf(pdf).document()));
        } finally {
            Files.deleteIfExists(word);
            Files.deleteIfExists(pdf);
        }
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
        return text.equals(word) && text.equals(pdf);
    }

    /** What one format tells and another does not, for people. */
    List<String> differences() {
        List<String> all = new ArrayList<>();
        beyond(word, text).forEach(each -> all.add("Word alone: " + each));
        beyond(text, word).forEach(each -> all.add("not in Word: " + each));
        beyond(pdf, text).forEach(each -> all.add("PDF alone: " + each));
        beyond(text, pdf).forEach(each -> all.add("not in PDF: " + each));
        return all;
    }

    private static Set<String> beyond(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
