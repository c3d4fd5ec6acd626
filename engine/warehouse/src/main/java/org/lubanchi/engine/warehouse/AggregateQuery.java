package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Several measures of one table at several units and years (汇总查询).
 *
 * @param table the table
 * @param measures all of that table
 * @param files the partitions to read
 * @param beside the table whose rows the filters look at, too
 * @param memberships which reporting unit counts towards which unit in which year; a unit counts towards itself
 */
public record AggregateQuery(
        TableDefinition table,
        List<MeasureDefinition> measures,
        List<Path> files,
        Optional<Beside> beside,
        List<Membership> memberships) {
    public AggregateQuery {
        measures = List.copyOf(measures);
        files = List.copyOf(files);
        memberships = List.copyOf(memberships);
        for (MeasureDefinition measure : measures) {
            if (!measure.table().equals(table.id())) {
                throw new IllegalArgumentException(measure.id() + " is not a measure of " + table.id());
            }
            if (measure.beside().isPresent()
                    && !measure.beside().map(MeasureDefinition.Beside::table).equals(beside.map(Beside::tableId))) {
                throw new IllegalArgumentException(measure.id() + " looks at another table than the query reads");
            }
        }
    }

    /**
     * Another table read along (并读的表): each row meets the one of the same unit, year and key, if there is one.
     *
     * @param by the key, a field of both tables
     * @param files its partitions
     */
    public record Beside(TableDefinition table, String by, List<Path> files) {
        public Beside {
            files = List.copyOf(files);
        }

        String tableId() {
            return table.id();
        }
    }

    /** A reporting unit counts towards a unit in a year (归属). */
    public record Membership(OrgUnitId reporting, OrgUnitId unit, ReportYear year) {}
}
