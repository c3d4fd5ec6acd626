package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Item;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** Items weighed by level and rank, the sum as a share of the best school's (加权计数计分). */
public final class WeightedCountFunction implements ScoringFunction {
    private final Scoring.WeightedCount scoring;
    private final ItemSum items;

    WeightedCountFunction(Scoring.WeightedCount scoring) {
        this.scoring = scoring;
        this.items = new ItemSum(scoring.items());
    }

    private List<Observed<BigDecimal>> sums(Cohort cohort) {
        return cohort.items(scoring.items().input()).stream()
                .map(list -> list.map(items::sum))
                .toList();
    }

    @Override
    public List<Judged> judge(Cohort cohort, BigDecimal weight) {
        List<Observed<List<Item>>> lists = cohort.items(scoring.items().input());
        Peers peers = Peers.of(sums(cohort), scoring.items().input());
        Optional<Issue> obstacle = peers.tooFew().or(peers::nothingToDivideBy);
        if (obstacle.isPresent()) {
            return Collections.nCopies(cohort.size(), new Judged.Refused(obstacle.get()));
        }
        BigDecimal best = peers.best();
        return IntStream.range(0, cohort.size())
                .mapToObj(i -> judge(lists.get(i), best, weight))
                .toList();
    }

    private Judged judge(Observed<List<Item>> list, BigDecimal best, BigDecimal weight) {
        return switch (list) {
            case Observed.Reported<List<Item>> known ->
                items.unknown(known.value())
                        .<Judged>map(Judged.Refused::new)
                        .orElseGet(() -> new Judged.Points(points(known.value(), best, weight)));
            case Observed.Missing<List<Item>> missing -> new Judged.Unknown(missing.reason());
        };
    }

    private BigDecimal points(List<Item> list, BigDecimal best, BigDecimal weight) {
        return items.sum(list).multiply(weight).divide(best, Quantity.CONTEXT);
    }

    @Override
    public LocalText working(Cohort cohort, int subject, BigDecimal weight) {
        BigDecimal best = Peers.of(sums(cohort), scoring.items().input()).best();
        return switch (cohort.items(scoring.items().input()).get(subject)) {
            case Observed.Reported<List<Item>> known ->
                best.signum() <= 0
                        ? new LocalText("各校最高值是 0", "the best value is 0")
                        : Shown.both("(" + items.shown(known.value()) + ") ÷ " + Shown.number(best) + " × "
                                + Shown.number(weight) + " = " + Shown.number(points(known.value(), best, weight)));
            case Observed.Missing<List<Item>> missing -> Shown.missing(missing.reason());
        };
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(
                "加权计数 ÷ 各校最高 × " + Shown.number(weight) + "：" + items.levels(),
                "weighted count ÷ best of the schools × " + Shown.number(weight) + ": " + items.levels());
    }
}
