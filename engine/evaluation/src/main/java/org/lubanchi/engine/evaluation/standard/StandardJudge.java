package org.lubanchi.engine.evaluation.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.Scoring.Better;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * Judges schools by a standard (达标评定): absolute and per-student thresholds alike, each value unrounded.
 *
 * <p>What is missing is told in things: so many square metres, books, teachers. Things that are counted are rounded up to
 * whole ones, amounts up to two places, so that what is told suffices.
 */
public final class StandardJudge {
    private static final int AMOUNT_PLACES = 2;

    private StandardJudge() {}

    /** The verdict for one evaluation unit; an exempt one is not judged at all. */
    public static StandardVerdict judge(Standard standard, Readings readings, Optional<String> exemption) {
        Optional<Standard.Exemption> exempt = exemption.flatMap(reason -> standard.exempt().stream()
                .filter(each -> each.reason().equals(reason))
                .findFirst());
        List<ConditionFinding> findings = standard.conditions().stream()
                .map(condition -> exempt.isPresent() ? exempted(condition, readings) : judge(condition, readings))
                .toList();
        return new StandardVerdict(standard, findings, together(findings), exempt);
    }

    /** One condition. */
    public static ConditionFinding judge(Standard.Condition condition, Readings readings) {
        if (condition.notJudged().isPresent() || condition.indicator().isEmpty()) {
            return new ConditionFinding(
                    condition,
                    Observed.missing(org.lubanchi.engine.kernel.MissingReason.NOT_COLLECTED),
                    ConditionVerdict.NOT_JUDGED,
                    Optional.empty(),
                    false,
                    condition.notJudged());
        }
        Observed<Quantity> value = value(condition, readings);
        return switch (value) {
            case Observed.Missing<Quantity> missing ->
                new ConditionFinding(
                        condition,
                        value,
                        ConditionVerdict.NOT_JUDGED,
                        Optional.empty(),
                        false,
                        Optional.of(missing.reason().label()));
            case Observed.Reported<Quantity> reported -> {
                BigDecimal amount = reported.value().amount();
                boolean met = holds(condition.better(), amount, condition.qualified());
                boolean beyond = condition
                        .restricted()
                        .filter(mark -> !holds(condition.better(), amount, mark))
                        .isPresent();
                Optional<Quantity> lacking = met ? Optional.empty() : lacking(condition, reported.value(), readings);
                yield new ConditionFinding(
                        condition,
                        value,
                        met ? ConditionVerdict.MET : ConditionVerdict.NOT_MET,
                        lacking,
                        beyond,
                        Optional.empty());
            }
        };
    }

    private static ConditionFinding exempted(Standard.Condition condition, Readings readings) {
        Observed<Quantity> value = condition.indicator().isEmpty()
                ? Observed.missing(org.lubanchi.engine.kernel.MissingReason.NOT_COLLECTED)
                : value(condition, readings);
        return new ConditionFinding(
                condition, value, ConditionVerdict.EXEMPT, Optional.empty(), false, Optional.<LocalText>empty());
    }

    private static Observed<Quantity> value(Standard.Condition condition, Readings readings) {
        return readings.indicator(condition.indicator().orElseThrow()).map(each -> each.in(condition.unit()));
    }

    private static boolean holds(Better better, BigDecimal amount, BigDecimal mark) {
        int order = amount.compareTo(mark);
        return better == Better.HIGHER ? order >= 0 : order <= 0;
    }

    private static Optional<Quantity> lacking(Standard.Condition condition, Quantity value, Readings readings) {
        if (condition.lacking().isEmpty()) {
            BigDecimal gap = condition.qualified().subtract(value.amount()).abs();
            return Optional.of(roundedUp(new Quantity(gap, condition.unit())));
        }
        Standard.Lacking lacking = condition.lacking().get();
        Optional<Quantity> amount = readings.measure(lacking.amount()).reported();
        Optional<Quantity> per = readings.measure(lacking.per()).reported();
        if (amount.isEmpty() || per.isEmpty()) {
            return Optional.empty();
        }
        Quantity mark = new Quantity(condition.qualified(), condition.unit());
        Quantity needed = condition.better() == Better.HIGHER
                ? mark.times(per.get())
                : per.get().per(mark);
        Quantity gap = needed.in(amount.get().unit()).minus(amount.get());
        return Optional.of(roundedUp(gap));
    }

    /** Persons and volumes are whole; areas and money have two places. */
    private static Quantity roundedUp(Quantity gap) {
        boolean counted =
                gap.unit().powers().containsKey("person") || gap.unit().powers().containsKey("volume");
        boolean whole = counted && gap.unit().powers().size() == 1;
        BigDecimal amount = gap.amount().setScale(whole ? 0 : AMOUNT_PLACES, RoundingMode.CEILING);
        return new Quantity(amount, gap.unit());
    }

    private static ConditionVerdict together(List<ConditionFinding> findings) {
        if (findings.stream().anyMatch(each -> each.verdict() == ConditionVerdict.EXEMPT)) {
            return ConditionVerdict.EXEMPT;
        }
        if (findings.stream().anyMatch(each -> each.verdict() == ConditionVerdict.NOT_MET)) {
            return ConditionVerdict.NOT_MET;
        }
        return findings.stream().allMatch(each -> each.verdict() == ConditionVerdict.MET)
                ? ConditionVerdict.MET
                : ConditionVerdict.NOT_JUDGED;
    }
}
