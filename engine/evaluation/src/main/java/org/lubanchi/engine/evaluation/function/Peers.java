package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Severity;

/** The schools a relative function compares with: those whose value is known, three at least. */
final class Peers {
    static final int FEWEST = 3;
    private final List<BigDecimal> known;
    private final String what;
    /** Every school asks for them: looked for once. */
    private final BigDecimal best;

    private final BigDecimal least;
    private final BigDecimal mean;

    private Peers(List<BigDecimal> known, String what) {
        this.known = known;
        this.what = what;
        this.best = known.stream().reduce(BigDecimal::max).orElse(BigDecimal.ZERO);
        this.least = known.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        this.mean = known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(Math.max(1, known.size())), Quantity.CONTEXT);
    }

    static Peers of(List<Observed<BigDecimal>> values, String what) {
        return new Peers(
                values.stream()
                        .map(Observed::reported)
                        .flatMap(Optional::stream)
                        .toList(),
                what);
    }

    int count() {
        return known.size();
    }

    BigDecimal best() {
        return best;
    }

    BigDecimal least() {
        return least;
    }

    /** The plain mean of the schools. */
    BigDecimal mean() {
        return mean;
    }

    Optional<Issue> tooFew() {
        return known.size() >= FEWEST
                ? Optional.empty()
                : Optional.of(issue(
                        "evaluation.too-few-peers",
                        new LocalText(
                                "只有 " + known.size() + " 所学校有数", "only " + known.size() + " schools have a value"),
                        new LocalText("至少 " + FEWEST + " 所", "at least " + FEWEST),
                        new LocalText("相对计分要与同类比较", "A relative function compares with peers"),
                        new LocalText("补报数据，或改用绝对门槛", "Have the data reported, or take an absolute threshold")));
    }

    Optional<Issue> nothingToDivideBy() {
        return best.signum() > 0
                ? Optional.empty()
                : Optional.of(issue(
                        "evaluation.zero-divisor",
                        new LocalText("各校最高值是 " + Shown.number(best), "the best value is " + Shown.number(best)),
                        new LocalText("大于零的最高值", "a best value above zero"),
                        new LocalText("要用最高值作除数", "Every value is divided by the best"),
                        new LocalText("核对数据；确实全为零时此项不评", "Check the data; leave the point out if all are zero")));
    }

    private Issue issue(String code, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(what), found, expected, why, remedy);
    }
}
