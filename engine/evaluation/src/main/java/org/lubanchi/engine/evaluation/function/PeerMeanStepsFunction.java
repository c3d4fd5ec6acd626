package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Band;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;

/** Points by how far a value lies from the mean of the schools, or from a mean that was printed (均值阶梯计分). */
public final class PeerMeanStepsFunction extends AmongPeers {
    private final Scoring.PeerMeanSteps scoring;

    PeerMeanStepsFunction(Scoring.PeerMeanSteps scoring) {
        super(scoring.value());
        this.scoring = scoring;
    }

    @Override
    Optional<Issue> obstacle(Peers peers) {
        return scoring.mean().isPresent() ? Optional.empty() : peers.tooFew();
    }

    private BigDecimal mean(Peers peers) {
        return scoring.mean().orElseGet(peers::mean);
    }

    @Override
    BigDecimal points(BigDecimal value, Peers peers, BigDecimal weight) {
        return SteppedFunction.bandOf(scoring.bands(), value.subtract(mean(peers)))
                .points();
    }

    @Override
    LocalText working(BigDecimal value, Peers peers, BigDecimal weight) {
        BigDecimal difference = value.subtract(mean(peers));
        Band band = SteppedFunction.bandOf(scoring.bands(), difference);
        return Shown.both(Shown.number(value) + " − " + Shown.number(mean(peers)) + " = " + Shown.number(difference)
                + " ∈ " + band.range() + " → " + Shown.number(band.points()));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        String meanZh = scoring.mean().map(mean -> "公布均值 " + Shown.number(mean)).orElse("各校均值");
        String meanEn = scoring.mean()
                .map(mean -> "the printed mean " + Shown.number(mean))
                .orElse("the schools' mean");
        return new LocalText(
                "与" + meanZh + "之差：" + SteppedFunction.listed(scoring.bands(), " 分"),
                "difference from " + meanEn + ": " + SteppedFunction.listed(scoring.bands(), " points"));
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        return scoring.bands().stream()
                .filter(band -> band.points().compareTo(points) >= 0)
                .flatMap(band -> band.low().stream())
                .filter(Band.Bound::inclusive)
                .map(bound -> bound.value().add(mean(peers(cohort))))
                .min(BigDecimal::compareTo);
    }
}
