package org.lubanchi.engine.kernel;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a value came about (来历): one step and the traces of what it used.
 *
 * <p>A trace reads from the top (the printed figure) to the bottom (the cell or the rows).
 *
 * @param step what was done here
 * @param value the result of this step as text, with unit; or the missing reason
 * @param from the traces of the operands, in the order they are used
 */
public record Trace(Step step, String value, List<Trace> from) {
    public Trace {
        from = List.copyOf(from);
    }

    /** A trace without operands. */
    public static Trace leaf(Step step, String value) {
        return new Trace(step, value, List.of());
    }

    /** What was done. */
    public sealed interface Step {}

    /**
     * A formula (公式) of a definition was applied.
     *
     * @param indicator its id
     * @param label its name
     * @param formula as written in the definition
     * @param substituted the formula with the numbers filled in
     * @param source the id of the definition's source
     */
    public record Formula(String indicator, LocalText label, String formula, String substituted, String source)
            implements Step {}

    /** A value was rounded half up for display. */
    public record Rounding(int decimals, BigDecimal unrounded) implements Step {}

    /**
     * Rows were aggregated (汇总) by a measure.
     *
     * @param measure its id
     * @param label its name
     * @param aggregate count, sum, distinct or median
     * @param table the table's id
     * @param filter the filter as written, or empty
     * @param unit the unit at which the rows were aggregated
     * @param period the period of the table
     * @param rowsRead rows of the unit in the period
     * @param rowsUsed rows that passed the filter
     * @param rowsUndetermined rows whose filter or value was missing
     */
    public record Aggregate(
            String measure,
            LocalText label,
            String aggregate,
            String table,
            String filter,
            OrgUnitId unit,
            Period period,
            long rowsRead,
            long rowsUsed,
            long rowsUndetermined)
            implements Step {}

    /** A sealed snapshot (封存快照) was read. */
    public record SnapshotRead(String snapshot, String edition, String table, String partitionSha256) implements Step {}

    /**
     * A table version (表版本) of one unit.
     *
     * @param number the version number in its round, from 1
     * @param objectSha256 the hash that names the object
     * @param sourceFile the file it was read from
     */
    public record TableVersionRead(
            OrgUnitId unit,
            LocalText unitName,
            String table,
            int number,
            String objectSha256,
            String sourceFile,
            String submitter,
            String approver)
            implements Step {}

    /** A workbook cell (读取单元格) was read. */
    public record CellRead(String file, String sheet, String address, LocalText field, String raw) implements Step {}

    /** A figure printed in a cited document (引用刊载值). */
    public record PublishedRead(String source, int line, String printed) implements Step {}
}
