package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What one node gives one school (要素得分).
 *
 * @param points rounded; empty where the node is left out or no total can be given
 * @param judgedWeight how much of the node's weight was judged from data
 * @param standing how the points came about
 */
public record Scored(Optional<BigDecimal> points, BigDecimal judgedWeight, Standing standing) {
    /** How points came about. */
    public enum Standing {
        /** From data. */
        JUDGED(new LocalText("已判定", "judged")),
        /** Partly from data: something below was assumed or left out. */
        PARTLY(new LocalText("部分判定", "partly judged")),
        /** The data is missing, and the scheme says what counts instead. */
        ASSUMED(new LocalText("缺数据，按方案计", "data missing, counted as the scheme says")),
        /** Left out, the weight shared by its neighbours. */
        LEFT_OUT(new LocalText("缺数据，不计", "data missing, left out")),
        /** The data is missing and the scheme gives no total without it. */
        BLOCKED(new LocalText("缺数据，总分无法给出", "data missing, no total"));

        private final LocalText label;

        Standing(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }
}
