package org.lubanchi.engine.consistency.relation.sameness;

import java.util.IdentityHashMap;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Prose;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/**
 * What passages begin to count (段首所计): a passage that opens with 男性毕业生 164 人 goes on about them, and one that opens with 毕业生 354
 * 人 about all, so that their 本科毕业生 are not the same.
 */
final class PassageHeads {
    private static final int NOUN = 2;
    private final IdentityHashMap<Prose, Claim> heads = new IdentityHashMap<>();

    PassageHeads(ReportFacts facts) {
        facts.textClaims().forEach(claim -> heads.putIfAbsent(claim.prose(), claim));
    }

    /** Whether the two stand in passages that begin to count different groups of one kind. */
    boolean differ(Claim first, Claim second) {
        Claim one = heads.getOrDefault(first.prose(), first);
        Claim other = heads.getOrDefault(second.prose(), second);
        return first.prose() != second.prose()
                && one.order() != first.order()
                && other.order() != second.order()
                && one.sameUnit(first)
                && other.sameUnit(second)
                && endAlike(one.label(), other.label())
                && !one.label().equals(other.label())
                && one.value().compareTo(other.value()) != 0;
    }

    private static boolean endAlike(String a, String b) {
        return a.length() >= NOUN && b.length() >= NOUN && a.endsWith(b.substring(b.length() - NOUN));
    }
}
