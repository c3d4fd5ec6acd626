package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.definitions.evaluation.Scoring.Better;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;

/**
 * All points when qualified, none beyond the restricted mark, between them the share of the qualified value (合格限招计分).
 *
 * <p>The function jumps at the restricted mark: a school just inside it gets the whole share, about six tenths, at once.
 */
public final class QualifiedRestrictedFunction extends ByValue {
    private final Scoring.QualifiedRestricted scoring;

    QualifiedRestrictedFunction(Scoring.QualifiedRestricted scoring) {
        super(scoring.value());
        this.scoring = scoring;
    }

    private boolean atLeast(BigDecimal value, BigDecimal mark) {
        int order = value.compareTo(mark);
        return scoring.better() == Better.HIGHER ? order >= 0 : order <= 0;
    }

    @Override
    BigDecimal points(BigDecimal value, String kind, BigDecimal weight) {
        BigDecimal qualified = scoring.qualified().of(kind);
        if (atLeast(value, qualified)) {
            return weight;
        }
        if (!atLeast(value, scoring.restricted().of(kind))) {
            return BigDecimal.ZERO;
        }
        return scoring.better() == Better.HIGHER
                ? value.multiply(weight).divide(qualified, Quantity.CONTEXT)
                : qualified.multiply(weight).divide(value, Quantity.CONTEXT);
    }

    @Override
    LocalText working(BigDecimal value, String kind, BigDecimal weight) {
        BigDecimal qualified = scoring.qualified().of(kind);
        BigDecimal restricted = scoring.restricted().of(kind);
        String shown = Shown.number(value);
        if (atLeast(value, qualified)) {
            return new LocalText(
                    shown + " 达到合格值 " + Shown.number(qualified) + " → " + Shown.number(weight),
                    shown + " reaches the qualified value " + Shown.number(qualified) + " → " + Shown.number(weight));
        }
        if (!atLeast(value, restricted)) {
            return new LocalText(
                    shown + " 越过限招值 " + Shown.number(restricted) + " → 0",
                    shown + " is beyond the restricted mark " + Shown.number(restricted) + " → 0");
        }
        String share = scoring.better() == Better.HIGHER
                ? shown + " ÷ " + Shown.number(qualified)
                : Shown.number(qualified) + " ÷ " + shown;
        return Shown.both(share + " × " + Shown.number(weight) + " = " + Shown.number(points(value, kind, weight)));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        String full = Shown.number(weight);
        boolean higher = scoring.better() == Better.HIGHER;
        return new LocalText(
                "合格值 " + scoring.qualified() + " 得 " + full + " 分，越过限招值 " + scoring.restricted() + " 得 0 分，其间 "
                        + (higher ? "实际÷合格" : "合格÷实际") + "×" + full,
                full + " points at the qualified value " + scoring.qualified() + ", 0 beyond the restricted mark "
                        + scoring.restricted() + ", between them "
                        + (higher ? "value ÷ qualified" : "qualified ÷ value") + " × " + full);
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        String kind = cohort.subjects().get(subject).kind();
        BigDecimal qualified = scoring.qualified().of(kind);
        BigDecimal restricted = scoring.restricted().of(kind);
        if (points.signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(
                scoring.better() == Better.HIGHER
                        ? qualified
                                .multiply(points)
                                .divide(weight, Quantity.CONTEXT)
                                .max(restricted)
                        : qualified
                                .multiply(weight)
                                .divide(points, Quantity.CONTEXT)
                                .min(restricted));
    }
}
