package org.lubanchi.platform.collection.internal;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.collection.HandInChecks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a hand-in goes through once its tables are clean in themselves: written, then held against each other. */
@Component
record HandIn(VersionWriting writing, TrialWriting rows, ObjectProvider<HandInChecks> checks) {
    /** Refuses what contradicts across tables. What was written counts for nothing then and is swept away in time. */
    void requireAgreement(
            HandInChecks.Occasion occasion,
            List<WrittenTable> written,
            Supplier<List<Manifest.VersionEntry>> handedIn) {
        Set<String> tables = written.stream().map(WrittenTable::table).collect(Collectors.toSet());
        List<Issue> against = checks.orderedStream()
                .flatMap(each -> each.against(occasion, tables, handedIn).stream())
                .toList();
        if (!against.isEmpty()) {
            throw new Failure(Failure.Category.USER, against, null);
        }
    }
}
