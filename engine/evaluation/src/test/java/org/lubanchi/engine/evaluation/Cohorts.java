package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.SchemeInput;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;

/** Cohorts for tests. */
final class Cohorts {
    private Cohorts() {}

    static Cohort of(EvaluationScheme scheme, List<SyntheticCollege> colleges) {
        List<Subject> subjects = IntStream.range(0, colleges.size())
                .mapToObj(i -> subject(i, colleges.get(i).kind()))
                .toList();
        Map<String, List<Observed<Quantity>>> numbers = new LinkedHashMap<>();
        Map<String, List<Observed<List<Item>>>> items = new LinkedHashMap<>();
        Map<String, List<Observed<List<Mark>>>> marks = new LinkedHashMap<>();
        for (SchemeInput input : scheme.inputs().values()) {
            switch (input.shape()) {
                case NUMBER ->
                    numbers.put(
                            input.id(),
                            colleges.stream()
                                    .map(each -> number(input, each.numbers().get(input.id())))
                                    .toList());
                case ITEMS ->
                    items.put(
                            input.id(),
                            colleges.stream()
                                    .map(each -> Observed.of(each.itemsOf(input.id())))
                                    .toList());
                case MARKS ->
                    marks.put(
                            input.id(),
                            colleges.stream()
                                    .map(each -> Observed.of(each.marks().stream()
                                            .map(mark -> new Mark("expert", Optional.empty(), mark))
                                            .toList()))
                                    .toList());
            }
        }
        return new Cohort(scheme, subjects, new Cohort.Columns(numbers, items, marks));
    }

    static Subject subject(int i, String kind) {
        return new Subject(new OrgUnitId("school-" + i), new LocalText("学校" + i, "School " + i), kind);
    }

    private static Observed<Quantity> number(SchemeInput input, @org.jspecify.annotations.Nullable BigDecimal amount) {
        return amount == null
                ? Observed.missing(MissingReason.NOT_REPORTED)
                : Observed.of(new Quantity(amount, input.unit()));
    }
}
