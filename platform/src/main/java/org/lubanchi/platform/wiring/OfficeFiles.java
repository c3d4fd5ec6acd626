package org.lubanchi.platform.wiring;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lubanchi.adapter.office.document.BoundReport;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.report.returned.ReturnedFile;
import org.lubanchi.platform.report.FileWriters;
import org.lubanchi.platform.report.ReturnedFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Files by the office adapter; the PDF's fonts are looked for when the first PDF is asked for. */
@Component
class OfficeFiles implements FileWriters, ReturnedFiles {
    private final FontSource fonts;

    OfficeFiles(@Value("${lubanchi.home:.}") String home, @Value("${lubanchi.fonts:}") String explicit) {
        List<Path> named = explicit.isBlank() ? List.of() : List.of(Path.of(explicit));
        this.fonts = FontSource.usual(Path.of(home), named);
    }

    @Override
    public void writeWord(Document document, OutputStream out) {
        DocumentWriters.writeWord(document, out);
    }

    @Override
    public ReturnedFile readWord(Path file) {
        BoundReport read = DocumentReaders.readWordBound(file, ReadLimits.upload());
        return new ReturnedFile(
                read.document(),
                read.figures().stream()
                        .map(figure -> new ReturnedFile.Figure(figure.anchor(), figure.printed(), figure.text()))
                        .toList());
    }

    @Override
    public void writePdf(Document document, OutputStream out) {
        DocumentWriters.writePdf(document, fonts, out);
    }

    @Override
    public void writeData(
            Document document, Function<String, Optional<IndicatorDefinition>> indicators, OutputStream out) {
        DocumentWriters.writeData(document, indicators, out);
    }

    @Override
    public void writeHtml(Document document, Map<String, List<String>> traces, OutputStream out) {
        DocumentWriters.writeHtml(document, traces, out);
    }
}
