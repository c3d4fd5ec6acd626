package org.lubanchi.platform.collection;

import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.audit.AuditTrail;

/** Takes in what schools send (收表). */
public interface Intake {
    /**
     * Takes in a workbook: every table of it becomes a version, or nothing does.
     *
     * @param workbook the file
     * @param submitter who submits it
     * @param synthetic whether the data are invented
     * @throws org.lubanchi.engine.kernel.Failure with every blocking issue; then the store is as it was
     */
    Receipt take(Path workbook, AuditTrail.Actor submitter, boolean synthetic);

    /**
     * Takes in a table as text, however long: it becomes a version, or nothing happens. Its rows are judged as those of a
     * workbook and are not held in memory.
     *
     * @throws org.lubanchi.engine.kernel.Failure with every blocking issue; then the store is as it was
     */
    Receipt take(TextTable text, AuditTrail.Actor submitter, boolean synthetic);

    /**
     * Says what would be said of a table as text, however long, and takes nothing in.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is no such text, or no list or roster
     */
    TextFindings judge(TextTable text);

    /**
     * What is said of a table as text (文本判读): rows in are rows that could be loaded plus rows rejected.
     *
     * @param issues of one code at most so many as are told of a workbook, the others counted
     */
    record TextFindings(long rowsIn, long rejected, List<Issue> issues) {
        public TextFindings {
            issues = List.copyOf(issues);
        }
    }

    /**
     * What was taken in (回执).
     *
     * @param round the collection round
     * @param versions one a table; of a table that is the same as before the version it was
     * @param issues those to be explained and those for information
     */
    record Receipt(String round, OrgUnitId unit, ReportYear year, List<Taken> versions, List<Issue> issues) {
        public Receipt {
            versions = List.copyOf(versions);
            issues = List.copyOf(issues);
        }
    }

    /** One table's version. */
    record Taken(String table, int number, long rows, boolean isNew) {}
}
