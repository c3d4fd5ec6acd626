package org.lubanchi.engine.warehouse.sql;

import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.SqlColumns;
import org.lubanchi.engine.warehouse.ReadScope;

/**
 * The columns of a table's files (列布局): {@code unit_id}, {@code report_year}, {@code source_row}, then for each field
 * its value and {@code <field>__missing}, the reason where the value is NULL.
 *
 * @param table the table
 * @param alias the alias of the relation in the query
 */
public record LakeColumns(TableDefinition table, String alias) implements SqlColumns {
    @Override
    public String column(String name) {
        return alias + "." + quoted(table.requireField(name).id());
    }

    @Override
    public String reasonColumn(String name) {
        return alias + "." + quoted(reasonName(name));
    }

    /** A field's value as text; an absent one reads {@code #reason}. */
    String text(String name) {
        return "coalesce(CAST(" + column(name) + " AS VARCHAR), '#' || " + reasonColumn(name) + ")";
    }

    /** The condition that a row is of a unit of the scope, which has some. */
    String within(ReadScope scope) {
        return alias + ".unit_id IN ("
                + scope.units().stream().map(unit -> literal(unit.value())).collect(Collectors.joining(", ")) + ")";
    }

    /** The name of the column that holds a field's missing reason. */
    public static String reasonName(String field) {
        return field + "__missing";
    }

    /** A name in double quotes. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text in single quotes. */
    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** The SQL type of a field's values. */
    public static String type(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, CODE -> "VARCHAR";
            case INTEGER -> "BIGINT";
            case DECIMAL -> "DECIMAL(18, " + field.decimals() + ")";
            case DATE -> "DATE";
            case BOOLEAN -> "BOOLEAN";
        };
    }
}
