package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.List;
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
 * @param memberships which reporting unit counts towards which unit in which year; a unit counts towards itself
 */
public record AggregateQuery(
        TableDefinition table, List<MeasureDefinition> measures, List<Path> files, List<Membership> memberships) {
    public AggregateQuery {
        measures = List.copyOf(measures);
        files = List.copyOf(files);
        memberships = List.copyOf(memberships);
        for (MeasureDefinition measure : measures) {
            if (!measure.table().equals(table.id())) {
                throw new IllegalArgumentException(measure.id() + " is not a measure of " + table.id());
            }
        }
    }

    /** A reporting unit counts towards a unit in a year (归属). */
    public record Membership(OrgUnitId reporting, OrgUnitId unit, ReportYear year) {}
}
