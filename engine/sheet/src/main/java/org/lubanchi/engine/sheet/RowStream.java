package org.lubanchi.engine.sheet;

import java.util.Iterator;
import java.util.List;
import org.lubanchi.engine.kernel.Issue;

/**
 * The rows of a table as they are read, one at a time (逐行读表): none is held, so a table may be larger than the memory.
 *
 * <p>What counts the rows and tells the problems is complete once there is no next row. Rows in are then rows given plus
 * rows rejected.
 */
public interface RowStream extends Iterator<TableRow> {
    /** Where the fields stand; known before the first row. */
    SourceLayout layout();

    /** Rows that hold anything, so far. */
    long rowsIn();

    /** Rows with a blocking issue, so far. */
    long rowsRejected();

    /** Everything that was wrong so far, capped for each code. */
    List<Issue> issues();
}
