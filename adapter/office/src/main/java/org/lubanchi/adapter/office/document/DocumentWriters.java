package org.lubanchi.adapter.office.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.html.HtmlWriter;
import org.lubanchi.adapter.office.document.open.DataPackage;
import org.lubanchi.adapter.office.document.pdf.PdfWriter;
import org.lubanchi.adapter.office.document.word.WordCommentWriter;
import org.lubanchi.adapter.office.document.word.WordWriter;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.document.Document;

/**
 * Writes documents as files (报告输出). The same document gives the same bytes; streams stay open.
 *
 * <p>A stream that does not take the bytes ends the writing with an {@link UncheckedIOException}.
 */
public final class DocumentWriters {
    private DocumentWriters() {}

    /**
     * Writes a Word file (.docx) that officials go on editing.
     *
     * @throws IllegalArgumentException when two figures share an anchor id
     */
    public static void writeWord(Document document, OutputStream out) {
        try {
            WordWriter.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes one HTML page that needs no network.
     *
     * @param traceByAnchor lines that say where a figure comes from, by anchor id; figures without lines show their key
     */
    public static void writeHtml(Document document, Map<String, List<String>> traceByAnchor, OutputStream out) {
        try {
            HtmlWriter.write(document, traceByAnchor, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a PDF file with embedded fonts.
     *
     * @throws org.lubanchi.engine.kernel.Failure when no font is found
     */
    public static void writePdf(Document document, FontSource fonts, OutputStream out) {
        try {
            PdfWriter.write(document, fonts, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the data package of a report as a zip: its figures, tables and charts as CSV, described by CSV on the Web.
     *
     * @param indicators definitions by id, for names and units
     */
    public static void writeData(
            Document document, Function<String, Optional<IndicatorDefinition>> indicators, OutputStream out) {
        try {
            DataPackage.write(document, indicators, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a copy of a Word file with comments in it; everything else stays as it was.
     *
     * @return how many places were found
     * @throws org.lubanchi.engine.kernel.Failure when the file cannot be read
     */
    public static int writeComments(Path source, Path target, String author, List<DocumentComment> comments) {
        try {
            return WordCommentWriter.write(source, target, author, comments, ReadLimits.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
