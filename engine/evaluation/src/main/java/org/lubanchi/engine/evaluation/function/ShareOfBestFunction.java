package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.definitions.evaluation.Threshold;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** The share of the best school's value (相对最高分计分); none below a floor where the scheme has one. */
public final class ShareOfBestFunction extends AmongPeers {
    private final Scoring.ShareOfBest scoring;
    private final Floor floor;

    ShareOfBestFunction(Scoring.ShareOfBest scoring) {
        super(scoring.value());
        this.scoring = scoring;
        this.floor = new Floor(scoring.zeroBelow());
    }

    /** Values times the factor of each school's kind. */
    @Override
    List<Observed<BigDecimal>> values(Cohort cohort) {
        List<Observed<BigDecimal>> plain = super.values(cohort);
        return scoring.factor().equals(Threshold.of(BigDecimal.ONE))
                ? plain
                : IntStream.range(0, cohort.size())
                        .mapToObj(i -> plain.get(i)
                                .map(value -> value.multiply(scoring.factor()
                                        .of(cohort.subjects().get(i).kind()))))
                        .toList();
    }

    @Override
    Optional<Issue> obstacle(Peers peers) {
        return peers.tooFew().or(peers::nothingToDivideBy);
    }

    @Override
    BigDecimal points(BigDecimal value, Peers peers, BigDecimal weight) {
        return floor.isAbove(value) || value.signum() <= 0
                ? BigDecimal.ZERO
                : value.multiply(weight).divide(peers.best(), Quantity.CONTEXT);
    }

    @Override
    LocalText working(BigDecimal value, Peers peers, BigDecimal weight) {
        String text = Shown.number(value) + " ÷ " + Shown.number(peers.best()) + " × " + Shown.number(weight) + " = "
                + Shown.number(points(value, peers, weight));
        return floor.isAbove(value)
                ? new LocalText(Shown.number(value) + " 低于下限 → 0", Shown.number(value) + " is below the floor → 0")
                : new LocalText(text + "（各校最高 " + Shown.number(peers.best()) + "）", text + " (best of the schools)");
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return floor.after(new LocalText(
                "本校 ÷ 各校最高 × " + Shown.number(weight), "value ÷ best of the schools × " + Shown.number(weight)));
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        BigDecimal factor = scoring.factor().of(cohort.subjects().get(subject).kind());
        BigDecimal value = peers(cohort).best().multiply(points).divide(weight.multiply(factor), Quantity.CONTEXT);
        return Optional.of(floor.atLeast(value));
    }
}
