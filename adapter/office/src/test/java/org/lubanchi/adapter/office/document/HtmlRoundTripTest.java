package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;

class HtmlRoundTripTest {
    @TempDir
    Path folder;

    private Path write(Document document, Map<String, List<String>> traces) throws IOException {
        Path file = folder.resolve("报告.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeHtml(document, traces, out);
        }
        return file;
    }

    @Test
    void everyBlockComesBackAsItWasWritten() throws IOException {
        Document written = SampleReport.document();
        Document read = DocumentReaders.readHtml(write(written, Map.of())).document();
        assertThat(Flat.lines(read)).isEqualTo(Flat.lines(written));
    }

    @Test
    void everyFigureComesBackWithItsAnchorInReadingOrder() throws IOException {
        Document written = SampleReport.document();
        assertThat(DocumentReaders.readHtml(write(written, Map.of())).figures()).isEqualTo(Flat.figures(written));
    }

    @Test
    void frontMatterComesBack() throws IOException {
        Document written = SampleReport.document();
        assertThat(DocumentReaders.readHtml(write(written, Map.of())).document().meta())
                .isEqualTo(written.meta());
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(write(SampleReport.document(), Map.of("f.1", List.of("a"))));
        byte[] second = Files.readAllBytes(write(SampleReport.document(), Map.of("f.1", List.of("a"))));
        assertThat(first).isEqualTo(second);
    }

    @Test
    void thePageAsksForNothingFromTheNetwork() throws IOException {
        String page = Files.readString(write(SampleReport.document(), Map.of()), StandardCharsets.UTF_8);
        String withoutNamespaces = page.replaceAll("xmlns=\"[^\"]*\"", "");
        assertThat(withoutNamespaces).doesNotContain("http://", "https://", "src=", "url(", "@import", "<link");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void traceLinesStandBesideTheirFigure() throws IOException {
        String page = Files.readString(
                write(SampleReport.document(), Map.of("f.1", List.of("越东市第1职业技术学校《学校基本情况》E12：17"))),
                StandardCharsets.UTF_8);
        assertThat(page).contains("href=\"#trace-f.1\"", "id=\"trace-f.1\"", "<li>越东市第1职业技术学校《学校基本情况》E12：17</li>");
    }

    @Test
    void aMissingValueLooksDifferentFromAFigure() throws IOException {
        String page = Files.readString(write(SampleReport.document(), Map.of()), StandardCharsets.UTF_8);
        assertThat(page).containsPattern("class=\"fact missing\"[^>]*>未填报</a>");
        assertThat(page).containsPattern("class=\"fact\"[^>]*>46,760</a>");
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile = "</p><script>alert(1)</script>\"'&amp;]]>\u0000\uD800";
        FactAnchor anchor =
                new FactAnchor("p1\" onclick=\"x", FactKey.parse("a<b>@yuedong@2023"), PrintedForm.decimals(0));
        Document document = new Document(
                DocumentMeta.titled(hostile),
                List.of(new Paragraph(
                        "p\"1", ParagraphStyle.BODY, List.of(new FactRun(hostile, anchor)), Optional.empty())));
        Path file = write(document, Map.of(anchor.id(), List.of(hostile)));
        String page = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page).doesNotContain("onclick=\"x\"");
        ReadReport read = DocumentReaders.readHtml(file);
        assertThat(read.figures().getFirst().anchor()).isEqualTo(anchor);
        assertThat(read.figures().getFirst().text()).isEqualTo("</p><script>alert(1)</script>\"'&amp;]]>\uFFFD\uFFFD");
    }
}
