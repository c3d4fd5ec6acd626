package org.lubanchi.engine.consistency.relation.arithmetic;

import java.math.BigDecimal;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.number.Interval;

/** How a printed average may have been rounded (平均数的取整): people and classes are whole, so any neighbour will do. */
final class Averages {
    private static final WordSearch SAID = WordSearch.of("平均|均值|均规模");
    private static final int REACH = 8;

    private Averages() {}

    /** Whether its words say that a number is a mean: of some it may be more than of all, and means add up to nothing. */
    static boolean isMean(Claim claim) {
        return SAID.isIn(Wording.before(claim, REACH) + claim.words());
    }

    /** What an average may print: half a unit of its last digit either way once it is within one. */
    static Interval printed(Interval exact, Claim average) {
        BigDecimal unit = average.token().ulp();
        BigDecimal half = unit.divide(BigDecimal.valueOf(2));
        boolean near = exact.gap(Interval.exact(average.value())).compareTo(unit) <= 0;
        return near ? new Interval(exact.low().subtract(half), exact.high().add(half)) : exact;
    }
}
