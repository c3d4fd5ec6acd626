package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;

import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.TallyQuery;

/**
 * The text of a tally (清点语句): one row a unit with {@code unit_id}, rows, filled cells, cells absent without a reason,
 * then for each rule the rows judged and the rows failing.
 */
public final class TallySql {
    /** Columns before those of the rules. */
    public static final int BEFORE = 4;

    private TallySql() {}

    /** The statement over a relation, for the units of the scope only. */
    public static String of(TallyQuery query, String relation, ReadScope scope) {
        LakeColumns columns = new LakeColumns(query.table(), "t");
        List<String> fields =
                query.table().fields().stream().map(FieldDefinition::id).toList();
        StringBuilder sql = new StringBuilder("SELECT t.unit_id, count(*)");
        sql.append(", ").append(sum(fields, field -> "count(" + columns.column(field) + ")"));
        sql.append(", ")
                .append(sum(
                        fields,
                        field -> "count(*) FILTER (WHERE " + columns.reasonColumn(field) + " = "
                                + literal(MissingReason.NOT_REPORTED.code()) + ")"));
        for (RuleDefinition rule : query.rules()) {
            String check = "(" + rule.check().sql(columns) + ")";
            sql.append(",\n  count(").append(check).append("), count(*) FILTER (WHERE NOT ");
            sql.append(check).append(")");
        }
        return sql.append("\nFROM ")
                .append(relation)
                .append(" AS t WHERE ")
                .append(columns.within(scope))
                .append("\nGROUP BY t.unit_id ORDER BY t.unit_id")
                .toString();
    }

    private static String sum(List<String> fields, java.util.function.Function<String, String> term) {
        return fields.stream().map(term).collect(Collectors.joining(" + ", "(", ")"));
    }
}
