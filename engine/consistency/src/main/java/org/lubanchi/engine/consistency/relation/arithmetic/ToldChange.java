package org.lubanchi.engine.consistency.relation.arithmetic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.Verdict;

/**
 * A change that is told, with the two values it must follow from (增减及其前后值).
 *
 * @param now the later value
 * @param base the earlier value, or what the other is compared with
 * @param change by how much it is said to differ
 * @param down whether the words say that it fell
 */
record ToldChange(Claim now, Claim base, Claim change, boolean down) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The judgement; empty where the change is of another kind than the values allow. */
    Optional<Judgement> judge(RelationCard card, String subject) {
        if ((!isRelative() && !isDifference()) || !base.interval().isPositive()) {
            return Optional.empty();
        }
        Interval signed = isRelative()
                ? now.interval().percentOf(base.interval()).minus(Interval.exact(HUNDRED))
                : now.interval().minus(base.interval());
        Interval expected = down ? Interval.exact(0).minus(signed) : signed;
        String formula =
                isRelative() ? "(" + now.raw() + " ÷ " + base.raw() + " − 1) × 100%" : now.raw() + " − " + base.raw();
        List<Evidence> ends = List.of(change.as("变化"), now.as("后值"), base.as("前值"));
        Verdict verdict = new Verdict(card, expected, change, ends, (down ? "−[" : "") + formula + (down ? "]" : ""));
        boolean opposite = verdict.outcome() == Outcome.ERROR && expected.high().signum() < 0;
        return Optional.of(opposite ? opposite(card, ends, formula, signed) : verdict.judgement(subject));
    }

    /** 增长 x%: of the earlier value. A change of a rate in per cent says nothing clear and is not judged. */
    private boolean isRelative() {
        return change.token().kind() == NumberToken.Kind.PERCENT && !now.token().isRate();
    }

    /** 增加 n 人, or percentage points of a rate; a number without a unit counts what its text counts. */
    private boolean isDifference() {
        if (now.token().isRate()) {
            return change.token().kind() == NumberToken.Kind.PERCENTAGE_POINT;
        }
        boolean bare =
                now.unit().isEmpty() && change.token().kind() == now.token().kind();
        return change.sameUnit(now) || bare;
    }

    private Judgement opposite(RelationCard card, List<Evidence> ends, String formula, Interval signed) {
        return new Judgement(
                card.id(),
                card.kind(),
                Outcome.ERROR,
                ends,
                formula + " = " + signed.show(2),
                "增减方向与数据相反：按前后两数算得 " + signed.show(2) + "，文中的用词却相反（" + change.raw()
                        + change.token().unit() + "）。",
                "核对前后两数，改用词或改数。",
                List.of(
                        Cause.WORD_WRONG,
                        Cause.OTHER_YEAR,
                        Cause.OTHER_SCOPE,
                        Cause.DIGITS_TRANSPOSED,
                        Cause.DIGIT_WRONG));
    }
}
