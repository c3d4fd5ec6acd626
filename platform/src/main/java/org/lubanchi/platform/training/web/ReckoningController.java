package org.lubanchi.platform.training.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.TrainingFigures;
import org.lubanchi.platform.training.TrainingMoney;
import org.lubanchi.platform.training.TrainingReckoning;
import org.lubanchi.platform.training.TrainingScope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How those who took part become those who count, down to the classes. */
@RestController
class ReckoningController {
    private final TrainingReckoning reckoning;
    private final TrainingScope scope;
    private final Readers readers;

    ReckoningController(TrainingReckoning reckoning, TrainingScope scope, Readers readers) {
        this.reckoning = reckoning;
        this.scope = scope;
        this.readers = readers;
    }

    @GetMapping("/api/training/reckoning")
    List<LineView> lines(@RequestParam String unit, @RequestParam int year) {
        String of = Asked.unit(unit).value();
        List<String> schools = scope.schools(readers.require(), of);
        return reckoning.lines(of, schools, Body.year(year)).stream()
                .map(LineView::of)
                .toList();
    }

    @GetMapping("/api/training/reckoning/{line}")
    Behind behind(@PathVariable String line, @RequestParam String unit, @RequestParam int year) {
        TrainingReckoning.Kind kind = TrainingReckoning.Kind.find(line)
                .orElseThrow(() -> Refusal.badRequest(
                        "line",
                        line,
                        new LocalText("taken、short、unfinished、counted 之一", "taken, short, unfinished or counted")));
        String of = Asked.unit(unit).value();
        List<String> schools = scope.schools(readers.require(), of);
        boolean one = schools.size() == 1 && schools.getFirst().equals(of);
        int in = Body.year(year);
        return new Behind(
                one ? List.of() : reckoning.listSchools(kind, schools, in),
                one ? reckoning.listClasses(kind, of, in) : List.of());
    }

    /** A line as it travels, with the indicator that says the same of what was sealed. */
    record LineView(
            String kind,
            LocalText label,
            String indicator,
            TrainingMoney.@Nullable Ground rule,
            long personTimes,
            long classes) {
        static LineView of(TrainingReckoning.Line line) {
            return new LineView(
                    line.kind().code(),
                    line.kind().label(),
                    line.kind().indicator(),
                    line.rule().orElse(null),
                    line.personTimes(),
                    line.classes());
        }
    }

    /** What a line is made of: schools, or the classes of one school. */
    record Behind(List<TrainingFigures.Part> schools, List<TrainingReckoning.Behind> classes) {}
}
