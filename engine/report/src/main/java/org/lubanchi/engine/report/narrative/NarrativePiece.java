package org.lubanchi.engine.report.narrative;

import java.util.Optional;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;

/** A piece of what somebody wrote (叙述片段): words, or a figure that is bound. Nothing else can stand in a report. */
public sealed interface NarrativePiece {
    /** Plain words. */
    record Words(String text) implements NarrativePiece {}

    /**
     * A bound figure among words (数字片), which cannot be mistyped.
     *
     * @param key the fact it prints
     * @param form how
     * @param seen the characters its author saw when it was put in or last confirmed
     * @param frozen why it keeps other characters than the data say, if it does
     */
    record Chip(FactKey key, PrintedForm form, String seen, Optional<Freeze> frozen) implements NarrativePiece {}

    /**
     * A figure held fast (固定数字).
     *
     * @param text the characters it keeps
     * @param reason why; never blank
     */
    record Freeze(String text, String reason) {
        public Freeze {
            if (text.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("A figure is frozen to something and for a reason");
            }
        }
    }
}
