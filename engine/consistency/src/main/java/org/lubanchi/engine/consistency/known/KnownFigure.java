package org.lubanchi.engine.consistency.known;

import java.util.Optional;
import org.lubanchi.engine.consistency.number.Interval;

/**
 * A figure that is known of the reporting body apart from the report (已知数值).
 *
 * @param label the indicator's name
 * @param provenance whether it was computed or printed
 * @param source where it comes from: the snapshot, or the document with its line
 * @param value what it is; empty where it cannot be computed
 * @param why why it cannot be computed; empty where it can
 */
public record KnownFigure(String label, Provenance provenance, String source, Optional<Value> value, String why) {

    /** Where a known figure comes from; the two are told apart and never mixed. */
    public enum Provenance {
        COMPUTED("平台由数据算得"),
        PUBLISHED("已刊载");

        private final String zh;

        Provenance(String zh) {
            this.zh = zh;
        }

        /** What people read. */
        public String zh() {
            return zh;
        }
    }

    /**
     * A value.
     *
     * @param interval what it can be: one number where it was computed, the printed precision where it was printed
     * @param shown as people read it
     * @param unit its unit's symbol, such as 人, %, 万元, 册/生
     */
    public record Value(Interval interval, String shown, String unit) {}
}
