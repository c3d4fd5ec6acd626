package org.lubanchi.engine.warehouse.sql;

import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.SqlColumns;
import org.lubanchi.engine.warehouse.AggregateQuery;

/**
 * The rows of a table with what stands in the one row of another table that belongs to each (并读语句).
 *
 * <p>Of the other table only one row a key is taken, so that no row is ever counted twice.
 */
public final class BesideSql {
    private static final String PREFIX = "beside__";

    private BesideSql() {}

    /**
     * The relation to aggregate over.
     *
     * @param own the partitions of the query's table as a relation
     * @param other those of the table beside it
     */
    public static String relation(AggregateQuery.Beside beside, String own, String other) {
        String by = LakeColumns.quoted(beside.by());
        String fields = beside.table().fields().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.id(), LakeColumns.reasonName(field.id())))
                .map(name -> "b." + LakeColumns.quoted(name) + " AS " + LakeColumns.quoted(PREFIX + name))
                .collect(Collectors.joining(", "));
        return "(SELECT o.*, " + fields + "\n  FROM " + own
                + " AS o\n  LEFT JOIN (SELECT DISTINCT ON (unit_id, report_year, "
                + by + ") * FROM " + other + " ORDER BY unit_id, report_year, " + by
                + ", source_row) AS b\n    ON b.unit_id = o.unit_id AND b.report_year = o.report_year AND b." + by
                + " = o."
                + by + ")";
    }

    /** An empty relation with the columns of a table of which nothing was sealed. */
    public static String nothing(TableDefinition table) {
        String fields = table.fields().stream().map(BesideSql::absent).collect(Collectors.joining(", "));
        return "(SELECT CAST(NULL AS VARCHAR) AS unit_id, CAST(NULL AS INTEGER) AS report_year,"
                + " CAST(NULL AS INTEGER) AS source_row, " + fields + " WHERE FALSE)";
    }

    private static String absent(FieldDefinition field) {
        return "CAST(NULL AS " + LakeColumns.type(field) + ") AS " + LakeColumns.quoted(field.id())
                + ", CAST(NULL AS VARCHAR) AS " + LakeColumns.quoted(LakeColumns.reasonName(field.id()));
    }

    /** The columns a filter may name. */
    static SqlColumns columns(AggregateQuery query, LakeColumns own) {
        return query.beside()
                .<SqlColumns>map(beside -> new Both(own, beside.table()))
                .orElse(own);
    }

    /** A table's own columns and, where it has none of the name, those of the table beside it. */
    private record Both(LakeColumns own, TableDefinition other) implements SqlColumns {
        @Override
        public String column(String name) {
            return isOwn(name)
                    ? own.column(name)
                    : beside(other.requireField(name).id());
        }

        @Override
        public String reasonColumn(String name) {
            return isOwn(name) ? own.reasonColumn(name) : beside(LakeColumns.reasonName(name));
        }

        private boolean isOwn(String name) {
            return own.table().findField(name).isPresent();
        }

        private String beside(String column) {
            return own.alias() + "." + LakeColumns.quoted(PREFIX + column);
        }
    }
}
