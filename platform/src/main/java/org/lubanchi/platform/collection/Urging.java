package org.lubanchi.platform.collection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;

/** Reminds units by hand of what they have not handed in (催报). */
public interface Urging {
    /** Tells the reporters of these units; one that was urged within a day is left in peace. */
    Urged urge(String round, List<OrgUnitId> units, Reader by);

    /** When each unit of a round was urged last. */
    Map<OrgUnitId, Instant> lastUrged(String round);

    /**
     * Who was reached (催报结果).
     *
     * @param units units whose reporters were told
     * @param people how many reporters
     * @param recently units that were urged within a day
     * @param done units that have handed in everything
     * @param nobody units without an account that reports
     */
    record Urged(int units, int people, int recently, int done, List<OrgUnitId> nobody) {
        public Urged {
            nobody = List.copyOf(nobody);
        }
    }
}
