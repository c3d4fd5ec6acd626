package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.platform.access.Reader;

/** Rows that another program sends (接口批量报送): read and judged as those of a workbook or of the sheet on the web. */
public interface BulkLoads {
    /** Rows of one batch at most. */
    int MOST_ROWS = 50_000;

    /**
     * Takes rows into the draft of a table, or says what would become of them.
     *
     * @throws org.lubanchi.engine.kernel.Failure when the key of the batch was used for other rows
     * @throws org.lubanchi.platform.http.Refusal when the table may not be changed now
     */
    Loaded load(TableCase.Key key, Batch batch, Reader by);

    /**
     * Rows as they were sent (报送行).
     *
     * @param file what the user calls the file they stood in; empty when there was none
     * @param rows field to text as a clerk would type it, in the order sent
     * @param lines the line of the file each row begins in, from 1; empty when there are none
     * @param columns the column of the file each head stands over, from 1; likewise
     */
    record SentRows(String file, List<Map<String, String>> rows, List<Integer> lines, Map<String, Integer> columns) {
        public SentRows {
            rows = List.copyOf(rows);
            lines = List.copyOf(lines);
            columns = Map.copyOf(columns);
        }

        /** Rows of no file. */
        public static SentRows plain(List<Map<String, String>> rows) {
            return new SentRows("", rows, List.of(), Map.of());
        }

        /** Where a cell under a head stood; rows count from 1. */
        public Optional<Place> place(int row, String head) {
            return row < 1 || row > lines.size()
                    ? Optional.empty()
                    : Optional.of(new Place.FileLine(file, lines.get(row - 1), columns.getOrDefault(head, 1)));
        }
    }

    /**
     * A batch (报送批).
     *
     * @param key names it: sent again with the same rows, it changes nothing more
     * @param dry only to say what would become of them
     * @param whole whether these are all rows of the table, so that those not among them go
     */
    record Batch(String key, SentRows rows, boolean dry, boolean whole) {}

    /**
     * What became of a batch (报送结果): rows in are rows loaded plus rows rejected.
     *
     * @param sums of each numeric column over the rows loaded, to be held against the sender's own
     * @param changes against the draft as it was
     * @param adopted empty for a dry run
     */
    record Loaded(
            long rowsIn,
            long loaded,
            long rejected,
            SortedMap<String, String> sums,
            Uploads.RowChanges changes,
            Optional<Uploads.Adopted> adopted,
            List<RowIssue> issues) {
        public Loaded {
            issues = List.copyOf(issues);
        }
    }

    /**
     * A problem of a row (行问题).
     *
     * @param row the row in the order sent, from 1; 0 when it is of the whole batch
     * @param field its field; empty likewise
     */
    record RowIssue(int row, String field, Issue issue) {}
}
