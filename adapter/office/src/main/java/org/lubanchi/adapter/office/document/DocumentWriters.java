package org.lubanchi.adapter.office.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.lubanchi.adapter.office.document.word.WordWriter;
import org.lubanchi.engine.document.Document;

/** Writes documents as files (报告输出). The same document gives the same bytes; streams stay open. */
public final class DocumentWriters {
    private DocumentWriters() {}

    /**
     * Writes a Word file (.docx).
     *
     * @throws UncheckedIOException when the stream does not take it
     * @throws IllegalArgumentException when two figures share an anchor id
     */
    public static void writeWord(Document document, OutputStream out) {
        try {
            WordWriter.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
