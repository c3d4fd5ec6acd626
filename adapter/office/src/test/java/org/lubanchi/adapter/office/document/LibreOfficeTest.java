package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.Contents;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentPlace.PageBox;
import org.lubanchi.engine.document.FactRun;

class LibreOfficeTest {
    @TempDir
    Path folder;

    private Path word() throws Exception {
        Path file = folder.resolve("report.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(SampleReport.document(), out);
        }
        return file;
    }

    @Test
    void contentsNameThePagesOnWhichLibreOfficePutsTheHeadings() throws Exception {
        Path pdf = Tools.convert(word(), "pdf", folder);
        assertThat(PrintedPages.faults(pdf)).isEmpty();
        Document printed = DocumentReaders.readPdf(pdf).document();
        Map<String, Integer> pages = new HashMap<>();
        for (var block : printed.blocks()) {
            if (block instanceof Heading heading && heading.source().isPresent()) {
                PageBox box = (PageBox) heading.source().get().at(0);
                pages.put(heading.number() + "　" + Flat.text(heading.inlines()), box.page());
            }
        }
        int front = Objects.requireNonNull(pages.get("1　基本情况")) - 1;
        Contents contents = (Contents) Flat.first(
                        DocumentReaders.readWord(folder.resolve("report.docx")).document(), Contents.class)
                .orElseThrow();
        for (ContentsEntry entry : contents.entries()) {
            assertThat(pages).as(entry.text()).containsEntry(entry.text(), Integer.parseInt(entry.page()) + front);
        }
    }

    @Test
    void figuresKeepTheirAnchorsWhenLibreOfficeSavesTheFile() throws Exception {
        Path saved = Tools.convert(word(), "docx", folder);
        assertThat(DocumentReaders.readWord(saved).figures()).isEqualTo(Flat.figures(SampleReport.document()));
        BoundReport back = DocumentReaders.readWordBound(saved, ReadLimits.upload());
        assertThat(back.figures()).allMatch(figure -> figure.text().equals(figure.printed()));
        assertThat(inSentences(back.document())).isEqualTo(inSentences(SampleReport.document()));
    }

    @Test
    void chartsKeepTheirDataWhenLibreOfficeSavesTheFile() throws Exception {
        Path saved = Tools.convert(word(), "docx", folder);
        List<String> written = charts(SampleReport.document());
        assertThat(charts(DocumentReaders.readWord(saved).document())).isEqualTo(written);
    }

    private static List<String> inSentences(Document document) {
        return document.blocks().stream()
                .filter(Block.Paragraph.class::isInstance)
                .flatMap(block -> block.inlineRuns().stream())
                .filter(FactRun.class::isInstance)
                .map(inline -> ((FactRun) inline).anchor().id() + " " + inline.text())
                .toList();
    }

    private static List<String> charts(Document document) {
        return Flat.lines(document).stream()
                .filter(line -> line.startsWith("series") || line.startsWith("CHART"))
                .map(line -> line.replaceAll("(\\.\\d*?)0+(?=[,\\]])", "$1").replaceAll("\\.(?=[,\\]])", ""))
                .toList();
    }
}
