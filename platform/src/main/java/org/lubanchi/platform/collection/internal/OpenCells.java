package org.lubanchi.platform.collection.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.Drafts.CellRef;
import org.lubanchi.platform.collection.Returns.Note;
import org.lubanchi.platform.collection.TableCase;

/**
 * Which cells of a draft may be changed now: all of them, or those a returned table was returned for.
 *
 * @param all whether all may
 * @param cells those that may when not all
 */
record OpenCells(boolean all, Set<CellRef> cells) {
    static OpenCells of(TableCase state, List<Note> notes) {
        if (state.state() != CaseState.RETURNED) {
            return new OpenCells(state.state().editable(), Set.of());
        }
        Set<CellRef> cells = new HashSet<>();
        boolean whole = false;
        for (Note note : notes) {
            if (note.state() != Note.State.ACCEPTED) {
                note.cell().ifPresent(cell -> cells.add(new CellRef(cell.row(), cell.field())));
                whole |= note.cell().isEmpty();
            }
        }
        return new OpenCells(whole || cells.isEmpty(), whole ? Set.of() : cells);
    }

    boolean contains(String row, String field) {
        return all || cells.contains(new CellRef(row, field));
    }

    List<CellRef> list() {
        return all ? List.of() : List.copyOf(cells);
    }
}
