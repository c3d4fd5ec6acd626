package org.lubanchi.engine.consistency.finding;

import java.util.List;

/**
 * A relation judged at one place of the report (判定).
 *
 * @param relation id of the relation
 * @param kind its kind in the scorer's words: sum, ratio, numbering …
 * @param outcome holds, note or error
 * @param ends all ends, the most telling first
 * @param formula the formula with numbers filled in
 * @param said what does not hold, one Chinese sentence
 * @param remedy what would make it right
 * @param causes probable causes known to the relation, ranked
 */
public record Judgement(
        String relation,
        String kind,
        Outcome outcome,
        List<Evidence> ends,
        String formula,
        String said,
        String remedy,
        List<Cause> causes) {
    public Judgement {
        ends = List.copyOf(ends);
        causes = List.copyOf(causes);
    }

    /** A relation that holds between these ends. */
    public static Judgement holds(String relation, String kind, List<Evidence> ends) {
        return new Judgement(relation, kind, Outcome.HOLDS, ends, "", "", "", List.of());
    }
}
