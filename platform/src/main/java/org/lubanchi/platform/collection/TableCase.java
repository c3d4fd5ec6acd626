package org.lubanchi.platform.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * One unit's table in a round (填报事项).
 *
 * @param key which
 * @param state where it stands
 * @param level while it waits, the place in the unit's chain of who has to look at it
 * @param revision grows with every step, so that nobody decides on what has changed
 * @param counts what its draft holds
 * @param numbers the versions it came to
 * @param changedAt when it or its draft changed last
 * @param ownUntil until when this table is taken, where it was returned or opened again
 */
public record TableCase(
        Key key,
        CaseState state,
        int level,
        int revision,
        Counts counts,
        Numbers numbers,
        Instant changedAt,
        Optional<Instant> ownUntil) {

    /** Which table of which unit in which round. */
    public record Key(String round, OrgUnitId unit, String table) {}

    /**
     * What a draft holds.
     *
     * @param rows its rows
     * @param filled cells with something in them
     * @param cells all cells
     * @param blocking problems that stop a submission
     * @param toExplain problems that ask for an explanation, explained or not
     * @param explained those that have one
     */
    public record Counts(long rows, int filled, int cells, int blocking, int toExplain, int explained) {
        /** An empty draft. */
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        /** Problems that still ask for an explanation. */
        public int unexplained() {
            return toExplain - explained;
        }
    }

    /** The numbers of the versions that were submitted, approved and sealed last. */
    public record Numbers(OptionalInt submitted, OptionalInt approved, OptionalInt sealed) {
        /** What was handed in last, or else what was sealed last. */
        public OptionalInt newest() {
            return submitted.isPresent() ? submitted : sealed;
        }
    }
}
