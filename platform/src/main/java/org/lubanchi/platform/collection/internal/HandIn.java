package org.lubanchi.platform.collection.internal;

import java.util.List;
import java.util.Set;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.HandInChecks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a hand-in goes through once its tables are clean in themselves: held against each other, then written. */
@Component
record HandIn(VersionWriting writing, ObjectProvider<HandInChecks> checks) {
    /** What stops it across tables. */
    List<Issue> against(CollectionRound round, OrgUnitId unit, Set<String> tables) {
        return checks.orderedStream()
                .flatMap(each -> each.against(round, unit, tables).stream())
                .toList();
    }
}
