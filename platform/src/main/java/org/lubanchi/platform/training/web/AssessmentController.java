package org.lubanchi.platform.training.web;

import java.time.LocalDate;
import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.AssessmentState;
import org.lubanchi.platform.training.Assessments;
import org.lubanchi.platform.training.Assessments.Assessment;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Assessments of an evaluation agency: announced, enrolled, scored, confirmed, certified. */
@RestController
class AssessmentController {
    private final Assessments assessments;
    private final TrainingClasses classes;
    private final TrainingScope scope;
    private final Sight sight;
    private final UnitNames names;

    AssessmentController(
            Assessments assessments, TrainingClasses classes, TrainingScope scope, Sight sight, UnitNames names) {
        this.assessments = assessments;
        this.classes = classes;
        this.scope = scope;
        this.sight = sight;
        this.names = names;
    }

    @GetMapping("/api/training/assessments")
    Listing list(@RequestParam String unit, @RequestParam int year) {
        Reader reader = sight.reader();
        String of = Asked.unit(unit).value();
        List<String> schools = scope.schools(reader, of);
        boolean own = schools.contains(of) && reader.unit().value().equals(of);
        return new Listing(
                own,
                own ? classes.listFilings(of) : List.of(),
                assessments.list(schools, Body.year(year)).stream()
                        .map(each -> view(each, reader))
                        .toList());
    }

    private AssessmentView view(Assessment held, Reader reader) {
        return new AssessmentView(
                held,
                names.nameOf(new OrgUnitId(held.school())),
                StateView.of(held.state()),
                StateView.next(held.state(), reader.role()));
    }

    @PostMapping("/api/training/assessments")
    AssessmentView plan(@RequestBody Assessments.NewAssessment planned) {
        Body.require(planned.occupation(), planned.level(), planned.day(), planned.place(), planned.request());
        Reader reader = sight.reader();
        return view(assessments.plan(reader, planned), reader);
    }

    @GetMapping("/api/training/assessments/{id}")
    Hall hall(@PathVariable long id) {
        Assessment held = assessments.require(id);
        Reader reader = sight.of(held.school());
        boolean own = reader.unit().value().equals(held.school());
        return new Hall(
                view(held, reader),
                own,
                assessments.listCandidates(id),
                own && held.state() == AssessmentState.ENROLLING ? assessments.listEligible(id) : List.of(),
                classes.listSteps("assessment", id));
    }

    @PostMapping("/api/training/assessments/{id}/moves")
    AssessmentView move(@PathVariable long id, @RequestBody ClassController.MoveBody body) {
        Body.require(body.to(), body.note());
        AssessmentState to = AssessmentState.find(body.to())
                .orElseThrow(() -> Refusal.badRequest(
                        "to",
                        body.to(),
                        new LocalText("评价场次的状态，如 enrolling", "a state of an assessment, such as enrolling")));
        Reader reader = sight.reader();
        return view(assessments.move(reader, id, body.version(), to, body.note()), reader);
    }

    @PostMapping("/api/training/assessments/{id}/candidates")
    SessionsController.Recorded enter(@PathVariable long id, @RequestBody Entries body) {
        Body.require(body.candidates());
        body.candidates().forEach(Body::require);
        return new SessionsController.Recorded(assessments.enter(sight.reader(), id, body.candidates()));
    }

    @PostMapping("/api/training/assessments/{id}/strikes")
    void strike(@PathVariable long id, @RequestBody ClassController.Withdrawal body) {
        assessments.strike(sight.reader(), id, body.trainee());
    }

    @PostMapping("/api/training/assessments/{id}/scores")
    void score(@PathVariable long id, @RequestBody Scores body) {
        Body.require(body.scores());
        body.scores().forEach(Body::require);
        assessments.score(sight.reader(), id, body.scores());
    }

    @PostMapping("/api/training/assessments/{id}/certificates")
    SessionsController.Recorded certify(@PathVariable long id, @RequestBody Numbering body) {
        Body.require(body.prefix(), body.issuedOn());
        return new SessionsController.Recorded(assessments.certify(sight.reader(), id, body.prefix(), body.issuedOn()));
    }

    /** Who is entered. */
    record Entries(List<Assessments.Entered> candidates) {}

    /** What was scored. */
    record Scores(List<Assessments.Marks> scores) {}

    /** How certificates are numbered, and when they are issued. */
    record Numbering(String prefix, LocalDate issuedOn) {}

    /** An assessment as it travels. */
    record AssessmentView(Assessment held, LocalText schoolName, StateView state, List<StateView> next) {}

    /** The assessments of a year. */
    record Listing(boolean own, List<TrainingClasses.Filing> filings, List<AssessmentView> assessments) {}

    /** One assessment with its people. */
    record Hall(
            AssessmentView assessment,
            boolean own,
            List<Assessments.Candidate> candidates,
            List<Assessments.Eligible> eligible,
            List<TrainingClasses.Step> steps) {}
}
