package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Item;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;

/** A function of a school's items alone. An empty list is a list: nothing was won. A list not handed in is unknown. */
abstract class ByItems implements ScoringFunction {
    private final String input;
    final ItemSum items;

    ByItems(Scoring.CountedItems rule) {
        this.input = rule.input();
        this.items = new ItemSum(rule);
    }

    abstract BigDecimal points(List<Item> list, BigDecimal weight);

    abstract LocalText working(List<Item> list, BigDecimal weight);

    @Override
    public List<Judged> judge(Cohort cohort, BigDecimal weight) {
        return cohort.items(input).stream().map(each -> judge(each, weight)).toList();
    }

    private Judged judge(Observed<List<Item>> list, BigDecimal weight) {
        return switch (list) {
            case Observed.Reported<List<Item>> known ->
                items.unknown(known.value())
                        .<Judged>map(Judged.Refused::new)
                        .orElseGet(() -> new Judged.Points(points(known.value(), weight)));
            case Observed.Missing<List<Item>> missing -> new Judged.Unknown(missing.reason());
        };
    }

    @Override
    public LocalText working(Cohort cohort, int subject, BigDecimal weight) {
        return switch (cohort.items(input).get(subject)) {
            case Observed.Reported<List<Item>> known ->
                items.unknown(known.value())
                        .map(issue -> issue.found())
                        .orElseGet(() -> working(known.value(), weight));
            case Observed.Missing<List<Item>> missing -> Shown.missing(missing.reason());
        };
    }
}
