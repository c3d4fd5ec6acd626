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
    private final Floor floor;

    RatioCappedFunction(Scoring.RatioCapped scoring) {
        super(scoring.value());
        this.scoring = scoring;
        this.floor = new Floor(scoring.zeroBelow());
    }

    @Override
    BigDecimal points(BigDecimal value, String kind, BigDecimal weight) {
        if (floor.isAbove(value) || value.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return value.multiply(weight)
                .divide(scoring.target().of(kind), Quantity.CONTEXT)
                .min(weight);
    }

    @Override
    LocalText working(BigDecimal value, String kind, BigDecimal weight) {
        if (floor.isAbove(value)) {
            String bound = Shown.number(scoring.zeroBelow().orElse(BigDecimal.ZERO));
            return new LocalText(
                    Shown.number(value) + " 低于 " + bound + " → 0", Shown.number(value) + " is below " + bound + " → 0");
        }
        return Shown.both("min(1, " + Shown.number(value) + " ÷ "
                + Shown.number(scoring.target().of(kind)) + ") × " + Shown.number(weight) + " = "
                + Shown.number(points(value, kind, weight)));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return floor.after(new LocalText(
                "达到 " + scoring.target() + " 得 " + Shown.number(weight) + " 分，不足按比率",
                Shown.number(weight) + " points at " + scoring.target() + ", below it the share"));
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        String kind = cohort.subjects().get(subject).kind();
        BigDecimal value = scoring.target().of(kind).multiply(points).divide(weight, Quantity.CONTEXT);
        return Optional.of(floor.atLeast(value));
    }
}
