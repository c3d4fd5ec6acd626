package org.lubanchi.engine.consistency.relation.arithmetic;

import java.math.BigDecimal;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.number.Interval;

/** How a printed average may have been rounded (平均数的取整): people and classes are whole, so any neighbour will do. */
final class Averages {
    private Averages() {}

    /** What an average may print: half a unit of its last digit either way once it is within one. */
    static Interval printed(Interval exact, Claim average) {
        BigDecimal unit = average.token().ulp();
        BigDecimal half = unit.divide(BigDecimal.valueOf(2));
        boolean near = exact.gap(Interval.exact(average.value())).compareTo(unit) <= 0;
        return near ? new Interval(exact.low().subtract(half), exact.high().add(half)) : exact;
    }
}
