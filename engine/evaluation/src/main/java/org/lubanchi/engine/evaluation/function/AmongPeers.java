package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.Judged;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;

/** A function of one number of each school and of all schools together; it needs every school's data first. */
abstract class AmongPeers implements ScoringFunction {
    private final ScoredAmount amount;

    AmongPeers(ScoredAmount amount) {
        this.amount = amount;
    }

    /** Why no school can be judged, if that is so. */
    abstract Optional<Issue> obstacle(Peers peers);

    /** Unrounded points of a value among its peers. */
    abstract BigDecimal points(BigDecimal value, Peers peers, BigDecimal weight);

    /** The rule with a value in it. */
    abstract LocalText working(BigDecimal value, Peers peers, BigDecimal weight);

    @Override
    public Optional<ScoredAmount> looksAt() {
        return Optional.of(amount);
    }

    @Override
    public List<Judged> judge(Cohort cohort, BigDecimal weight) {
        List<Observed<BigDecimal>> values = values(cohort);
        Peers peers = peers(cohort);
        Optional<Issue> obstacle = obstacle(peers);
        if (obstacle.isPresent()) {
            return Collections.nCopies(cohort.size(), new Judged.Refused(obstacle.get()));
        }
        return values.stream().map(value -> judge(value, peers, weight)).toList();
    }

    private Judged judge(Observed<BigDecimal> value, Peers peers, BigDecimal weight) {
        return switch (value) {
            case Observed.Reported<BigDecimal> known -> new Judged.Points(points(known.value(), peers, weight));
            case Observed.Missing<BigDecimal> missing -> new Judged.Unknown(missing.reason());
        };
    }

    /** The values that are compared. */
    List<Observed<BigDecimal>> values(Cohort cohort) {
        return cohort.amounts(amount);
    }

    final Peers peers(Cohort cohort) {
        return Peers.of(values(cohort), amount.formula().text());
    }

    @Override
    public LocalText working(Cohort cohort, int subject, BigDecimal weight) {
        Peers peers = peers(cohort);
        Optional<Issue> obstacle = obstacle(peers);
        if (obstacle.isPresent()) {
            return obstacle.get().found();
        }
        return switch (values(cohort).get(subject)) {
            case Observed.Reported<BigDecimal> known -> working(known.value(), peers, weight);
            case Observed.Missing<BigDecimal> missing -> Shown.missing(missing.reason());
        };
    }
}
