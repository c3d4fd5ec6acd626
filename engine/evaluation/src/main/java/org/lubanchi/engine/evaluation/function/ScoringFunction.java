package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.kernel.LocalText;

/**
 * From values of all schools to points (计分函数): exact, unrounded, between zero and the weight.
 *
 * <p>A missing value is {@link Judged.Unknown}, never zero points; what a scheme does with it is the engine's to apply.
 */
public interface ScoringFunction {
    /** What every school gets, in the order of the schools. */
    List<Judged> judge(Cohort cohort, BigDecimal weight);

    /** The rule in words, with its parameters. */
    LocalText rule(BigDecimal weight);

    /** The rule with one school's numbers filled in. */
    LocalText working(Cohort cohort, int subject, BigDecimal weight);

    /** The number it looks at, where it looks at a single one. */
    default Optional<ScoredAmount> looksAt() {
        return Optional.empty();
    }

    /**
     * The value nearest to the present one that gives at least so many points, other schools unchanged; nothing where points
     * do not follow from a single number.
     */
    default Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        return Optional.empty();
    }

    /** The function of a scoring. */
    static ScoringFunction of(Scoring scoring) {
        return switch (scoring) {
            case Scoring.Linear linear -> new LinearFunction(linear);
            case Scoring.Stepped stepped -> new SteppedFunction(stepped);
            case Scoring.QualifiedRestricted qualified -> new QualifiedRestrictedFunction(qualified);
            case Scoring.RatioCapped ratio -> new RatioCappedFunction(ratio);
            case Scoring.ShareOfBest share -> new ShareOfBestFunction(share);
            case Scoring.ReverseRelative reverse -> new ReverseRelativeFunction(reverse);
            case Scoring.PeerMeanSteps steps -> new PeerMeanStepsFunction(steps);
            case Scoring.WeightedCount count -> new WeightedCountFunction(count);
            case Scoring.CappedSum sum -> new CappedSumFunction(sum);
            case Scoring.HighestLevel highest -> new HighestLevelFunction(highest);
            case Scoring.WithOrWithout with -> new WithOrWithoutFunction(with);
            case Scoring.Deductions deductions -> new DeductionsFunction(deductions);
            case Scoring.NoneAfterIncident none -> new NoneAfterIncidentFunction(none);
            case Scoring.ScaleConversion scale -> new ScaleConversionFunction(scale);
            case Scoring.ExpertMean expert -> new ExpertMeanFunction(expert);
        };
    }
}
