package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.util.SortedMap;

/** A table version as the database holds it. */
record Version(Key key, String object, long rows, Origin origin, int toExplain, String submitter, Instant submittedAt) {
    /** Which version of which table of which unit in which round. */
    record Key(String round, String unit, String table, int number) {}

    /** Where the rows stood. */
    record Origin(String file, String sha256, String sheet, SortedMap<String, String> addresses) {}
}
