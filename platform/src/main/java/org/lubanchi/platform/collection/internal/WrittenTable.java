package org.lubanchi.platform.collection.internal;

import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.SourceLayout;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.warehouse.lake.Manifest;

/**
 * A table whose object lies in the lake and counts for nothing yet.
 *
 * @param layout where its rows stood
 * @param rows how many it has
 * @param object the SHA-256 that names it
 * @param sourceSha256 the SHA-256 of the file it was read from
 * @param toExplain how many issues of sheet and rules ask for an explanation
 */
record WrittenTable(String table, SourceLayout layout, long rows, String object, String sourceSha256, int toExplain) {
    static WrittenTable of(TableReading reading, String object, String sourceSha256, int toExplain) {
        return new WrittenTable(
                reading.table().id(), reading.layout(), reading.rows().size(), object, sourceSha256, toExplain);
    }

    /** As it would stand in a snapshot. */
    Manifest.VersionEntry entry(OrgUnitId unit) {
        return TrialWriting.entry(unit, table, 0, object, rows);
    }
}
