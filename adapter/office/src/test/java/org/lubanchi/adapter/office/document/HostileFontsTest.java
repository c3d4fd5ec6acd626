package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.kernel.Failure;

/** Fonts whose tables ask for more than there are characters: the library would write out each of them. */
final class HostileFontsTest {
    private static final String SETS_FONT = "BT /F1 12 Tf <0041> Tj ET";
    private static final String SETS_STATE = "BT /G1 gs <0041> Tj ET";

    @TempDir
    Path folder;

    /** A page that uses a font with these tables, by its name or by a graphics state. */
    private Path page(String contents, String toUnicode, int lastWidth) throws IOException {
        Path file = folder.resolve("font.pdf");
        try (PDDocument pdf = new PDDocument()) {
            COSDictionary font = font(pdf, toUnicode, lastWidth);
            COSDictionary state = new COSDictionary();
            state.setItem(COSName.FONT, new COSArray(List.of(font, new COSFloat(12))));
            PDResources resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, named("F1", font));
            resources.getCOSObject().setItem(COSName.EXT_G_STATE, named("G1", state));
            PDPage page = new PDPage();
            page.setResources(resources);
            page.setContents(stream(pdf, contents));
            pdf.addPage(page);
            pdf.save(file.toFile());
        }
        return file;
    }

    private static COSDictionary named(String name, COSDictionary what) {
        COSDictionary dictionary = new COSDictionary();
        dictionary.setItem(COSName.getPDFName(name), what);
        return dictionary;
    }

    private static COSDictionary font(PDDocument pdf, String toUnicode, int lastWidth) throws IOException {
        COSDictionary part = new COSDictionary();
        part.setItem(COSName.TYPE, COSName.FONT);
        part.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        part.setName(COSName.BASE_FONT, "Reader");
        part.setItem(
                COSName.W, new COSArray(List.of(COSInteger.get(0), COSInteger.get(lastWidth), COSInteger.get(500))));
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Reader");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(part)));
        font.setItem(COSName.TO_UNICODE, stream(pdf, toUnicode));
        return font;
    }

    private static PDStream stream(PDDocument pdf, String text) throws IOException {
        PDStream stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    private static String table(String range) {
        return "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange " + range
                + " endbfrange endcmap";
    }

    private static void refused(Path file) {
        assertThatThrownBy(() -> DocumentReaders.readPdf(file)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.category()).isEqualTo(Failure.Category.USER);
            assertThat(failure.issues().getFirst().code()).isEqualTo("document.too-large");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<0000> <00007FFFFFFF> <0041>", "<00000000>\n<7F FF FF F> <0041>"})
    void aRangeOfCharactersWithoutEndIsRefused(String range) throws IOException {
        refused(page(SETS_FONT, table(range), 100));
    }

    @Test
    void theFontOfAGraphicsStateIsLookedAtToo() throws IOException {
        refused(page(SETS_STATE, table("<0000> <7FFFFFFF> <0041>"), 100));
    }

    @Test
    void aRangeOfWidthsWithoutEndIsRefused() throws IOException {
        refused(page(SETS_FONT, table("<0000> <00FF> <0000>"), Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {SETS_FONT, SETS_STATE})
    void aFontThatNamesAllOfItsCharactersIsRead(String contents) throws IOException {
        assertThat(DocumentReaders.readPdf(page(contents, table("<0000> <00FF> <0000>"), 65_535))
                        .document()
                        .blocks())
                .isNotEmpty();
    }
}
