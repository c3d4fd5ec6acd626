package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;

/**
 * What the rules say of a draft (草稿校验): the same as of a workbook with the same cells.
 *
 * @param issues everything found, each at its cell
 * @param counts how many of each weight, rows and cells
 * @param totals sums of numeric columns, in the order of the fields
 */
public record DraftJudgement(List<CellIssue> issues, TableCase.Counts counts, List<ColumnTotal> totals) {
    public DraftJudgement {
        issues = List.copyOf(issues);
        totals = List.copyOf(totals);
    }

    /**
     * A problem at a cell of a draft (单元格校验问题).
     *
     * @param row the row's id; empty when the problem is of the whole table
     * @param field the field at which it is shown; empty likewise
     * @param related the fields the rule looks at
     * @param explanation why the value is right all the same, when somebody has said so
     */
    public record CellIssue(String row, String field, Issue issue, List<String> related, Optional<String> explanation) {
        public CellIssue {
            related = List.copyOf(related);
        }
    }

    /** A column's sum (列合计) as plain decimal; cells that are no numbers are left out. */
    public record ColumnTotal(String field, String sum) {}
}
