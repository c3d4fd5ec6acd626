package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.TableCell;

/** A table that runs on over a page is one table, whether its head is repeated, left out, or the page divides a row. */
final class PdfTableOverPagesTest {
    private static final List<String> HEAD = List.of("学校", "在校生", "专任教师");
    private static final float LEFT = 80;
    private static final float COLUMN = 140;
    private static final float ROW = 22;

    @TempDir
    Path folder;

    /** A table of full rules with its upper edge at a height. */
    private static void grid(PDPageContentStream page, PDFont font, float top, List<List<String>> rows)
            throws IOException {
        int columns = rows.getFirst().size();
        for (int i = 0; i <= rows.size(); i++) {
            line(page, LEFT, top - i * ROW, LEFT + columns * COLUMN, top - i * ROW);
        }
        for (int i = 0; i <= columns; i++) {
            line(page, LEFT + i * COLUMN, top, LEFT + i * COLUMN, top - rows.size() * ROW);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns; c++) {
                print(
                        page,
                        font,
                        LEFT + c * COLUMN + 6,
                        top - r * ROW - 15,
                        rows.get(r).get(c));
            }
        }
    }

    private static void line(PDPageContentStream page, float x0, float y0, float x1, float y1) throws IOException {
        page.moveTo(x0, y0);
        page.lineTo(x1, y1);
        page.stroke();
    }

    private static void print(PDPageContentStream page, PDFont font, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(font, 11);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    /** Two pages: a caption and the first rows at the foot of one, the rest at the head of the next. */
    private List<List<String>> read(List<List<String>> first, List<List<String>> rest) throws IOException {
        Path file = folder.resolve("跨页.pdf");
        try (PDDocument pdf = new PDDocument()) {
            PDFont font = PDType0Font.load(pdf, Tools.fonts().locate().regular().toFile());
            for (List<List<String>> rows : List.of(first, rest)) {
                PDPage sheet = new PDPage(PDRectangle.A4);
                pdf.addPage(sheet);
                boolean foot = rows.equals(first);
                try (PDPageContentStream page = new PDPageContentStream(pdf, sheet)) {
                    float top = foot ? 90 + rows.size() * ROW : 780;
                    if (foot) {
                        print(page, font, LEFT, top + 10, "表 1 各校规模");
                    }
                    grid(page, font, top, rows);
                    if (!foot) {
                        print(page, font, LEFT, top - rows.size() * ROW - 40, "各校规模都达到了标准，校舍也够用。");
                    }
                }
            }
            pdf.save(file.toFile());
        }
        Document document = DocumentReaders.readPdf(file).document();
        List<Block.Table> tables = document.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
        assertThat(tables).hasSize(1);
        assertThat(tables.getFirst().headRows()).hasSize(1);
        return tables.getFirst().rows().stream()
                .map(row -> row.cells().stream().map(TableCell::text).toList())
                .toList();
    }

    @Test
    void aRepeatedHeadIsReadOnce() throws IOException {
        assertThat(read(
                        List.of(HEAD, List.of("城关职校", "4120", "256")),
                        List.of(HEAD, List.of("滨河职校", "3260", "204"), List.of("合计", "7380", "460"))))
                .containsExactly(
                        List.of("城关职校", "4120", "256"), List.of("滨河职校", "3260", "204"), List.of("合计", "7380", "460"));
    }

    @Test
    void withoutARepeatedHeadTheFirstRowOfTheNextPageIsARow() throws IOException {
        assertThat(read(
                        List.of(HEAD, List.of("城关职校", "4120", "256")),
                        List.of(List.of("滨河职校", "3260", "204"), List.of("合计", "7380", "460"))))
                .containsExactly(
                        List.of("城关职校", "4120", "256"), List.of("滨河职校", "3260", "204"), List.of("合计", "7380", "460"));
    }

    @Test
    void aRowThatThePageDividesIsOneRow() throws IOException {
        assertThat(read(
                        List.of(HEAD, List.of("城关职校", "4120", "256"), List.of("滨河职校", "3260", "其中在")),
                        List.of(List.of("", "", "编204"), List.of("合计", "7380", "460"))))
                .containsExactly(
                        List.of("城关职校", "4120", "256"),
                        List.of("滨河职校", "3260", "其中在编204"),
                        List.of("合计", "7380", "460"));
    }
}
