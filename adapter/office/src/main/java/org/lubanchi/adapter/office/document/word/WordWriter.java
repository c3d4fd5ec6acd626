package org.lubanchi.adapter.office.document.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.lubanchi.adapter.office.document.container.SteadyZip;
import org.lubanchi.adapter.office.document.layout.CleanText;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.Inline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * Writes a document as a Word file that officials go on editing (Word 报告).
 *
 * <p>The same document gives the same bytes.
 */
public final class WordWriter {
    /** The creation date of every file; real dates stand on the cover and in the properties. */
    static final String EPOCH = "2000-01-01T00:00:00Z";

    /** A4 less 28 mm left and right. */
    static final int TEXT_WIDTH_TWIPS = 8730;

    /** One Chinese character in a table, set in 10.5 points. */
    static final int TABLE_LETTER_TWIPS = 210;

    /** A4 less 25.4 mm above and below. */
    static final int TEXT_HEIGHT_TWIPS = 13958;

    private WordWriter() {}

    /**
     * Writes the file; the stream stays open.
     *
     * @throws IOException when the stream does not take it
     * @throws IllegalArgumentException when two figures share an anchor id
     */
    public static void write(Document document, OutputStream out) throws IOException {
        try (XWPFDocument docx = new XWPFDocument()) {
            styles(docx);
            properties(docx, document.meta());
            new WordBody(docx, document).write();
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            docx.write(first);
            SteadyZip.repack(first.toByteArray(), Map.of("word/settings.xml", resource("settings.xml")), out);
        }
    }

    private static void styles(XWPFDocument docx) throws IOException {
        try (InputStream styles = open("styles.xml");
                InputStream numbering = open("numbering.xml")) {
            docx.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
            var lists = NumberingDocument.Factory.parse(numbering).getNumbering();
            CTAbstractNum bullets = lists.getAbstractNumArray(0);
            var part = docx.createNumbering();
            var abstractId = part.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(bullets));
            part.addNum(abstractId);
        } catch (XmlException e) {
            throw new IllegalStateException("Our own style sheet is well formed", e);
        }
    }

    private static void properties(XWPFDocument docx, DocumentMeta meta) {
        POIXMLProperties properties = docx.getProperties();
        var core = properties.getCoreProperties();
        core.setTitle(CleanText.of(meta.title()));
        core.setCreator(CleanText.of(meta.publisher()));
        core.setDescription(CleanText.of(meta.notice()));
        stamp(core);
        for (DocumentMeta.Property property : meta.properties()) {
            properties.getCustomProperties().addProperty(CleanText.of(property.name()), CleanText.of(property.value()));
        }
    }

    private static void stamp(POIXMLProperties.CoreProperties core) {
        try {
            core.setCreated(EPOCH);
            core.setModified(EPOCH);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("Our own date is well formed", e);
        }
    }

    /** The characters of some inlines. */
    static String plain(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) {
        InputStream in = WordWriter.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The resource " + name + " is missing from the module");
        }
        return in;
    }
}
