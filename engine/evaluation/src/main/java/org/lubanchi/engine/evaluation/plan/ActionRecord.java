package org.lubanchi.engine.evaluation.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What people say of an action in a region (行动台账).
 *
 * @param assigned whether anybody is named who does it
 * @param due until when
 * @param share how many the region has taken on; empty where it has not said
 * @param state how far it is, by their word
 * @param counts how many there were in all at the end of a year, by year
 */
public record ActionRecord(
        boolean assigned,
        LocalDate due,
        Optional<BigDecimal> share,
        State state,
        SortedMap<Integer, BigDecimal> counts) {
    public ActionRecord {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How far an action is by the word of those who do it (行动状态). */
    public enum State {
        OPEN(new LocalText("未启动", "not begun")),
        UNDER_WAY(new LocalText("进行中", "under way")),
        DONE(new LocalText("已完成", "done")),
        /** Given up, with a reason. */
        DROPPED(new LocalText("已终止", "given up"));

        private final LocalText label;

        State(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }

    /** The latest count that was reported up to a year. */
    public Optional<BigDecimal> countUntil(int year) {
        SortedMap<Integer, BigDecimal> until = counts.headMap(year + 1);
        return until.isEmpty() ? Optional.empty() : Optional.ofNullable(until.get(until.lastKey()));
    }
}
