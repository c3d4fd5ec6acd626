package org.lubanchi.platform.consistency.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.consistency.Checks;
import org.lubanchi.platform.consistency.FindingDecision;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks: how far they are, what they found, what people say to it. */
@RestController
class CheckController {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Checks checks;

    CheckController(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/checks")
    List<CheckView> list(@RequestParam String unit) {
        return checks.list(Asked.unit(unit)).stream().map(CheckView::of).toList();
    }

    @GetMapping("/api/checks/{id}")
    CheckView check(@PathVariable String id) {
        return CheckView.of(checks.require(id));
    }

    @GetMapping("/api/checks/{id}/result")
    ResponseEntity<Resource> result(@PathVariable String id) {
        Path file = checks.requireResult(id);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new FileSystemResource(file));
    }

    @GetMapping("/api/checks/{id}/decisions")
    List<DecisionView> decisions(@PathVariable String id) {
        return checks.listDecisions(id).stream().map(DecisionView::of).toList();
    }

    @GetMapping("/api/checks/{id}/findings/{number}/decisions")
    List<DecisionView> history(@PathVariable String id, @PathVariable int number) {
        return checks.listHistory(id, number).stream().map(DecisionView::of).toList();
    }

    @PostMapping("/api/checks/{id}/findings/{number}/decisions")
    DecisionView decide(@PathVariable String id, @PathVariable int number, @RequestBody Answer answer) {
        return DecisionView.of(checks.decide(id, number, answer.said()));
    }

    @PostMapping("/api/checks/{id}/runs")
    CheckView runAgain(@PathVariable String id) {
        return CheckView.of(checks.runAgain(id));
    }

    @GetMapping("/api/checks/{id}/annotated.docx")
    ResponseEntity<byte[]> annotated(@PathVariable String id) {
        String name = checks.require(id).file().name().replaceFirst("(\\.[A-Za-z]{1,5})?$", ".核查.docx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checks.writeAnnotated(id, out);
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(out.toByteArray());
    }

    /**
     * What somebody says to a finding.
     *
     * @param answer accepted, not-a-problem, explained or open
     * @param reason why
     * @param seen the version that was on the page; 0 when nothing had been said
     */
    record Answer(@Nullable String answer, @Nullable String reason, int seen) {
        private static final int LONGEST_REASON = 1000;

        Checks.Said said() {
            String word = answer == null ? "" : answer;
            FindingDecision.Answer known = FindingDecision.Answer.find(word)
                    .orElseThrow(() -> Refusal.badRequest(
                            "answer",
                            word,
                            new LocalText(
                                    "accepted、not-a-problem、explained 或 open",
                                    "accepted, not-a-problem, explained or open")));
            String told = reason == null ? "" : reason.strip();
            if (told.isEmpty() || told.length() > LONGEST_REASON) {
                throw Refusal.badRequest(
                        "reason",
                        told.isEmpty() ? "" : told.length() + " 字",
                        new LocalText(
                                "1 到 " + LONGEST_REASON + " 字的理由",
                                "a reason of 1 to " + LONGEST_REASON + " characters"));
            }
            return new Checks.Said(known, told, Math.max(0, seen));
        }
    }
}
