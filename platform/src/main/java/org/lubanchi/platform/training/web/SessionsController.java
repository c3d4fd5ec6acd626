package org.lubanchi.platform.training.web;

import java.util.List;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.SignIns;
import org.lubanchi.platform.training.TrainingClasses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trainer's page: who is there, and a code for those who come. */
@RestController
class SessionsController {
    private final TrainingClasses classes;
    private final SignIns signIns;
    private final Sight sight;

    SessionsController(TrainingClasses classes, SignIns signIns, Sight sight) {
        this.classes = classes;
        this.signIns = signIns;
        this.sight = sight;
    }

    @GetMapping("/api/training/sessions/{id}")
    InClass attendance(@PathVariable long id, @RequestParam(name = "class", defaultValue = "0") long held) {
        TrainingClasses.ClassCase of = classes.require(held);
        sight.of(of.school());
        TrainingClasses.Session session = classes.listSessions(held).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("session/" + id));
        return new InClass(
                of.plan().title(), of.plan().spot().name(), of.state().code(), session, signIns.list(id));
    }

    @PostMapping("/api/training/sessions/{id}/codes")
    SignIns.Code issue(@PathVariable long id) {
        return signIns.issue(sight.reader(), id);
    }

    @PostMapping("/api/training/sessions/{id}/attendance")
    Recorded record(@PathVariable long id, @RequestBody ByHand body) {
        Body.require(body.trainees(), body.note());
        return new Recorded(signIns.recordByHand(sight.reader(), id, body.trainees(), body.note()));
    }

    @PostMapping("/api/training/sessions/{id}/confirmations")
    void confirm(@PathVariable long id, @RequestBody Confirmation body) {
        Body.require(body.note());
        signIns.confirm(sight.reader(), id, body.trainee(), body.note());
    }

    /** A session with who is there. */
    record InClass(
            String title,
            String spot,
            String state,
            TrainingClasses.Session session,
            List<SignIns.Attendee> trainees) {}

    /** Attendance by hand. */
    record ByHand(List<Long> trainees, String note) {}

    /** How many were recorded. */
    record Recorded(int rows) {}

    /** A doubtful sign-in that was checked. */
    record Confirmation(long trainee, String note) {}
}
