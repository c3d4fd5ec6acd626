package org.lubanchi.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** The indicators of a statement written by hand, at all units and years, beside that statement (指标基准). */
public final class IndicatorBenchmark {
    private static final BigDecimal LIMIT = new BigDecimal("1.5");
    private static final MathContext SQL_DIGITS = new MathContext(12);

    private IndicatorBenchmark() {}

    static List<Measured> measure(LakeUnderTest under, int runs) throws Exception {
        try (HandWritten rival = under.handWritten()) {
            Map<FactKey, Optional<BigDecimal>> expected = rival.run();
            Set<String> indicators =
                    expected.keySet().stream().map(FactKey::indicator).collect(Collectors.toSet());
            List<String> differing = differing(under.figures(indicators), expected);
            if (!differing.isEmpty()) {
                throw new IllegalStateException("the two do not compute the same: " + differing);
            }
            List<Callable<?>> works = List.of(() -> everyValue(under.figures(indicators), expected), rival::run);
            List<Spread> spreads = Spread.inTurn(3, runs, works);
            return List.of(new Measured(
                    "indicators",
                    new LocalText(
                            "全部单位、年度的 " + expected.size() + " 个指标值",
                            expected.size() + " values of all units and years"),
                    "us",
                    spreads.getFirst(),
                    Optional.of(new Measured.Beside(
                            new LocalText("手写 DuckDB 语句", "hand-written DuckDB statement"), spreads.getLast())),
                    Optional.of(LIMIT)));
        }
    }

    private static int everyValue(Figures figures, Map<FactKey, Optional<BigDecimal>> keys) {
        int reported = 0;
        for (FactKey key : keys.keySet()) {
            reported += figures.value(key).reported().isPresent() ? 1 : 0;
        }
        return reported;
    }

    /** Where the program and the statement part, to the twelve digits that floating point holds surely. */
    public static List<String> differing(Figures figures, Map<FactKey, Optional<BigDecimal>> expected) {
        List<String> found = new ArrayList<>();
        expected.forEach((key, value) -> {
            Observed<Quantity> ours = figures.value(key);
            Optional<String> left = ours.reported().map(quantity -> digits(quantity.amount()));
            Optional<String> right = value.map(IndicatorBenchmark::digits);
            if (!left.equals(right)) {
                found.add(key + ": " + left.orElse("missing") + " / " + right.orElse("NULL"));
            }
        });
        return found;
    }

    private static String digits(BigDecimal value) {
        BigDecimal rounded = value.round(SQL_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
