package org.lubanchi.engine.consistency.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.Slip;

/**
 * The verdict on a relation (结论): what follows from other numbers, compared with what is printed.
 *
 * <p>The intervals meet: it holds. The printed number misses what follows by less than one unit of its last digit: a note, it
 * was cut off or rounded by hand. Otherwise it does not hold.
 *
 * @param card the relation
 * @param expected what follows
 * @param stated what is printed
 * @param ends the other ends, with the stated number first
 * @param formula the formula with numbers filled in, without the result
 */
public record Verdict(RelationCard card, Interval expected, Claim stated, List<Evidence> ends, String formula) {
    public Verdict {
        ends = List.copyOf(ends);
    }

    /** The verdict's outcome. */
    public Outcome outcome() {
        if (expected.meets(stated.interval())) {
            return Outcome.HOLDS;
        }
        if (isExact(expected) && isExact(stated.interval())) {
            return Outcome.ERROR;
        }
        return expected.gap(Interval.exact(stated.value()))
                                .compareTo(stated.token().ulp())
                        < 0
                ? Outcome.NOTE
                : Outcome.ERROR;
    }

    /** Of several readings the one that holds; else the only one there is, where a slip of the pen explains it. */
    public static Optional<Verdict> meant(List<Verdict> readings) {
        return readings.stream()
                .filter(reading -> reading.outcome() == Outcome.HOLDS)
                .findFirst()
                .or(() -> Optional.of(readings)
                        .filter(all -> all.size() == 1 && all.getFirst().isSlip())
                        .map(List::getFirst));
    }

    /** Whole numbers on both sides leave nothing to rounding. */
    private static boolean isExact(Interval interval) {
        return interval.low().compareTo(interval.high()) == 0;
    }

    /** Whether one slip of the pen turns what follows into what is printed: then they are two ends of one relation. */
    public boolean isSlip() {
        return Slip.isTelling(stated.raw(), shown());
    }

    /** The same, for numbers of any length: little proof by itself, since of two short numbers it is true by chance as well. */
    public boolean mayBeSlip() {
        return Slip.between(stated.raw(), shown()).isPresent();
    }

    /** The middle of what follows, with as many decimals as are printed. */
    private String shown() {
        int point = stated.raw().indexOf('.');
        int decimals = point < 0 ? 0 : stated.raw().length() - point - 1;
        return unscale(expected.middle())
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The judgement, told with these words about what is calculated. */
    public Judgement judgement(String subject) {
        Outcome outcome = outcome();
        if (outcome == Outcome.HOLDS) {
            return Judgement.holds(card.id(), card.kind(), ends);
        }
        String result = show();
        String said = outcome == Outcome.NOTE
                ? subject + "按前后数字算得 " + result + "，文中写 " + stated.raw() + "，差在末位，像是截尾或取整。"
                : subject + "按前后数字应为 " + result + "，文中写 " + stated.raw() + "。";
        return new Judgement(
                card.id(),
                card.kind(),
                outcome,
                ends,
                formula + " = " + result + " ≠ " + stated.raw(),
                said,
                "若其他数字无误，应写 " + result + "；否则改正式中其余数字。",
                causes(result, outcome));
    }

    private String show() {
        int point = stated.raw().indexOf('.');
        int decimals = point < 0 ? 0 : stated.raw().length() - point - 1;
        Interval scaled = new Interval(unscale(expected.low()), unscale(expected.high()));
        return scaled.show(decimals);
    }

    private BigDecimal unscale(BigDecimal value) {
        BigDecimal printed = stated.digits();
        if (printed.signum() == 0 || stated.value().compareTo(printed) == 0) {
            return value;
        }
        return value.multiply(printed).divide(stated.value(), MathContext.DECIMAL64);
    }

    private List<Cause> causes(String result, Outcome outcome) {
        List<Cause> causes = new ArrayList<>();
        if (outcome == Outcome.NOTE) {
            causes.add(Cause.TRUNCATED);
            return causes;
        }
        Slip.between(stated.raw(), result).ifPresent(causes::add);
        if (stated.token().isRate() || stated.raw().indexOf('.') >= 0) {
            causes.add(Cause.OTHER_DENOMINATOR);
        }
        causes.add(Cause.OTHER_YEAR);
        causes.add(Cause.OTHER_SCOPE);
        return causes;
    }
}
