package org.lubanchi.platform.training.web;

import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.training.TrainingFigures;
import org.lubanchi.platform.training.TrainingScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The year of a city or a school: by industry, group, county and school, against what was handed down. */
@RestController
class OverviewController {
    private final TrainingFigures figures;
    private final TrainingScope scope;
    private final Readers readers;

    OverviewController(TrainingFigures figures, TrainingScope scope, Readers readers) {
        this.figures = figures;
        this.scope = scope;
        this.readers = readers;
    }

    @GetMapping("/api/training/overview")
    Overview overview(@RequestParam String unit, @RequestParam int year) {
        Reader reader = readers.require();
        List<String> schools = scope.schools(reader, Asked.unit(unit).value());
        return new Overview(
                reader.role() == Role.CITY,
                figures.year(schools, Body.year(year)),
                figures.listDoubleCounts(schools, year));
    }

    @PostMapping("/api/training/tasks")
    TrainingFigures.Task setTask(@RequestBody TaskBody body) {
        Body.require(body.school());
        return figures.setTask(
                readers.require(),
                Asked.unit(body.school()).value(),
                Body.year(body.year()),
                body.personTimes(),
                body.version());
    }

    /** A task to be handed down. */
    record TaskBody(String school, int year, int personTimes, int version) {}

    /** The overview. */
    record Overview(boolean mayTask, TrainingFigures.Year figures, List<TrainingFigures.DoubleCount> doubled) {}
}
