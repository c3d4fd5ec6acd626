package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.document.Document;

class FiguresAgreeTest {
    @TempDir
    Path folder;

    @Test
    void wordHtmlAndPdfPrintTheSameFiguresInTheSameOrder() throws Exception {
        Document written = SampleReport.document();
        Path word = folder.resolve("r.docx");
        Path html = folder.resolve("r.html");
        Path pdf = folder.resolve("r.pdf");
        try (OutputStream out = Files.newOutputStream(word)) {
            DocumentWriters.writeWord(written, out);
        }
        try (OutputStream out = Files.newOutputStream(html)) {
            DocumentWriters.writeHtml(written, Map.of(), out);
        }
        List<AnchoredFigure> fromWord = DocumentReaders.readWord(word).figures();
        assertThat(fromWord).hasSize(93);
        assertThat(DocumentReaders.readHtml(html).figures()).isEqualTo(fromWord);
        try (OutputStream out = Files.newOutputStream(pdf)) {
            DocumentWriters.writePdf(written, Tools.fonts(), out);
        }
        String text = String.join("\n", Flat.lines(DocumentReaders.readPdf(pdf).document()));
        int at = 0;
        for (AnchoredFigure figure : fromWord) {
            at = text.indexOf(figure.text(), at);
            assertThat(at).as(figure.toString()).isNotNegative();
            at += figure.text().length();
        }
    }
}
