package org.lubanchi.platform.collection;

import org.lubanchi.platform.access.Reader;

/** Begins a list or roster with the rows of the year before (带入上年), which reporters then bring up to date. */
public interface CarryOver {
    /**
     * Puts the rows of the sealed year before that the draft does not have into it. Rows that are there stay as they are;
     * asked again, nothing more is put in. A value that was missing then is left blank: why it was missing has to be said
     * anew.
     *
     * @param numbers whether numbers come along; without them only what describes a row does, and the numbers of the year
     *     before stand beside the cells
     * @throws org.lubanchi.platform.http.Refusal when the table may not be changed now, or only some cells of it
     */
    Carried carry(TableCase.Key key, boolean numbers, Reader by);

    /** What was put in (带入行数). */
    record Carried(int rows, int cells) {}
}
