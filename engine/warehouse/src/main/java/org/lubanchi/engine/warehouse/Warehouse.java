package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * The engine that reads and writes the lake's columnar files (数据仓库).
 *
 * <p>Implementations are adapters; all of them pass one contract suite. Failures of the store (a truncated file, a full
 * disk) are told as {@link org.lubanchi.engine.kernel.Failure}.
 */
public interface Warehouse extends AutoCloseable {
    /** Writes the rows of one unit's table to a new file. */
    default void write(TableDefinition table, OrgUnitId unit, ReportYear year, List<LakeRow> rows, Path target) {
        write(table, unit, year, rows.iterator(), target);
    }

    /** Writes rows as they come, in the order of their source rows, and holds none of them. */
    void write(TableDefinition table, OrgUnitId unit, ReportYear year, Iterator<LakeRow> rows, Path target);

    /** Writes the rows of several files of one table to one new file, in a fixed order. */
    void compact(TableDefinition table, List<Path> files, Path target);

    /** Aggregates one table for units and years, one row for each unit and year of the query that has rows. */
    List<AggregateRow> aggregate(AggregateQuery query, ReadScope scope);

    /**
     * The values of one source row, or of a form's only row, as text, field by field in the table's order; absent ones as {@code #reason}.
     *
     * @return nothing when the file has no such row; fields above the scope's sensitivity read {@code #withheld}
     */
    List<String> row(TableDefinition table, OrgUnitId unit, int sourceRow, Path file, ReadScope scope);

    /**
     * The values of all rows of a unit's file, in the order of the source, each as {@link #row} gives them.
     *
     * @return nothing when the scope does not cover the unit
     */
    List<List<String>> rows(TableDefinition table, OrgUnitId unit, Path file, ReadScope scope);

    /**
     * One page of them, without reading the others' values.
     *
     * @return nothing behind the last row, or when the scope does not cover the unit
     */
    List<List<String>> page(TableDefinition table, OrgUnitId unit, Path file, RowPage page, ReadScope scope);

    /** The source rows of a unit's file on which a rule fails, ascending. */
    List<Integer> failingRows(RuleDefinition rule, TableDefinition table, OrgUnitId unit, Path file, ReadScope scope);

    /** How full a sealed table is and which rules it breaks, one for each unit of the scope that has rows, by unit. */
    List<TableTally> tally(TallyQuery query, ReadScope scope);

    /** Rows counted and added up by unit and fields, for the units of the scope, by unit and fields. */
    List<GroupRow> grouped(GroupQuery query, ReadScope scope);

    /** Values that several units of the scope have where each should have its own, in their order. */
    List<SharedKeyQuery.SharedKey> sharedKeys(SharedKeyQuery query, ReadScope scope);

    @Override
    void close();
}
