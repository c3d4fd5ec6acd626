package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Mark;
import org.lubanchi.engine.evaluation.SchemeEngine;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;
import org.springframework.stereotype.Component;

/** Scores a run from its frozen numbers, what was handed in, and the experts' marks. */
@Component
class RunScoring {
    private final Definitions definitions;
    private final RunTables runs;
    private final ReviewTables reviews;

    RunScoring(Definitions definitions, RunTables runs, ReviewTables reviews) {
        this.definitions = definitions;
        this.runs = runs;
        this.reviews = reviews;
    }

    Catalogue catalogue() {
        return definitions.catalogue();
    }

    EvaluationScheme scheme(Run run) {
        return catalogue().evaluation().requireScheme(run.scheme());
    }

    SchemeScores score(Run run) {
        EvaluationScheme scheme = scheme(run);
        List<Subject> subjects = runs.subjects(run.id());
        Map<OrgUnitId, Integer> places = new HashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            places.put(subjects.get(i).unit(), i);
        }
        Map<String, List<Observed<Quantity>>> numbers = new LinkedHashMap<>();
        for (RunTables.Kept kept : runs.figures(run.id())) {
            put(numbers, kept.name(), places.get(kept.unit()), subjects.size(), observed(kept));
        }
        for (Runs.Entry entry : runs.entries(run.id())) {
            Optional<SchemeInput> input = scheme.findInput(entry.input());
            input.ifPresent(of -> put(
                    numbers,
                    entry.input(),
                    places.get(entry.unit()),
                    subjects.size(),
                    Observed.of(new Quantity(entry.amount(), of.unit()))));
        }
        Cohort.Columns columns = new Cohort.Columns(numbers, Map.of(), marks(run, scheme, places, subjects.size()));
        return SchemeEngine.score(scheme, new Cohort(scheme, subjects, columns));
    }

    private Observed<Quantity> observed(RunTables.Kept kept) {
        Unit unit = catalogue()
                .findIndicator(kept.name())
                .map(indicator -> indicator.unit())
                .orElse(Unit.ONE);
        Optional<BigDecimal> amount = kept.amount();
        return amount.isPresent()
                ? Observed.of(new Quantity(amount.get(), unit))
                : Observed.missing(MissingReason.ofCode(kept.reason().orElseThrow()));
    }

    private static void put(
            Map<String, List<Observed<Quantity>>> numbers,
            String name,
            @org.jspecify.annotations.Nullable Integer place,
            int size,
            Observed<Quantity> value) {
        if (place != null) {
            numbers.computeIfAbsent(
                            name,
                            same -> new ArrayList<>(
                                    Collections.nCopies(size, Observed.missing(MissingReason.NOT_REPORTED))))
                    .set(place, value);
        }
    }

    /** Every marks input of the scheme takes the experts' marks; a school without any is not reported. */
    private Map<String, List<Observed<List<Mark>>>> marks(
            Run run, EvaluationScheme scheme, Map<OrgUnitId, Integer> places, int size) {
        List<List<Mark>> given = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            given.add(new ArrayList<>());
        }
        for (Runs.Assignment assigned : reviews.assignments(run.id())) {
            Integer place = places.get(assigned.unit());
            if (place != null) {
                assigned.mark()
                        .ifPresent(mark -> given.get(place).add(new Mark(assigned.expert(), Optional.empty(), mark)));
            }
        }
        List<Observed<List<Mark>>> column = given.stream()
                .map(list -> list.isEmpty()
                        ? Observed.<List<Mark>>missing(MissingReason.NOT_REPORTED)
                        : Observed.of(List.copyOf(list)))
                .toList();
        Map<String, List<Observed<List<Mark>>>> marks = new LinkedHashMap<>();
        scheme.inputs().values().stream()
                .filter(input -> input.shape() == SchemeInput.Shape.MARKS)
                .forEach(input -> marks.put(input.id(), column));
        return marks;
    }
}
