package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Set;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;

/** Holds the tables that are being handed in against each other (上报前互核); who knows figures answers. */
@FunctionalInterface
public interface HandInChecks {
    /**
     * What stops the hand-in, in five parts.
     *
     * @param tables those being handed in; of the others only what was handed in before counts, since a draft may be half done
     */
    List<Issue> against(CollectionRound round, OrgUnitId unit, Set<String> tables);
}
