package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Holds the tables that are being handed in against each other (上报前互核); who knows figures answers. */
@FunctionalInterface
public interface HandInChecks {
    /**
     * What stops the hand-in, in five parts.
     *
     * @param tables those being handed in
     * @param rows what would then have been handed in by the unit, asked for only when something is to be checked: of
     *     other tables what was handed in before, since a draft may be half done; tables without a row are left out
     */
    List<Issue> against(Occasion occasion, Set<String> tables, Supplier<List<Manifest.VersionEntry>> rows);

    /**
     * Who hands in for which round (上报场合).
     *
     * @param byCommand whether a command of the machine's owner does, and nobody is signed in
     */
    record Occasion(String round, OrgUnitId region, OrgUnitId unit, ReportYear year, boolean byCommand) {
        /** Somebody who is signed in. */
        public static Occasion of(CollectionRound round, OrgUnitId unit) {
            return new Occasion(round.id(), round.region(), unit, round.year(), false);
        }
    }
}
