package org.lubanchi.platform.evaluation.web;

import org.lubanchi.engine.document.Document;
import org.lubanchi.platform.evaluation.EvaluationPapers;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.report.DocumentView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The plans' report and the report of demand: on the page and as files. */
@RestController
class EvaluationPaperController {
    private final EvaluationPapers papers;
    private final DocumentFiles files;

    EvaluationPaperController(EvaluationPapers papers, DocumentFiles files) {
        this.papers = papers;
        this.files = files;
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
}
