package org.lubanchi.adapter.office.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.adapter.office.document.html.HtmlBlocks;
import org.lubanchi.adapter.office.document.html.HtmlWriter;
import org.lubanchi.adapter.office.document.layout.CleanText;
import org.lubanchi.adapter.office.document.layout.Markup;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;

/** Writes a document as PDF (PDF 报告): the printed variant of the page, with embedded fonts, bookmarks and page numbers. */
public final class PdfWriter {
    private static final String FAMILY = "Lubanchi";
    private static final long DOCUMENT_ID = 20000101L;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {}

    /**
     * Writes the file; the stream stays open.
     *
     * @throws org.lubanchi.engine.kernel.Failure when no font is found
     */
    public static void write(Document document, FontSource source, OutputStream out) throws IOException {
        FontSource.Fonts fonts = source.locate();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page(document), "about:blank");
        font(builder, fonts.regular(), 400);
        font(builder, fonts.bold(), 700);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        try (BatikSVGDrawer drawer = new BatikSVGDrawer();
                PDDocument pdf = new PDDocument()) {
            builder.useSVGDrawer(drawer);
            builder.usePDDocument(pdf);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            properties(pdf, document.meta());
            UnicodeMaps.mend(pdf, fonts);
            pdf.save(out);
        }
    }

    /**
     * A font for the text and for the charts in it. Charts get it as a stream: from a file the drawing library takes a
     * font at size 1, whatever size is asked for.
     */
    private static void font(PdfRendererBuilder builder, Path file, int weight) {
        builder.useFont(file.toFile(), FAMILY, weight, FontStyle.NORMAL, true, Set.of(FSFontUseCase.DOCUMENT));
        builder.useFont(() -> opened(file), FAMILY, weight, FontStyle.NORMAL, true, Set.of(FSFontUseCase.SVG));
    }

    private static InputStream opened(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void properties(PDDocument pdf, DocumentMeta meta) {
        pdf.setDocumentId(DOCUMENT_ID);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(CleanText.of(meta.title()));
        information.setAuthor(CleanText.of(meta.publisher()));
        information.setSubject(CleanText.of(meta.notice()));
        information.setProducer("Lubanchi");
        for (DocumentMeta.Property property : meta.properties()) {
            information.setCustomMetadataValue(CleanText.of(property.name()), CleanText.of(property.value()));
        }
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage("zh-CN");
    }

    private static String page(Document document) throws IOException {
        Markup page = new Markup();
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "zh-CN");
        page.open("head").element("title", document.meta().title());
        bookmarks(page, document);
        page.open("style").raw(style()).close().close();
        page.open("body");
        running(page, document.meta());
        List<Block> blocks = document.blocks();
        int start = firstHeading(blocks);
        HtmlBlocks writer = new HtmlBlocks(page, true, FAMILY);
        page.open("div", "class", "front");
        HtmlWriter.cover(page, document.meta());
        for (Block block : blocks.subList(0, start)) {
            if (block instanceof Block.Contents) {
                contents(page, document);
            } else {
                writer.add(block);
            }
        }
        page.close().open("div", "class", "main");
        blocks.subList(start, blocks.size()).forEach(writer::add);
        return page.close().close().close().toString();
    }

    private static int firstHeading(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading) {
                return i;
            }
        }
        return 0;
    }

    private static void bookmarks(Markup page, Document document) {
        page.open("bookmarks");
        boolean open = false;
        for (Heading heading : HtmlWriter.headings(document)) {
            if (heading.level() == 1 && open) {
                page.close();
            }
            String number = heading.number().isEmpty() ? "" : heading.number() + " ";
            page.open("bookmark", "name", number + HtmlBlocks.text(heading.inlines()), "href", "#" + heading.id());
            if (heading.level() == 1) {
                open = true;
            } else {
                page.close();
            }
        }
        if (open) {
            page.close();
        }
        page.close();
    }

    private static void running(Markup page, DocumentMeta meta) {
        page.open("div", "class", "running").element("p", meta.title());
        if (!meta.notice().isEmpty()) {
            page.element("p", meta.notice(), "class", "warn");
        }
        page.close();
    }

    private static void contents(Markup page, Document document) {
        page.open("div", "class", "toc").element("h2", "目　录");
        for (Heading heading : HtmlWriter.headings(document)) {
            String number = heading.number().isEmpty() ? "" : heading.number() + "　";
            page.open("p", "class", "l" + heading.level());
            page.element("a", number + HtmlBlocks.text(heading.inlines()), "href", "#" + heading.id());
            page.close();
        }
        page.close();
    }

    private static String style() throws IOException {
        try (InputStream in = PdfWriter.class.getResourceAsStream("print.css")) {
            if (in == null) {
                throw new IllegalStateException("The resource print.css is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
