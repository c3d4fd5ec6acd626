package org.lubanchi.platform.studio.web;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.Gate;
import org.lubanchi.platform.studio.ReportStep;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Writing;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Steps of a report and the files that were handed in. */
@RestController
class GateController {
    private static final String REPORT = "/api/studio/reports/{report}";

    private final Gate gate;
    private final Writing writing;
    private final StudioController.StudioAsking asking;

    GateController(Gate gate, Writing writing, StudioController.StudioAsking asking) {
        this.gate = gate;
        this.writing = writing;
        this.asking = asking;
    }

    @PostMapping(REPORT + "/steps")
    ReportViews.ReportView take(@PathVariable long report, @RequestBody Taking body) {
        return asking.view(gate.take(report, body.taken()));
    }

    /**
     * A step somebody takes.
     *
     * @param revision the report's revision that was on the page
     * @param visibleFrom the day from which the public reads it, such as 2024-03-01
     */
    record Taking(
            @Nullable String step,
            int revision,
            @Nullable String reason,
            @Nullable String visibleFrom) {
        Gate.Taken taken() {
            String word = step == null ? "" : step;
            ReportStep known = ReportStep.find(word)
                    .orElseThrow(() -> Refusal.badRequest(
                            "step",
                            word,
                            new LocalText(
                                    "submit、return、approve、freeze、publish 或 withdraw",
                                    "submit, return, approve, freeze, publish or withdraw")));
            return new Gate.Taken(known, revision, reason == null ? "" : reason, day());
        }

        private Optional<LocalDate> day() {
            if (visibleFrom == null || visibleFrom.isBlank()) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(visibleFrom));
            } catch (DateTimeParseException _) {
                throw Refusal.badRequest(
                        "visibleFrom", visibleFrom, new LocalText("如 2024-03-01", "such as 2024-03-01"));
            }
        }
    }

    @GetMapping(REPORT + "/submission")
    ResponseEntity<Resource> submission(@PathVariable long report) {
        return json(gate.requireFile(writing.require(report), "json"));
    }

    @GetMapping(REPORT + "/submission/file.{kind}")
    ResponseEntity<Resource> file(@PathVariable long report, @PathVariable String kind) {
        StudioReport found = writing.require(report);
        return download(gate.requireFile(found, kind), found.title(), kind);
    }

    static ResponseEntity<Resource> json(Path file) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new FileSystemResource(file));
    }

    static ResponseEntity<Resource> download(Path file, String title, String kind) {
        MediaType type = switch (kind) {
            case "docx" ->
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
            case "pdf" -> MediaType.APPLICATION_PDF;
            case "html" -> MediaType.TEXT_HTML;
            case "zip" -> MediaType.parseMediaType("application/zip");
            case "json" -> MediaType.APPLICATION_JSON;
            default -> throw Refusal.notFound(title + "." + kind);
        };
        String disposition = ContentDisposition.attachment()
                .filename(title + "." + kind, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(new FileSystemResource(file));
    }
}
