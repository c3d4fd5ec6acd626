package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;

/** Decides on what was handed in (审核办理). */
public interface Reviews {
    /** Passes a table to whoever is next; after the last it is approved. */
    TableCase pass(TableCase.Key key, int revision, Reader by);

    /**
     * Sends a table back.
     *
     * @param notes why; one without a cell means the whole table, otherwise only the cells named are opened
     */
    TableCase giveBack(TableCase.Key key, int revision, List<NewNote> notes, Reader by);

    /** Takes an approval back: the table waits for the last reviewer again. */
    TableCase unapprove(TableCase.Key key, int revision, String why, Reader by);

    /** Passes, of the units named, every table that waits for this level and has nothing to explain. */
    int passClean(String round, List<OrgUnitId> units, ReviewLevel level, Reader by);

    /** What differs between two versions of a table. */
    List<CellDifference> differences(TableCase.Key key, int from, int to);

    /** Why a table or a cell goes back (新退回意见). */
    record NewNote(Optional<Drafts.CellRef> cell, Returns.Reason reason, String text) {}

    /** A cell that differs (版本差异); a row that is only in one version has blanks in the other. */
    record CellDifference(List<String> key, String field, String before, String after) {}
}
