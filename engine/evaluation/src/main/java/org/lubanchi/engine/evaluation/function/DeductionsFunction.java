package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/**
 * All points, less so many for each incident, down to none (扣分计分).
 *
 * <p>One count that is missing makes the whole unknown: nobody is innocent because nothing was reported.
 */
public final class DeductionsFunction implements ScoringFunction {
    private final Scoring.Deductions scoring;

    DeductionsFunction(Scoring.Deductions scoring) {
        this.scoring = scoring;
    }

    @Override
    public List<Judged> judge(Cohort cohort, BigDecimal weight) {
        return IntStream.range(0, cohort.size())
                .mapToObj(i -> judge(cohort, i, weight))
                .toList();
    }

    private Judged judge(Cohort cohort, int subject, BigDecimal weight) {
        Optional<MissingReason> missing = Optional.empty();
        BigDecimal points = weight;
        for (Scoring.Deduction deduction : scoring.deductions()) {
            Observed<BigDecimal> count = cohort.amounts(deduction.value()).get(subject);
            if (count.missingReason().isPresent()) {
                MissingReason reason = count.missingReason().get();
                missing = Optional.of(missing.map(reason::orStronger).orElse(reason));
            }
            points = points.subtract(deduction.each().multiply(count.reported().orElse(BigDecimal.ZERO)));
        }
        return missing.<Judged>map(Judged.Unknown::new).orElse(new Judged.Points(points.max(BigDecimal.ZERO)));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        String each = scoring.deductions().stream()
                .map(deduction -> deduction.value().formula().text() + " × " + Shown.number(deduction.each()))
                .collect(Collectors.joining(" + "));
        return new LocalText(
                Shown.number(weight) + " − (" + each + ")，扣完为止", Shown.number(weight) + " − (" + each + "), down to 0");
    }

    @Override
    public LocalText working(Cohort cohort, int subject, BigDecimal weight) {
        return switch (judge(cohort, subject, weight)) {
            case Judged.Points points ->
                Shown.both("max(0, " + Shown.number(weight) + " − "
                        + scoring.deductions().stream()
                                .map(deduction -> cohort.amounts(deduction.value())
                                                .get(subject)
                                                .reported()
                                                .map(Shown::number)
                                                .orElse("?")
                                        + " × " + Shown.number(deduction.each()))
                                .collect(Collectors.joining(" − "))
                        + ") = " + Shown.number(points.points()));
            case Judged.Unknown unknown -> Shown.missing(unknown.reason());
            case Judged.Refused refused ->
                new LocalText(
                        refused.issue().found().zh(), refused.issue().found().en());
        };
    }
}
