package org.lubanchi.platform.collection;

import java.util.List;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.DraftJudgement.CellIssue;

/** Hands drafts in (上报). */
public interface Submissions {
    /** What would be handed in, and what stands against it. */
    List<Outlook> outlook(String round, OrgUnitId unit);

    /**
     * Hands tables in: each becomes an immutable version and waits for its first reviewer; all of them or none.
     *
     * @throws org.lubanchi.engine.kernel.Failure with every problem that stops it
     * @throws org.lubanchi.platform.http.Refusal when a table has changed since the asker looked
     */
    List<TableCase> submit(String round, OrgUnitId unit, List<Choice> choices, Reader by);

    /**
     * A table to hand in (上报选择).
     *
     * @param revision of the case as the asker saw it
     * @param nothing the unit has nothing to list here, and says so
     */
    record Choice(String table, int revision, boolean nothing) {}

    /**
     * One table before it is handed in (上报前摘要).
     *
     * @param unexplained problems that still ask for an explanation
     * @param explained problems with their explanations, as the reviewer will see them
     * @param next who sees it first
     */
    record Outlook(
            TableCase state,
            List<CellIssue> unexplained,
            List<CellIssue> explained,
            TableChange change,
            ReviewLevel next) {}

    /** What differs from the year before (同比变化): rows that came, rows that went, cells with another value. */
    record TableChange(int before, int added, int removed, int cells) {}
}
