package org.lubanchi.platform.lake;

import java.time.Instant;

/** Clears away what nobody refers to (清扫). */
public interface Sweep {
    /**
     * Deletes objects and drafts that nobody refers to and that are older than seven days.
     *
     * @return how many files went
     */
    int sweep(Instant now);
}
