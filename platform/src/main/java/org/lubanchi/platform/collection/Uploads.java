package org.lubanchi.platform.collection;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;

/** Workbooks that a reporter brings to the web (上传工作簿). */
public interface Uploads {
    /** Writes the template of a unit's tables in a round, with its stamp. */
    void template(String round, OrgUnitId unit, List<String> tables, OutputStream out);

    /**
     * Reads a workbook and shows what it would change; nothing is changed yet.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is no workbook of ours, or another unit's
     */
    Preview bring(String round, OrgUnitId unit, Path file, Reader by);

    /** Writes the very file that was brought, with a remark at each problem and a sheet of all problems. */
    void annotated(String upload, OrgUnitId unit, OutputStream out);

    /** How a brought file was called. */
    String nameOf(String upload, OrgUnitId unit);

    /** Takes the rows that could be read into the drafts of the tables named; repeated, it changes nothing more. */
    List<Adopted> adopt(String upload, OrgUnitId unit, List<String> tables, Reader by);

    /**
     * What a workbook would change (上传预览).
     *
     * @param issues of the workbook as a whole
     */
    record Preview(String upload, String file, List<TablePreview> tables, List<Issue> issues) {}

    /**
     * What a workbook would change in one table (单表预览).
     *
     * @param rowsIn rows of the sheet that hold anything: loaded plus rejected
     * @param sums of numeric columns over the rows loaded
     * @param changes what would become of the draft's rows
     * @param editable whether the draft may be changed at all
     * @param toFill what is left for the clerk, because the file does not know it
     */
    record TablePreview(
            String table,
            long rowsIn,
            long loaded,
            long rejected,
            SortedMap<String, String> sums,
            RowChanges changes,
            List<Issue> issues,
            boolean editable,
            List<ToFill> toFill) {}

    /**
     * A field every row must have, which the file is silent on and the draft lacks (待补字段).
     *
     * @param rows in so many rows of the file
     */
    record ToFill(String field, LocalText label, int rows) {}

    /** Rows by their keys (行变化): those that would come, go, or read differently; the first of each kind by name. */
    record RowChanges(int added, int removed, int changed, int same, List<ChangedRow> shown) {}

    /** One row that would change (变化行). */
    record ChangedRow(String kind, List<String> key, List<Reviews.CellDifference> cells) {}

    /** What was taken into a draft, and what is left for the clerk (载入结果). */
    record Adopted(String table, int cells, int rows, int refused, List<ToFill> toFill) {}
}
