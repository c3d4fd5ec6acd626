package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.MissingReason;

/** What a scoring function found for one school (判分结果). */
public sealed interface Judged {
    /** Points, unrounded, between zero and the weight. */
    record Points(BigDecimal points) implements Judged {}

    /** The data is missing: no points, and not zero. */
    record Unknown(MissingReason reason) implements Judged {}

    /** It cannot be judged though data is there: too few peers, nothing to divide by, a wrong level. */
    record Refused(Issue issue) implements Judged {}

    /** The points, if there are any. */
    default Optional<BigDecimal> found() {
        return this instanceof Points known ? Optional.of(known.points()) : Optional.empty();
    }
}
