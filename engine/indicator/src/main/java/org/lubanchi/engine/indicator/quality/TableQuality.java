package org.lubanchi.engine.indicator.quality;

import java.util.List;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/**
 * One table of a unit (表的质量清点).
 *
 * @param table the table
 * @param reported whether the unit reported it; an empty list is reported
 * @param rows its rows
 * @param filled cells with a value
 * @param unreported cells absent without a reason
 * @param rules every rule of the table that was judged
 */
public record TableQuality(
        TableDefinition table, boolean reported, long rows, long filled, long unreported, List<RuleQuality> rules) {
    public TableQuality {
        rules = List.copyOf(rules);
    }

    /** A table that was asked for and is not there. */
    static TableQuality absent(TableDefinition table) {
        return new TableQuality(table, false, 0, 0, 0, List.of());
    }

    /** Cells that should have something in them: of a table that is not there those of one row, if it is a form. */
    public long asked() {
        long expected = reported ? rows : table.shape() == TableDefinition.Shape.FORM ? 1 : 0;
        return expected * table.fields().size();
    }

    /** Cells absent for a reason. */
    public long excused() {
        return rows * table.fields().size() - filled - unreported;
    }

    /**
     * One rule on the rows of one unit (规则质量清点).
     *
     * @param rule the rule
     * @param judged rows on which it is known whether it holds
     * @param failing rows that break it
     * @param explained those that carry an explanation
     */
    public record RuleQuality(RuleDefinition rule, long judged, long failing, long explained) {
        /** Rows that break it and carry none. */
        public long open() {
            return failing - explained;
        }
    }
}
