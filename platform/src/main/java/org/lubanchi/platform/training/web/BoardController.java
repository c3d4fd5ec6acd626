package org.lubanchi.platform.training.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.ErrorBody;
import org.lubanchi.platform.training.TrainingClasses;
import org.lubanchi.platform.training.TrainingFigures;
import org.lubanchi.platform.training.TrainingScope;
import org.lubanchi.platform.training.YearFeed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The training office's board: classes, projects, filings, and what the year stands at. */
@RestController
class BoardController {
    private final TrainingClasses classes;
    private final TrainingFigures figures;
    private final TrainingScope scope;
    private final YearFeed feed;
    private final Readers readers;
    private final UnitNames names;

    BoardController(
            TrainingClasses classes,
            TrainingFigures figures,
            TrainingScope scope,
            YearFeed feed,
            Readers readers,
            UnitNames names) {
        this.classes = classes;
        this.figures = figures;
        this.scope = scope;
        this.feed = feed;
        this.readers = readers;
        this.names = names;
    }

    @GetMapping("/api/training/board")
    Board board(@RequestParam String unit, @RequestParam int year) {
        Reader reader = readers.require();
        String of = Asked.unit(unit).value();
        List<String> schools = scope.schools(reader, of);
        boolean one = schools.size() == 1 && schools.getFirst().equals(of);
        List<TrainingClasses.ClassCase> held = classes.list(schools, Body.year(year));
        Map<Long, List<Issue>> flags = classes.flags(held);
        Map<String, LocalText> known = new HashMap<>();
        return new Board(
                one && reader.unit().value().equals(of),
                held.stream()
                        .map(each -> ClassView.of(
                                each,
                                known.computeIfAbsent(each.school(), school -> names.nameOf(new OrgUnitId(school))),
                                reader,
                                flags.getOrDefault(each.id(), List.of())))
                        .toList(),
                one ? classes.listProjects(of) : List.of(),
                one ? classes.listFilings(of) : List.of(),
                one ? figures.year(schools, year).totals() : null,
                one ? feed.find(of, year).map(FedView::of).orElse(null) : null);
    }

    @PostMapping("/api/training/filings")
    TrainingClasses.Filing file(@RequestBody TrainingClasses.NewFiling filing) {
        Body.require(
                filing.occupation(), filing.level(), filing.document(), filing.from(), filing.to(), filing.request());
        return classes.file(readers.require(), filing);
    }

    @PostMapping("/api/training/projects")
    TrainingClasses.Project open(@RequestBody TrainingClasses.NewProject project) {
        Body.require(project.name(), project.industry(), project.request());
        return classes.open(readers.require(), project);
    }

    @PostMapping("/api/training/classes")
    ClassView propose(@RequestBody TrainingClasses.NewClass proposed) {
        Body.require(proposed.plan(), proposed.request());
        TrainingClasses.Plan plan = proposed.plan();
        Body.require(plan.number(), plan.title(), plan.starts(), plan.ends(), plan.fee(), plan.spot());
        Body.require(plan.spot().name());
        Reader reader = readers.require();
        TrainingClasses.ClassCase made = classes.propose(reader, proposed);
        return ClassView.of(
                made,
                names.nameOf(new OrgUnitId(made.school())),
                reader,
                classes.flags(List.of(made)).getOrDefault(made.id(), List.of()));
    }

    @PostMapping("/api/training/feeds")
    FedView feed(@RequestBody FeedBody asked) {
        Body.require(asked.school());
        return FedView.of(
                feed.feed(readers.require(), Asked.unit(asked.school()).value(), Body.year(asked.year())));
    }

    /** Which year of which school is handed over. */
    record FeedBody(String school, int year) {}

    /** The board. */
    record Board(
            boolean own,
            List<ClassView> classes,
            List<TrainingClasses.Project> projects,
            List<TrainingClasses.Filing> filings,
            TrainingFigures.@Nullable Totals totals,
            @Nullable FedView fed) {}

    /** What was handed to the lake. */
    record FedView(
            String round,
            int classes,
            int personTimes,
            @Nullable Integer counted,
            String at,
            List<ErrorBody.Told> issues) {
        static FedView of(YearFeed.Fed fed) {
            return new FedView(
                    fed.round(),
                    fed.classes(),
                    fed.personTimes(),
                    fed.counted(),
                    fed.at(),
                    ErrorBody.of(fed.issues()).issues());
        }
    }
}
