package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Quantity;

/**
 * Less is better (逆向相对计分): all points for the lowest of the schools, none for the highest, evenly between.
 *
 * <p>When all schools are equal each gets all points.
 */
public final class ReverseRelativeFunction extends AmongPeers {
    ReverseRelativeFunction(Scoring.ReverseRelative scoring) {
        super(scoring.value());
    }

    @Override
    Optional<Issue> obstacle(Peers peers) {
        return peers.tooFew();
    }

    @Override
    BigDecimal points(BigDecimal value, Peers peers, BigDecimal weight) {
        BigDecimal span = peers.best().subtract(peers.least());
        return span.signum() == 0
                ? weight
                : peers.best().subtract(value).multiply(weight).divide(span, Quantity.CONTEXT);
    }

    @Override
    LocalText working(BigDecimal value, Peers peers, BigDecimal weight) {
        String points = Shown.number(points(value, peers, weight));
        String most = Shown.number(peers.best());
        return peers.best().compareTo(peers.least()) == 0
                ? new LocalText("各校相同 → " + points, "all schools are equal → " + points)
                : Shown.both("(" + most + " − " + Shown.number(value) + ") ÷ (" + most + " − "
                        + Shown.number(peers.least()) + ") × " + Shown.number(weight) + " = " + points);
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(
                "各校最低得 " + Shown.number(weight) + " 分，最高得 0 分，其间按比例",
                Shown.number(weight) + " points for the lowest of the schools, 0 for the highest, evenly between");
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        Peers peers = peers(cohort);
        BigDecimal span = peers.best().subtract(peers.least());
        return Optional.of(peers.best().subtract(span.multiply(points).divide(weight, Quantity.CONTEXT)));
    }
}
