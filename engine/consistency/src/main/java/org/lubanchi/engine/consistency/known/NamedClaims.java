package org.lubanchi.engine.consistency.known;

import java.util.List;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.relation.ReportFacts;

/** The claims in which a report speaks of its own body by a name, of one year (点名的断言): fit to be set beside figures. */
public final class NamedClaims {
    /** A shorter name, such as 学校, is a word for many things. */
    private static final int SHORTEST = 3;

    /** What should be or is planned is no figure of the year. */
    private static final WordSearch SET = WordSearch.of("应|每|不少于|不低于|要求|标准|计划|目标|力争|规划|任务|指标");

    /** Words of a sentence that speaks of other bodies than the report's own; better silent than wrong. */
    private static final WordSearch ELSEWHERE = WordSearch.of("全国|全省|全县|全区|各县|各区|各省|周边|同类|其他");

    private static final int CONTEXT = 12;

    private NamedClaims() {}

    /** In reading order. */
    public static List<Claim> of(ReportFacts facts) {
        return facts.claims().stream().filter(NamedClaims::isNamed).toList();
    }

    private static boolean isNamed(Claim claim) {
        return claim.organisation().isEmpty()
                && claim.years().isSingle()
                && claim.label().length() >= SHORTEST
                && !isSet(claim)
                && !isElsewhere(claim);
    }

    private static boolean isSet(Claim claim) {
        String text = claim.prose().text();
        int from = Math.max(0, claim.token().start() - CONTEXT);
        String before = text.substring(from, claim.token().rawStart());
        int stop = Math.max(before.lastIndexOf('。'), Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')));
        return !claim.inTable() && SET.isIn(before.substring(stop + 1));
    }

    private static boolean isElsewhere(Claim claim) {
        String before = claim.prose().text().substring(0, claim.token().rawStart());
        return !claim.inTable() && ELSEWHERE.isIn(before.substring(before.lastIndexOf('。') + 1));
    }
}
