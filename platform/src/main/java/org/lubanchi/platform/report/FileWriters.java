package org.lubanchi.platform.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.document.Document;

/** Writes documents as files (报告文件端口); the wiring gives the adapter. */
public interface FileWriters {
    /** Writes a Word file. */
    void writeWord(Document document, OutputStream out);

    /** Writes a PDF. */
    void writePdf(Document document, OutputStream out);

    /** Writes the data package: figures, tables and charts as CSV; definitions by id give names and units. */
    void writeData(Document document, Function<String, Optional<IndicatorDefinition>> indicators, OutputStream out);

    /** Writes one HTML file with the trace of each figure. */
    void writeHtml(Document document, Map<String, List<String>> traces, OutputStream out);
}
