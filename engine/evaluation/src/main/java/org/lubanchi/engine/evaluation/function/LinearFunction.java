package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;

/** No points at one value, all at another, evenly between (线性计分); from a high to a low value when less is better. */
public final class LinearFunction extends ByValue {
    private final Scoring.Linear scoring;

    LinearFunction(Scoring.Linear scoring) {
        super(scoring.value());
        this.scoring = scoring;
    }

    @Override
    BigDecimal points(BigDecimal value, String kind, BigDecimal weight) {
        BigDecimal from = scoring.from().of(kind);
        BigDecimal span = scoring.to().of(kind).subtract(from);
        BigDecimal points = value.subtract(from).multiply(weight).divide(span, Quantity.CONTEXT);
        return points.max(BigDecimal.ZERO).min(weight);
    }

    @Override
    LocalText working(BigDecimal value, String kind, BigDecimal weight) {
        String from = Shown.number(scoring.from().of(kind));
        return Shown.both("(" + Shown.number(value) + " − " + from + ") ÷ ("
                + Shown.number(scoring.to().of(kind)) + " − " + from + ") × " + Shown.number(weight) + " = "
                + Shown.number(points(value, kind, weight)));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(
                scoring.from() + " 为 0 分，" + scoring.to() + " 为 " + Shown.number(weight) + " 分，其间按比例",
                "0 points at " + scoring.from() + ", " + Shown.number(weight) + " at " + scoring.to()
                        + ", evenly between");
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        String kind = cohort.subjects().get(subject).kind();
        BigDecimal from = scoring.from().of(kind);
        BigDecimal span = scoring.to().of(kind).subtract(from);
        return Optional.of(from.add(span.multiply(points).divide(weight, Quantity.CONTEXT)));
    }
}
