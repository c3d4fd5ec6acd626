package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.Contents;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.DocumentPlace.PageBox;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.Failure;

class PdfRoundTripTest {
    @TempDir
    Path folder;

    private Path write() throws IOException {
        Path file = folder.resolve("报告.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writePdf(SampleReport.document(), Tools.fonts(), out);
        }
        return file;
    }

    /** Texts and rows with what a PDF cannot tell left out: styles, blanks at line ends, empty cells, charts. */
    private static List<String> words(Document document) {
        List<String> words = new ArrayList<>();
        for (Block block : document.blocks()) {
            switch (block) {
                case Heading heading -> words.add(bare(heading.number() + Flat.text(heading.inlines())));
                case Paragraph paragraph -> words.add(bare(Flat.text(paragraph.inlines())));
                case Table table -> {
                    words.add(bare(Flat.text(table.caption())));
                    for (List<TableRow> part : List.of(table.headRows(), table.rows())) {
                        part.forEach(row -> words.add(row.cells().stream()
                                .map(cell -> bare(cell.text()))
                                .filter(text -> !text.isEmpty())
                                .toList()
                                .toString()));
                    }
                    words.add(bare(Flat.text(table.note())));
                }
                case Block.ChartBlock chart -> {
                    words.add(bare(Flat.text(chart.caption())));
                    words.add(bare(Flat.text(chart.note())));
                }
                case Contents ignored -> {}
                case Block.PageBreak ignored -> {}
            }
        }
        words.removeIf(String::isEmpty);
        return words;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    @Test
    void everyParagraphAndRowComesBackWordForWord() throws IOException {
        List<String> cover = List.of("（2023年度）", "越东市教育局", "2024年3月15日");
        List<String> read = words(DocumentReaders.readPdf(write()).document());
        assertThat(read.subList(0, 3)).isEqualTo(cover);
        assertThat(read.subList(3, read.size())).isEqualTo(words(SampleReport.document()));
    }

    @Test
    void contentsNameThePagesOnWhichTheHeadingsStand() throws IOException {
        Document read = DocumentReaders.readPdf(write()).document();
        Contents contents = (Contents) Flat.first(read, Contents.class).orElseThrow();
        assertThat(contents.entries()).extracting(ContentsEntry::text).contains("1.1　规模结构", "2.2　升学情况");
        Heading last = (Heading) read.blocks().stream()
                .filter(block ->
                        block instanceof Heading heading && heading.number().equals("2.2"))
                .findFirst()
                .orElseThrow();
        int page = ((PageBox) last.source().orElseThrow().at(0)).page();
        assertThat(contents.entries().getLast().page()).isEqualTo(String.valueOf(page - 2));
    }

    @Test
    void headersAndPageNumbersAreNoText() throws IOException {
        assertThat(words(DocumentReaders.readPdf(write()).document()))
                .noneMatch(text -> text.contains("合成数据") || text.matches("—\\d+—"));
    }

    @Test
    void extractedTextHoldsNoRadicals() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(write().toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("在校生 46,760 人", "高", "行", "龙");
            assertThat(text.codePoints()).noneMatch(c -> c >= 0x2E80 && c <= 0x2FDF);
        }
    }

    @Test
    void bookmarksFollowTheHeadings() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(write().toFile())) {
            List<String> chapters = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                chapters.add(item.getTitle());
                item.children().forEach(child -> chapters.add("  " + child.getTitle()));
            }
            assertThat(chapters)
                    .containsExactly(
                            "1 基本情况", "  1.1 规模结构", "  1.2 设施设备", "  1.3 教师队伍", "2 人才培养", "  2.1 就业质量", "  2.2 升学情况");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(write());
        assertThat(Files.readAllBytes(write())).isEqualTo(first);
    }

    @Test
    void labelsOfAChartAreLargeEnoughToRead() throws IOException {
        Document sample = SampleReport.document();
        List<Block> blocks = new ArrayList<>();
        sample.blocks().stream().filter(Heading.class::isInstance).limit(1).forEach(blocks::add);
        sample.blocks().stream()
                .filter(Block.ChartBlock.class::isInstance)
                .limit(1)
                .forEach(blocks::add);
        Path file = folder.resolve("图.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writePdf(new Document(sample.meta(), blocks), Tools.fonts(), out);
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 144);
            assertThat(inked(page, 0x3B4754)).isGreaterThan(40);
        }
    }

    /** Pixels of an ink below the running head. */
    private static int inked(BufferedImage page, int ink) {
        int found = 0;
        for (int y = page.getHeight() / 8; y < page.getHeight() * 7 / 8; y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                found += (page.getRGB(x, y) & 0xFFFFFF) == ink ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void withoutAFontTheFailureSaysHowToGetOne() {
        assertThatThrownBy(() -> FontSource.at(folder).locate()).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.category()).isEqualTo(Failure.Category.ENVIRONMENT);
            assertThat(failure.issues().getFirst().remedy().zh()).contains("npm ci");
        });
    }

    @Test
    void aFontWithoutTrueTypeOutlinesIsRefused() throws IOException {
        Path otf = Files.write(folder.resolve("x.ttf"), new byte[] {'O', 'T', 'T', 'O', 0});
        assertThatThrownBy(() -> FontSource.at(otf).locate())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("TrueType");
    }

    /** Heads stand at the left of their columns and figures at the right: a narrow column lost its head to the one before. */
    @Test
    void everyHeadOverFiguresStaysOverItsColumn() throws Exception {
        List<String> heads = List.of("学校", "在校生", "班级", "专任教师", "双师型", "占比");
        List<List<String>> rows = List.of(
                List.of("县职业中专", "4530", "103", "302", "221", "73.2%"),
                List.of("合计", "8148", "187", "543", "399", "73.5%"));
        Table table = new Table(
                "t1",
                List.of(),
                List.of(row(heads)),
                rows.stream().map(PdfRoundTripTest::row).toList(),
                List.of(),
                Optional.empty());
        Path file = folder.resolve("表.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writePdf(new Document(DocumentMeta.titled("表"), List.of(table)), Tools.fonts(), out);
        }
        Table read = DocumentReaders.readPdf(file).document().blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(read.headRows().getFirst().cells().stream().map(TableCell::text))
                .containsExactlyElementsOf(heads);
        assertThat(read.rows().getLast().cells().stream().map(TableCell::text))
                .containsExactlyElementsOf(rows.getLast());
    }

    private static TableRow row(List<String> texts) {
        return new TableRow(texts.stream()
                .map(text -> new TableCell(
                        List.of(new TextRun(text)), 1, 1, Character.isDigit(text.charAt(0)), Optional.empty()))
                .toList());
    }
}
