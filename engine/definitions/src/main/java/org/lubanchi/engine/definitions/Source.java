package org.lubanchi.engine.definitions;

import org.lubanchi.engine.kernel.LocalText;

/**
 * A law, standard, notice or published report that a definition cites (依据).
 *
 * @param id the path-like name, for example {@code moe.operating-conditions}
 * @param label its title
 * @param kind law, standard, notice, report or guide
 * @param status whether its words were checked against the original
 * @param note what a reader must know about it
 */
public record Source(String id, LocalText label, String kind, Status status, LocalText note) {
    /** Whether the source was checked (核对状态). */
    public enum Status {
        /** Checked against the original. */
        VERIFIED(new LocalText("已核对", "verified")),
        /** From memory or second hand: people are told so. */
        RECALLED(new LocalText("凭记忆，未核对", "recalled, not verified"));

        private final LocalText label;

        Status(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }
}
