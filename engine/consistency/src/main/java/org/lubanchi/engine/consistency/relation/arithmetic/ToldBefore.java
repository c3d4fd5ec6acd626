package org.lubanchi.engine.consistency.relation.arithmetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** The numbers told shortly before one in its passage (前文的数), in reading order; a few dozen at most. */
final class ToldBefore {
    private static final int MOST = 48;
    private static final Set<String> TIMES = Set.of("年", "月", "天", "周", "晚", "届", "期", "课时", "学时", "小时");

    private ToldBefore() {}

    /** Those of the same passage. */
    static List<Claim> inPassage(ReportFacts facts, Claim claim) {
        List<Claim> before = new ArrayList<>();
        for (Claim each : ReportFacts.nearest(facts.textClaims(), claim.order(), MOST)) {
            if (each.order() < claim.order() && each.prose() == claim.prose()) {
                before.add(each);
            }
        }
        return before;
    }

    /** Those of the same full sentence; semicolons do not end it. */
    static List<Claim> inFullSentence(ReportFacts facts, Claim claim) {
        int from = claim.token().rawStart() - Wording.sentenceBefore(claim).length();
        return inPassage(facts, claim).stream()
                .filter(each -> each.token().rawStart() >= from)
                .toList();
    }

    /** Those of the same full sentence and of the one before it. */
    static List<Claim> inTwoSentences(ReportFacts facts, Claim claim) {
        return inSentences(facts, claim, 2);
    }

    /** Those of the last so many full sentences, its own among them. */
    static List<Claim> inSentences(ReportFacts facts, Claim claim, int many) {
        int from = claim.token().rawStart() - Wording.sentenceBefore(claim).length();
        for (int i = 1; i < many && from > 0; i++) {
            from = claim.prose().text().lastIndexOf('。', from - 2) + 1;
        }
        int earliest = from;
        return inPassage(facts, claim).stream()
                .filter(each -> each.token().rawStart() >= earliest)
                .toList();
    }

    /** All of the same full sentence, before and behind. */
    static List<Claim> around(ReportFacts facts, Claim claim) {
        String text = claim.prose().text();
        int from = claim.token().rawStart() - Wording.sentenceBefore(claim).length();
        int stop = text.indexOf('。', claim.token().end());
        int to = stop < 0 ? text.length() : stop;
        List<Claim> around = new ArrayList<>();
        for (Claim each : ReportFacts.nearest(facts.textClaims(), claim.order(), MOST)) {
            if (each.prose() == claim.prose()
                    && each.token().rawStart() >= from
                    && each.token().rawStart() < to) {
                around.add(each);
            }
        }
        return around;
    }

    /** The next few of the same sentence behind a number. */
    static List<Claim> behindInSentence(ReportFacts facts, Claim claim, int most) {
        return ReportFacts.nearest(facts.textClaims(), claim.order(), most).stream()
                .filter(each -> each.order() > claim.order() && each.sentence() == claim.sentence())
                .toList();
    }

    /** Whether it is a plain count or amount that can be added and divided: no rate, no hedge. */
    static boolean isPlain(Claim claim) {
        return claim.token().kind() == NumberToken.Kind.AMOUNT && claim.token().bound() == Bound.EXACT;
    }

    /** Whether it counts years, months, days or the like. */
    static boolean isTime(Claim claim) {
        return TIMES.contains(claim.unit());
    }
}
