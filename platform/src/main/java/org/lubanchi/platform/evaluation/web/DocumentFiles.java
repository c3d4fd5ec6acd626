package org.lubanchi.platform.evaluation.web;

import java.io.ByteArrayOutputStream;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.report.FileWriters;
import org.lubanchi.platform.report.Reports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes a document as a file that is saved. */
@Component
class DocumentFiles {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private final FileWriters writers;
    private final Reports reports;

    DocumentFiles(FileWriters writers, Reports reports) {
        this.writers = writers;
        this.reports = reports;
    }

    ResponseEntity<byte[]> answer(Document document, OrgUnitId unit, String name, String kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MediaType type = switch (kind) {
            case "docx" -> {
                writers.writeWord(document, out);
                yield MediaType.parseMediaType(WORD);
            }
            case "pdf" -> {
                writers.writePdf(document, out);
                yield MediaType.APPLICATION_PDF;
            }
            case "html" -> {
                writers.writeHtml(document, reports.traces(document, unit), out);
                yield MediaType.TEXT_HTML;
            }
            default -> throw Refusal.notFound("file." + kind);
        };
        ContentDisposition saved =
                ContentDisposition.attachment().filename(name + "." + kind).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(out.toByteArray());
    }
}
