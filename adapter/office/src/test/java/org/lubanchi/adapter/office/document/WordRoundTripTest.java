package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.engine.document.Block.Contents;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentPlace.ParagraphRun;
import org.lubanchi.engine.document.DocumentPlace.TableCellPlace;
import org.lubanchi.engine.document.FactRun;

class WordRoundTripTest {
    @TempDir
    Path folder;

    private ReadReport roundTrip(Document document) throws IOException {
        Path file = folder.resolve("报告.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(document, out);
        }
        return DocumentReaders.readWord(file);
    }

    @Test
    void everyBlockComesBackAsItWasWritten() throws IOException {
        Document written = SampleReport.document();
        assertThat(Flat.lines(roundTrip(written).document())).isEqualTo(Flat.lines(written));
    }

    @Test
    void everyFigureComesBackWithItsAnchorInReadingOrder() throws IOException {
        Document written = SampleReport.document();
        assertThat(roundTrip(written).figures()).isEqualTo(Flat.figures(written));
    }

    @Test
    void theDocumentReadHasNoAnchors() throws IOException {
        assertThat(roundTrip(SampleReport.document()).document().blocks())
                .flatExtracting(block -> block.inlineRuns())
                .noneMatch(FactRun.class::isInstance);
    }

    @Test
    void frontMatterComesBackFromTheCoverAndTheProperties() throws IOException {
        Document written = SampleReport.document();
        assertThat(roundTrip(written).document().meta()).isEqualTo(written.meta());
    }

    @Test
    void contentsCarryTheirPrintedPages() throws IOException {
        Contents contents =
                (Contents) Flat.first(roundTrip(SampleReport.document()).document(), Contents.class)
                        .orElseThrow();
        assertThat(contents.entries())
                .extracting(ContentsEntry::text, ContentsEntry::page)
                .startsWith(org.assertj.core.groups.Tuple.tuple("1　基本情况", "1"))
                .hasSize(7);
    }

    @Test
    void placesLeadToTheRunAndTheCell() throws IOException {
        Document read = roundTrip(SampleReport.document()).document();
        Paragraph opening = (Paragraph) Flat.first(read, Paragraph.class).orElseThrow();
        int at = opening.plainText().indexOf("46,760");
        assertThat(opening.source().orElseThrow().at(at + 3)).isInstanceOfSatisfying(ParagraphRun.class, place -> {
            assertThat(place.run()).isEqualTo(3);
            assertThat(place.offset()).isEqualTo(3);
        });
        Table table = (Table) Flat.first(read, Table.class).orElseThrow();
        assertThat(table.rows().get(1).cells().get(3).source().orElseThrow().at(2))
                .isEqualTo(new TableCellPlace(0, 2, 3, 2));
    }

    @Test
    void aFigureThatSomebodyRetypedComesBackWithTheNewText() throws Exception {
        Path file = folder.resolve("edited.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(SampleReport.document(), out);
        }
        WordParts.edit(file, "word/document.xml", xml -> xml.replaceFirst(">46,760<", ">46,761<"));
        List<AnchoredFigure> figures = DocumentReaders.readWord(file).figures();
        assertThat(figures.get(1).anchor().key().indicator()).isEqualTo("enrolment");
        assertThat(figures.get(1).text()).isEqualTo("46,761");
    }

    @Test
    void bookmarksSayTheSameWhereAProgramDroppedTheTags() throws Exception {
        Path file = folder.resolve("untagged.docx");
        Document written = SampleReport.document();
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(written, out);
        }
        WordParts.edit(file, "word/document.xml", xml -> xml.replaceAll("<w:tag [^>]*/>", ""));
        assertThat(DocumentReaders.readWord(file).figures()).isEqualTo(Flat.figures(written));
    }

    @Test
    void aFileThatComesBackKeepsItsFiguresInTheirSentences() throws Exception {
        Path file = folder.resolve("back.docx");
        Document written = SampleReport.document();
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(written, out);
        }
        WordParts.edit(file, "word/document.xml", xml -> xml.replaceFirst(">46,760<", ">46,761<"));
        BoundReport back = DocumentReaders.readWordBound(file, ReadLimits.upload());
        assertThat(back.figures().stream().filter(figure -> !figure.text().equals(figure.printed())))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.printed()).isEqualTo("46,760");
                    assertThat(figure.text()).isEqualTo("46,761");
                });
        Paragraph opening =
                (Paragraph) Flat.first(back.document(), Paragraph.class).orElseThrow();
        Paragraph before = (Paragraph) Flat.first(written, Paragraph.class).orElseThrow();
        assertThat(opening.inlines().stream().map(inline -> inline.getClass().getSimpleName()))
                .containsExactlyElementsOf(before.inlines().stream()
                        .map(inline -> inline.getClass().getSimpleName())
                        .toList());
    }
}
