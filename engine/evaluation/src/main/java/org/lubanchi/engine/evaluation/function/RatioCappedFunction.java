package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;

/** The share of a target, at most all points; none below a floor where the scheme has one (合格比率计分). */
public final class RatioCappedFunction extends ByValue {
    private final Scoring.RatioCapped scoring;

    RatioCappedFunction(Scoring.RatioCapped scoring) {
        super(scoring.value());
        this.scoring = scoring;
    }

    private boolean tooLow(BigDecimal value) {
        return scoring.zeroBelow().filter(floor -> value.compareTo(floor) < 0).isPresent();
    }

    @Override
    BigDecimal points(BigDecimal value, String kind, BigDecimal weight) {
        if (tooLow(value) || value.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return value.multiply(weight)
                .divide(scoring.target().of(kind), Quantity.CONTEXT)
                .min(weight);
    }

    @Override
    LocalText working(BigDecimal value, String kind, BigDecimal weight) {
        if (tooLow(value)) {
            String floor = Shown.number(scoring.zeroBelow().orElse(BigDecimal.ZERO));
            return new LocalText(
                    Shown.number(value) + " 低于 " + floor + " → 0", Shown.number(value) + " is below " + floor + " → 0");
        }
        return Shown.both("min(1, " + Shown.number(value) + " ÷ "
                + Shown.number(scoring.target().of(kind)) + ") × " + Shown.number(weight) + " = "
                + Shown.number(points(value, kind, weight)));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        String floorZh = scoring.zeroBelow()
                .map(floor -> "，低于 " + Shown.number(floor) + " 得 0 分")
                .orElse("");
        String floorEn = scoring.zeroBelow()
                .map(floor -> ", 0 below " + Shown.number(floor))
                .orElse("");
        return new LocalText(
                "达到 " + scoring.target() + " 得 " + Shown.number(weight) + " 分，不足按比率" + floorZh,
                Shown.number(weight) + " points at " + scoring.target() + ", below it the share" + floorEn);
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        String kind = cohort.subjects().get(subject).kind();
        BigDecimal value = scoring.target().of(kind).multiply(points).divide(weight, Quantity.CONTEXT);
        return Optional.of(scoring.zeroBelow().map(value::max).orElse(value));
    }
}
