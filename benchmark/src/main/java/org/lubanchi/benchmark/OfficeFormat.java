package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.benchmark.checker.FileFormat;
import org.lubanchi.engine.document.Document;

/** Word, PDF and pages by the office adapter, and bare by POI and PDFBox (办公文件格式). */
final class OfficeFormat {
    private OfficeFormat() {}

    static List<FileFormat> all(FontSource fonts) {
        return List.of(new Word(), new Pdf(fonts));
    }

    /** The same, and pages, which no library extracts bare. */
    static List<FileFormat> withPages(FontSource fonts) {
        return List.of(new Word(), new Pdf(fonts), new Page());
    }

    private record Page() implements FileFormat {
        @Override
        public String ending() {
            return "html";
        }

        @Override
        public void write(Document document, Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                DocumentWriters.writeHtml(document, Map.of(), out);
            }
        }

        @Override
        public Document read(Path file) {
            return DocumentReaders.readHtml(file).document();
        }

        @Override
        public String bareText(Path file) throws IOException {
            return Files.readString(file);
        }
    }

    private record Word() implements FileFormat {
        @Override
        public String ending() {
            return "docx";
        }

        @Override
        public void write(Document document, Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                DocumentWriters.writeWord(document, out);
            }
        }

        @Override
        public Document read(Path file) {
            return DocumentReaders.readWord(file).document();
        }

        @Override
        public String bareText(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file);
                    XWPFDocument document = new XWPFDocument(in);
                    XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
                return extractor.getText();
            }
        }
    }

    private record Pdf(FontSource fonts) implements FileFormat {
        @Override
        public String ending() {
            return "pdf";
        }

        @Override
        public void write(Document document, Path file) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                DocumentWriters.writePdf(document, fonts, out);
            }
        }

        @Override
        public Document read(Path file) {
            return DocumentReaders.readPdf(file).document();
        }

        @Override
        public String bareText(Path file) throws IOException {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                return new PDFTextStripper().getText(document);
            }
        }
    }
}
