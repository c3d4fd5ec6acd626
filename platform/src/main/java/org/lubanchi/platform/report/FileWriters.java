package org.lubanchi.platform.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.document.Document;

/** Writes documents as files (报告文件端口); the wiring gives the adapter. */
public interface FileWriters {
    /** Writes a Word file. */
    void writeWord(Document document, OutputStream out);

    /** Writes a PDF. */
    void writePdf(Document document, OutputStream out);

    /** Writes one HTML file with the trace of each figure. */
    void writeHtml(Document document, Map<String, List<String>> traces, OutputStream out);
}
