package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.Verdict;

/** Numbers added up (相加): what they make, and how that is written. */
record Sum(List<Claim> parts) {
    Sum {
        parts = List.copyOf(parts);
    }

    /** What they make, as precise as they are printed. */
    Interval interval() {
        return parts.stream().map(Claim::interval).reduce(Interval.exact(0), Interval::plus);
    }

    /** The numbers as printed with signs between them. */
    String formula() {
        return parts.stream().map(Claim::raw).collect(Collectors.joining(" + "));
    }

    /**
     * What a whole is worth that should be their sum.
     *
     * @param as what the whole is called in the finding
     * @param each what each of the parts is called
     */
    Verdict against(RelationCard card, Claim whole, String as, String each) {
        List<Evidence> ends = new ArrayList<>(List.of(whole.as(as)));
        parts.forEach(part -> ends.add(part.as(each)));
        return new Verdict(card, interval(), whole, ends, formula());
    }
}
