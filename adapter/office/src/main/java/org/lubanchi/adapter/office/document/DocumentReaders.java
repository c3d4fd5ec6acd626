package org.lubanchi.adapter.office.document;

import java.io.IOException;
import java.nio.file.Path;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.adapter.office.document.html.HtmlFigureReader;
import org.lubanchi.adapter.office.document.pdf.PdfFigureReader;
import org.lubanchi.adapter.office.document.word.WordFigureReader;

/**
 * Reads finished files anew (报告读取), as a stranger would: from the file alone.
 *
 * <p>Every reader is bounded and judges a file by its content, not by its extension. What cannot be read is a {@link
 * org.lubanchi.engine.kernel.Failure} in five parts.
 */
public final class DocumentReaders {
    private DocumentReaders() {}

    /** Reads a Word file (.docx), ours or a stranger's. */
    public static ReadReport readWord(Path path) {
        return readWord(path, ReadLimits.standard());
    }

    /** The same within bounds of the caller's. */
    public static ReadReport readWord(Path path, ReadLimits limits) {
        try {
            return WordFigureReader.read(path, limits);
        } catch (IOException e) {
            throw Unreadable.file(path).absent(e);
        }
    }

    /**
     * Reads a Word file of ours that comes back from its authors: figures keep what they are bound to.
     *
     * <p>Never for checking, which reads a file as a stranger would.
     */
    public static BoundReport readWordBound(Path path, ReadLimits limits) {
        try {
            return WordFigureReader.readBound(path, limits);
        } catch (IOException e) {
            throw Unreadable.file(path).absent(e);
        }
    }

    /** Reads an HTML page that we wrote, or another that is well-formed XML. */
    public static ReadReport readHtml(Path path) {
        return readHtml(path, ReadLimits.standard());
    }

    /** The same within bounds of the caller's. */
    public static ReadReport readHtml(Path path, ReadLimits limits) {
        try {
            return HtmlFigureReader.read(path, limits);
        } catch (IOException e) {
            throw Unreadable.file(path).absent(e);
        }
    }

    /** Reads a PDF file by positions; it carries no anchors, so the figures are empty. */
    public static ReadReport readPdf(Path path) {
        return readPdf(path, ReadLimits.standard());
    }

    /** The same within bounds of the caller's. */
    public static ReadReport readPdf(Path path, ReadLimits limits) {
        try {
            return PdfFigureReader.read(path, limits);
        } catch (IOException e) {
            throw Unreadable.file(path).absent(e);
        }
    }
}
