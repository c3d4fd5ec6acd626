package org.lubanchi.platform.training.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.training.Certificates;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingPapers;
import org.lubanchi.platform.training.TrainingScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers as files; a file is whole before its first byte goes out. */
@RestController
class PaperController {
    private final TrainingPapers papers;
    private final TrainingClasses classes;
    private final Certificates certificates;
    private final TrainingScope scope;
    private final Sight sight;

    PaperController(
            TrainingPapers papers,
            TrainingClasses classes,
            Certificates certificates,
            TrainingScope scope,
            Sight sight) {
        this.papers = papers;
        this.classes = classes;
        this.certificates = certificates;
        this.scope = scope;
        this.sight = sight;
    }

    @GetMapping("/api/training/classes/{id}/statement.pdf")
    void statement(@PathVariable long id, HttpServletResponse response) throws IOException {
        sight.of(classes.require(id).school());
        send(response, "application/pdf", "statement-" + id + ".pdf", out -> papers.writeStatement(id, out));
    }

    @GetMapping("/api/training/classes/{id}/certificates/{certificate}/file.pdf")
    void certificate(@PathVariable long id, @PathVariable long certificate, HttpServletResponse response)
            throws IOException {
        sight.of(classes.require(id).school());
        send(
                response,
                "application/pdf",
                "certificate-" + certificate + ".pdf",
                out -> papers.writeCertificate(certificates.require(id, certificate), out));
    }

    @GetMapping("/api/training/audit.csv")
    void audit(@RequestParam String unit, @RequestParam int year, HttpServletResponse response) throws IOException {
        String of = Asked.unit(unit).value();
        List<String> schools = scope.schools(sight.reader(), of);
        int in = Body.year(year);
        send(
                response,
                "text/csv;charset=utf-8",
                "training-" + of + "-" + in + ".csv",
                out -> papers.writeAudit(schools, in, out));
    }

    private static void send(
            HttpServletResponse response, String type, String name, Consumer<ByteArrayOutputStream> write)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        write.accept(file);
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=" + name);
        file.writeTo(response.getOutputStream());
    }
}
