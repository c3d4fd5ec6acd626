package org.lubanchi.platform.collection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lubanchi.engine.kernel.OrgUnitId;

/** What has happened to tables since a mark (变更流), for programs that follow along. */
public interface ChangeFeed {
    /** Changes of one answer at most. */
    int MOST = 1_000;

    /**
     * The changes after a mark that the asker may follow, in the order in which they were committed.
     *
     * @param after the mark of the answer before; 0 from the beginning
     * @param most entries that are looked through
     */
    Page list(long after, int most);

    /**
     * One answer (变更页).
     *
     * @param mark where to go on; it grows also past entries that are not the asker's
     * @param more whether there is more at once
     */
    record Page(List<Change> changes, long mark, boolean more) {
        public Page {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A change of one unit's table (变更).
     *
     * @param mark its own mark
     * @param version the version it is about, where there is one
     */
    record Change(long mark, Instant at, Kind kind, String round, OrgUnitId unit, String table, OptionalInt version) {}

    /** What happened (变更类别). */
    enum Kind {
        /** A version of the table was stored. */
        COMMITTED,
        /** It was handed in, or passed on to the next who reviews. */
        SUBMITTED,
        /** It goes back to be corrected. */
        RETURNED,
        /** Whoever reviews last has approved it. */
        APPROVED,
        /** It counts: figures follow from it. */
        SEALED;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
