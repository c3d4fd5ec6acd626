package org.lubanchi.platform.training.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.Certificates;
import org.lubanchi.platform.training.ClassRoster;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingMoney;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The class room: one class with its people, sessions, money and moves. */
@RestController
class ClassController {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final TrainingClasses classes;
    private final ClassRoster roster;
    private final TrainingMoney money;
    private final Certificates certificates;
    private final Sight sight;
    private final UnitNames names;

    ClassController(
            TrainingClasses classes,
            ClassRoster roster,
            TrainingMoney money,
            Certificates certificates,
            Sight sight,
            UnitNames names) {
        this.classes = classes;
        this.roster = roster;
        this.money = money;
        this.certificates = certificates;
        this.sight = sight;
        this.names = names;
    }

    @GetMapping("/api/training/classes/{id}")
    Room room(@PathVariable long id) {
        TrainingClasses.ClassCase held = classes.require(id);
        Reader reader = sight.of(held.school());
        return new Room(
                view(held, reader),
                reader.unit().value().equals(held.school()),
                classes.listSessions(id),
                roster.list(id),
                money.listEntries(id),
                certificates.list(id).stream()
                        .map(each -> CertificateController.CertificateView.of(each, reader))
                        .toList(),
                classes.listSteps("class", id));
    }

    private ClassView view(TrainingClasses.ClassCase held, Reader reader) {
        return ClassView.of(
                held,
                names.nameOf(new OrgUnitId(held.school())),
                reader,
                classes.flags(List.of(held)).getOrDefault(held.id(), List.of()));
    }

    @PostMapping("/api/training/classes/{id}/moves")
    ClassView move(@PathVariable long id, @RequestBody MoveBody body) {
        Body.require(body.to(), body.note());
        ClassState to = ClassState.find(body.to())
                .orElseThrow(() -> Refusal.badRequest(
                        "to", body.to(), new LocalText("培训班的状态，如 filed", "a state of a class, such as filed")));
        Reader reader = sight.reader();
        return view(classes.move(reader, id, body.version(), to, body.note()), reader);
    }

    @PostMapping("/api/training/classes/{id}/sessions")
    TrainingClasses.Session plan(@PathVariable long id, @RequestBody TrainingClasses.NewSession session) {
        Body.require(session.day(), session.starts());
        return classes.plan(sight.reader(), id, session);
    }

    @PostMapping("/api/training/classes/{id}/trainees")
    CatalogueController.Receipt signUp(@PathVariable long id, @RequestBody ClassRoster.Person person) {
        Body.require(person.name(), person.identity(), person.group());
        ClassRoster.SignedUp done = roster.signUp(Optional.of(sight.reader()), id, person);
        return new CatalogueController.Receipt(
                done.masked(), done.already(), ErrorBody.of(done.issues()).issues());
    }

    @PostMapping("/api/training/classes/{id}/withdrawals")
    void withdraw(@PathVariable long id, @RequestBody Withdrawal body) {
        roster.withdraw(sight.reader(), id, body.trainee());
    }

    @GetMapping("/api/training/classes/{id}/list.xlsx")
    void template(@PathVariable long id, HttpServletResponse response) throws IOException {
        Reader reader = sight.of(classes.require(id).school());
        response.setContentType(SHEET);
        response.setHeader("Content-Disposition", "attachment; filename=class-list-" + id + ".xlsx");
        roster.writeTemplate(reader, id, response.getOutputStream());
    }

    @PostMapping("/api/training/classes/{id}/workbooks")
    Taken take(@PathVariable long id, InputStream body) throws IOException {
        Reader reader = sight.reader();
        Path folder = Files.createTempDirectory("class-list");
        Path file = folder.resolve("class-list-" + id + ".xlsx");
        try {
            Files.copy(body, file);
            ClassRoster.Taken taken = roster.take(reader, id, file);
            return new Taken(
                    taken.rows(), taken.added(), ErrorBody.of(taken.issues()).issues());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    @PostMapping("/api/training/classes/{id}/entries")
    TrainingMoney.Entry enter(@PathVariable long id, @RequestBody TrainingMoney.NewEntry entry) {
        Body.require(entry.kind(), entry.item(), entry.amount(), entry.bookedOn(), entry.request());
        return money.enter(sight.reader(), id, entry);
    }

    /** Where a case is to go, as its reader saw it. */
    record MoveBody(int version, String to, String note) {}

    /** Who leaves a class. */
    record Withdrawal(long trainee) {}

    /** What a list came to. */
    record Taken(int rows, int added, List<ErrorBody.Told> issues) {}

    /** The room. */
    record Room(
            ClassView held,
            boolean own,
            List<TrainingClasses.Session> sessions,
            List<ClassRoster.Listed> trainees,
            List<TrainingMoney.Entry> entries,
            List<CertificateController.CertificateView> certificates,
            List<TrainingClasses.Step> steps) {}
}
