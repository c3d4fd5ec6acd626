package org.lubanchi.engine.consistency.relation;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Slip;

/**
 * Two places that print one quantity (两处同一数量), and the judgement on them: the same, or not.
 *
 * @param card the relation that knows them to be one quantity
 * @param first the place told first
 * @param second the other
 * @param ends both as ends, the more telling first; context may follow
 * @param shown causes that the report itself shows, told before a slip of the pen
 * @param likely causes that may be, told behind it
 */
public record TwoPlaces(
        RelationCard card, Claim first, Claim second, List<Evidence> ends, List<Cause> shown, List<Cause> likely) {
    public TwoPlaces {
        ends = List.copyOf(ends);
        shown = List.copyOf(shown);
        likely = List.copyOf(likely);
    }

    /** Two places of running text or of tables, the later one being the more telling. */
    public static TwoPlaces of(RelationCard card, Claim first, Claim second, Cause... likely) {
        List<Evidence> ends = List.of(second.as("后一处"), first.as("前一处"));
        return new TwoPlaces(card, first, second, ends, List.of(), List.of(likely));
    }

    /** Whether both print one value within their precision. */
    public boolean agree() {
        return first.printsSameAs(second);
    }

    /** They print one value. */
    public Judgement holds() {
        return Judgement.holds(card.id(), card.kind(), ends);
    }

    /** They print different values: what is said of it, after the relation's own words. */
    public Judgement differ(String said) {
        List<Cause> causes = new ArrayList<>(shown);
        Slip.between(ends.getFirst().number(), ends.get(1).number()).ifPresent(causes::add);
        causes.addAll(likely);
        return new Judgement(
                card.id(),
                card.kind(),
                Outcome.ERROR,
                ends,
                first.raw() + " ≠ " + second.raw(),
                said,
                "核对原始数据，两处改为同一个数；若口径不同，请写明。",
                causes);
    }

    /** The usual words: what is counted, and what each place prints. */
    public String said() {
        return "“" + first.label() + "”前一处是 " + printed(first) + "，后一处是 " + printed(second) + "。";
    }

    private static String printed(Claim claim) {
        return claim.raw() + claim.token().unit();
    }
}
