package org.lubanchi.engine.warehouse.sql;

import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.SharedKeyQuery;

/** The text of a query for values that several units have (跨单位重复语句): the value as text, the units in one text. */
public final class SharedKeySql {
    /** Between the units of an answer; no id has it. */
    public static final String BETWEEN = " ";

    private SharedKeySql() {}

    /**
     * The statement over a relation, for the units of the scope only.
     *
     * @throws IllegalArgumentException when the field is above the scope's sensitivity
     */
    public static String of(SharedKeyQuery query, String relation, ReadScope scope) {
        FieldDefinition field = query.table().requireField(query.field());
        if (field.sensitivity().compareTo(scope.sensitivity()) > 0) {
            throw new IllegalArgumentException(field.id() + " is above the sensitivity of the read scope");
        }
        LakeColumns columns = new LakeColumns(query.table(), "t");
        String column = columns.column(query.field());
        return "SELECT CAST(" + column + " AS VARCHAR), string_agg(DISTINCT t.unit_id, "
                + LakeColumns.literal(BETWEEN) + " ORDER BY t.unit_id)\nFROM " + relation + " AS t WHERE "
                + columns.within(scope) + " AND " + column
                + " IS NOT NULL\nGROUP BY 1 HAVING count(DISTINCT t.unit_id) > 1"
                + " ORDER BY 1 LIMIT " + SharedKeyQuery.MOST;
    }
}
