package org.lubanchi.platform.evaluation.web;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.evaluation.EvaluationPapers;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.report.DocumentView;
import org.lubanchi.platform.report.FileWriters;
import org.lubanchi.platform.report.Reports;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plans' report, the report of demand and schools' cards: on the page and as files. */
@RestController
class EvaluationPaperController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private final EvaluationPapers papers;
    private final Runs runs;
    private final Readers readers;
    private final Files files;
    private final Clock clock;

    EvaluationPaperController(EvaluationPapers papers, Runs runs, Readers readers, Files files, Clock clock) {
        this.papers = papers;
        this.runs = runs;
        this.readers = readers;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/api/evaluation/papers/{paper}/{unit}/{year}")
    DocumentView page(@PathVariable String paper, @PathVariable String unit, @PathVariable int year) {
        return DocumentView.of(document(paper, unit, year));
    }

    @GetMapping("/api/evaluation/papers/{paper}/{unit}/{year}/file.{kind}")
    ResponseEntity<byte[]> file(
            @PathVariable String paper, @PathVariable String unit, @PathVariable int year, @PathVariable String kind) {
        return files.answer(document(paper, unit, year), Asked.unit(unit), paper + "-" + unit + "-" + year, kind);
    }

    private Document document(String paper, String unit, int year) {
        return switch (paper) {
            case "plans" -> papers.planReport(Asked.unit(unit), Asked.year(year));
            case "demand" -> papers.demandReport(Asked.unit(unit), Asked.year(year));
            default -> throw Refusal.notFound("/api/evaluation/papers/" + paper);
        };
    }

    /** A school's card by its standards, and by a scheme where one is named. */
    @GetMapping("/api/evaluation/cards/{school}/{year}/file.{kind}")
    ResponseEntity<byte[]> card(
            @PathVariable String school,
            @PathVariable int year,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String scheme) {
        OrgUnitId of = Asked.unit(school);
        Document document = papers.card(of, Asked.year(year), Optional.ofNullable(scheme));
        return files.answer(document, of, "card-" + school + "-" + year, kind);
    }

    /** The same with a run's scores, for those who follow the school. */
    @GetMapping("/api/evaluation/runs/{run}/cards/{school}/file.{kind}")
    ResponseEntity<byte[]> cardOfRun(@PathVariable long run, @PathVariable String school, @PathVariable String kind) {
        Run found = runs.require(run);
        OrgUnitId of = Asked.unit(school);
        readers.requireDuty(Duty.FOLLOW, of, LocalDate.now(clock));
        if (runs.scores(run).cohort().find(of).isEmpty()) {
            throw Refusal.notFound(school);
        }
        return files.answer(papers.card(of, found), of, "run-" + run + "-" + school, kind);
    }

    /** Writes a document as a file that is saved. */
    @Component
    static class Files {
        private final FileWriters writers;
        private final Reports reports;

        Files(FileWriters writers, Reports reports) {
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
}
