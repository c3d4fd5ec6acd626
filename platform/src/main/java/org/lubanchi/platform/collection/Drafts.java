package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.platform.access.Reader;

/** The drafts that reporters fill in (填报草稿). */
public interface Drafts {
    /** Opens a draft for its reporter; what was handed in or sealed before is what it begins with. */
    DraftSheet open(TableCase.Key key);

    /** Shows a draft to somebody who does not fill it in, without fields above a sensitivity. */
    DraftSheet show(TableCase.Key key, Sensitivity upTo);

    /**
     * The next rows of a draft in their order, without fields above a sensitivity. Rows that are put in or taken away
     * meanwhile move no other row from one page to another.
     *
     * @param after the row behind which to begin; from the first when there is none, or when it was never there
     * @param most at most so many
     */
    DraftPage page(TableCase.Key key, Optional<String> after, int most, Sensitivity upTo);

    /**
     * Writes a patch; what it acknowledges is on the disk.
     *
     * @throws org.lubanchi.platform.http.Refusal when the table is not the reporter's to change now
     */
    CellPatch.Outcome patch(TableCase.Key key, CellPatch patch, Reader by);

    /** Judges a draft as it stands and keeps the counts. */
    DraftJudgement judge(TableCase.Key key);

    /** Says why a doubtful value is right; an empty reason takes it back. */
    DraftJudgement explain(TableCase.Key key, Explanation explaining, Reader by);

    /**
     * An explanation of a problem (情况说明).
     *
     * @param found the problem as it read; when the numbers change the explanation no longer holds
     */
    record Explanation(String row, String field, String code, String found, String reason) {}

    /**
     * A draft as it is shown (草稿视图).
     *
     * @param rows in their order
     * @param judgement what the rules say
     * @param prior the texts of the year before, by row and field; rows that are new have none
     * @param absent rows of a list the year before had and the draft does not
     * @param reopened the cells that may be changed while the table is returned; empty when all may
     */
    record DraftSheet(
            TableCase state,
            List<DraftRowView> rows,
            DraftJudgement judgement,
            SortedMap<String, Map<String, String>> prior,
            int absent,
            List<CellRef> reopened) {}

    /** Some rows of a draft in their order, and whether there are more behind them (草稿分页). */
    record DraftPage(List<DraftRowView> rows, boolean more) {
        public DraftPage {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a draft (草稿行) with its cells by field. */
    record DraftRowView(String id, Map<String, DraftCellView> cells) {}

    /** A cell of a draft (草稿单元格): its text, and the version to name when changing it. */
    record DraftCellView(String text, int version) {}

    /** A cell (单元格引用). */
    record CellRef(String row, String field) {}
}
