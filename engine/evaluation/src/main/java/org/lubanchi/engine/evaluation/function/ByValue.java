package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;

/** A function of one number of each school alone: other schools make no difference. */
abstract class ByValue implements ScoringFunction {
    private final ScoredAmount amount;

    ByValue(ScoredAmount amount) {
        this.amount = amount;
    }

    /** Unrounded points of a value for a kind of school. */
    abstract BigDecimal points(BigDecimal value, String kind, BigDecimal weight);

    /** The rule with a value in it. */
    abstract LocalText working(BigDecimal value, String kind, BigDecimal weight);

    @Override
    public Optional<ScoredAmount> looksAt() {
        return Optional.of(amount);
    }

    @Override
    public List<Judged> judge(Cohort cohort, BigDecimal weight) {
        List<Observed<BigDecimal>> values = cohort.amounts(amount);
        return IntStream.range(0, cohort.size())
                .mapToObj(i -> judge(values.get(i), cohort.subjects().get(i).kind(), weight))
                .toList();
    }

    private Judged judge(Observed<BigDecimal> value, String kind, BigDecimal weight) {
        return switch (value) {
            case Observed.Reported<BigDecimal> known -> new Judged.Points(points(known.value(), kind, weight));
            case Observed.Missing<BigDecimal> missing -> new Judged.Unknown(missing.reason());
        };
    }

    @Override
    public LocalText working(Cohort cohort, int subject, BigDecimal weight) {
        return switch (cohort.amounts(amount).get(subject)) {
            case Observed.Reported<BigDecimal> known ->
                working(known.value(), cohort.subjects().get(subject).kind(), weight);
            case Observed.Missing<BigDecimal> missing -> Shown.missing(missing.reason());
        };
    }
}
