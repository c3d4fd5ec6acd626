package org.lubanchi.platform.report.web;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.report.DocumentView;
import org.lubanchi.platform.report.FileWriters;
import org.lubanchi.platform.report.Reports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on the page and as files. */
@RestController
class ReportController {
    private final Reports reports;
    private final FileWriters writers;

    ReportController(Reports reports, FileWriters writers) {
        this.reports = reports;
        this.writers = writers;
    }

    @GetMapping("/api/reports")
    List<Entry> reports(@RequestParam String unit, @RequestParam int year) {
        return reports.listOutlines(Asked.unit(unit), Asked.year(year)).stream()
                .filter(outline -> outline.partner().isEmpty())
                .map(outline -> new Entry(outline.id(), outline.label()))
                .toList();
    }

    @GetMapping("/api/reports/{id}/{unit}/{year}")
    DocumentView report(@PathVariable String id, @PathVariable String unit, @PathVariable int year) {
        return DocumentView.of(reports.write(id, Asked.unit(unit), Asked.year(year)));
    }

    @GetMapping("/api/reports/{id}/{unit}/{year}/file.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @PathVariable String unit, @PathVariable int year, @PathVariable String kind) {
        Document document = reports.write(id, Asked.unit(unit), Asked.year(year));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MediaType type = switch (kind) {
            case "docx" -> {
                writers.writeWord(document, out);
                yield MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            }
            case "pdf" -> {
                writers.writePdf(document, out);
                yield MediaType.APPLICATION_PDF;
            }
            case "html" -> {
                writers.writeHtml(document, reports.traces(document, Asked.unit(unit)), out);
                yield MediaType.TEXT_HTML;
            }
            default -> throw Refusal.notFound("/api/reports/" + id + "/" + unit + "/" + year + "/file." + kind);
        };
        String name = "quality-report-" + unit + "-" + year + "." + kind;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }

    /** A line of the list. */
    record Entry(String id, LocalText label) {}
}
