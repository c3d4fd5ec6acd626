package org.lubanchi.engine.warehouse.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.ReadScope;

/** The text of a group query (分组语句): {@code unit_id}, the fields grouped by as text, rows, then the sums. */
public final class GroupSql {
    private GroupSql() {}

    /**
     * The statement over a relation, for the units of the scope only.
     *
     * @throws IllegalArgumentException when a field is above the scope's sensitivity
     */
    public static String of(GroupQuery query, String relation, ReadScope scope) {
        for (FieldDefinition field : query.fields()) {
            if (field.sensitivity().compareTo(scope.sensitivity()) > 0) {
                throw new IllegalArgumentException(field.id() + " is above the sensitivity of the read scope");
            }
        }
        LakeColumns columns = new LakeColumns(query.table(), "t");
        List<String> selected = new ArrayList<>(List.of("t.unit_id"));
        query.by().forEach(field -> selected.add(columns.text(field)));
        selected.add("count(*)");
        query.sums().forEach(field -> selected.add("coalesce(sum(" + columns.column(field) + "), 0)"));
        String grouping = IntStream.rangeClosed(1, query.by().size() + 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return "SELECT " + String.join(", ", selected) + "\nFROM " + relation + " AS t WHERE " + columns.within(scope)
                + "\nGROUP BY " + grouping + " ORDER BY " + grouping;
    }
}
