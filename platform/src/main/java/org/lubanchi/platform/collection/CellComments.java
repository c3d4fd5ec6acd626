package org.lubanchi.platform.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.access.Reader;

/** What clerks and reviewers say to each other about a cell (填报批注); it returns nothing and holds nothing up. */
public interface CellComments {
    /** The longest comment, in characters. */
    int LONGEST = 500;
    /** The most comments on one table; more is a talk for the telephone. */
    int MOST = 1_000;

    /** The comments of a table, oldest first. */
    List<CellComment> list(TableCase.Key key);

    /**
     * Says something about a cell; the other side is told: reviewers while the table waits for them, reporters when
     * somebody else says it.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is nothing said, too much, or no such field
     */
    CellComment say(TableCase.Key key, Drafts.CellRef cell, String text, Reader by);

    /** Notes that a comment is settled; twice is once. */
    void settle(TableCase.Key key, long comment, Reader by);

    /**
     * A comment on a cell (单元格批注).
     *
     * @param settledBy who said it is settled; empty while it is open
     */
    record CellComment(
            long id, Drafts.CellRef cell, String text, String person, Instant at, Optional<String> settledBy) {}
}
