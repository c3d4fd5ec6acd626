package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.LocalText;

/** All points when there is at least one, none when there is none (有无计分). */
public final class WithOrWithoutFunction extends ByValue {
    WithOrWithoutFunction(Scoring.WithOrWithout scoring) {
        super(scoring.value());
    }

    @Override
    BigDecimal points(BigDecimal value, String kind, BigDecimal weight) {
        return value.signum() > 0 ? weight : BigDecimal.ZERO;
    }

    @Override
    LocalText working(BigDecimal value, String kind, BigDecimal weight) {
        String points = Shown.number(points(value, kind, weight));
        return value.signum() > 0
                ? new LocalText(
                        "有（" + Shown.number(value) + "）→ " + points,
                        "there is (" + Shown.number(value) + ") → " + points)
                : new LocalText("无 → 0", "none → 0");
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(
                "有得 " + Shown.number(weight) + " 分，无得 0 分", Shown.number(weight) + " points when there is one, else 0");
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        return Optional.of(BigDecimal.ONE);
    }
}
