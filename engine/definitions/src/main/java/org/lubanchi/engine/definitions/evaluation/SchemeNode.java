package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A dimension or a point of a scheme (评价要素): with children, or with a scoring function.
 *
 * @param code its name in the scheme, for example {@code R5}
 * @param label its title
 * @param weight the most points it gives; of a penalty the most it takes
 * @param role whether it counts towards the total weight
 * @param children the nodes below it; empty for a scored node
 * @param judging how it is scored; empty for a node with children
 */
public record SchemeNode(
        String code,
        LocalText label,
        BigDecimal weight,
        Role role,
        List<SchemeNode> children,
        Optional<Judging> judging) {
    public SchemeNode {
        children = List.copyOf(children);
        if (children.isEmpty() == judging.isEmpty()) {
            throw new IllegalArgumentException("A node has children or a scoring, one of the two: " + code);
        }
    }

    /** Whether a node counts towards the total weight. */
    public enum Role {
        /** One of the weights that add up. */
        COUNTED,
        /** Points beyond the total, up to its weight. */
        BONUS,
        /** Points taken off the total, up to its weight. */
        PENALTY
    }

    /**
     * How a point is judged.
     *
     * @param scoring the function and what it needs
     * @param whenUnknown what the scheme does when the data is missing
     * @param meanOfOthersFor kinds of school that are given the mean of the other schools' points instead
     * @param evidence what proves it, may be empty
     * @param fullIf above zero it gives all points, whatever the function says
     * @param zeroIf above zero it gives none, whatever the function says
     */
    public record Judging(
            Scoring scoring,
            WhenUnknown whenUnknown,
            List<String> meanOfOthersFor,
            String evidence,
            Optional<ScoredAmount> fullIf,
            Optional<ScoredAmount> zeroIf) {
        public Judging {
            meanOfOthersFor = List.copyOf(meanOfOthersFor);
        }
    }

    /** What a scheme does with a point whose data is missing; none of it is silent. */
    public enum WhenUnknown {
        /** Its weight is shared among the judged points beside it, and the confidence falls. */
        LEAVE_OUT(new LocalText("不计此项，权重分摊给同组其他项", "left out, its weight shared by the points beside it")),
        /** It gives no points, the score says so, and the confidence falls. */
        ZERO(new LocalText("按方案计零分，并注明", "no points by the scheme, and told")),
        /** It gives the mean of the schools that could be judged, and the confidence falls. */
        PEER_MEAN(new LocalText("按可判定学校的平均分计", "the mean of the schools that could be judged")),
        /** No total can be given. */
        NO_TOTAL(new LocalText("总分无法给出", "no total is given"));

        private final LocalText label;

        WhenUnknown(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }

    /** Whether a function scores it. */
    public boolean leaf() {
        return judging.isPresent();
    }

    /** How it is judged, for a node that is known to be scored. */
    public Judging requireJudging() {
        return judging.orElseThrow(() -> new IllegalStateException(code + " has children and no scoring"));
    }
}
