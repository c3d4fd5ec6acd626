package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;
import static org.lubanchi.engine.warehouse.sql.LakeColumns.quoted;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.RowPage;

/** The text of the lake's queries, the same for every engine but for how files are named. */
public final class LakeSql {
    private LakeSql() {}

    /** The definition of the table into which one unit's rows are appended before they are written. */
    public static String createStaging(TableDefinition table, String name) {
        List<String> columns = new ArrayList<>(
                List.of("unit_id VARCHAR NOT NULL", "report_year INTEGER NOT NULL", "source_row INTEGER NOT NULL"));
        for (FieldDefinition field : table.fields()) {
            String column = quoted(field.id());
            String reason = quoted(LakeColumns.reasonName(field.id()));
            columns.add(column + " " + LakeColumns.type(field));
            columns.add(reason + " VARCHAR CHECK ((" + column + " IS NULL) = (" + reason + " IS NOT NULL))");
        }
        return "CREATE TABLE " + quoted(name) + " (" + String.join(", ", columns) + ")";
    }

    /** The order in which rows are written, so that equal rows give equal bytes. */
    public static String ordered(String relation) {
        return "SELECT * FROM " + relation + " ORDER BY unit_id, report_year, source_row";
    }

    /** The fields of one source row (of a form: its only row) as text, absent ones as {@code #reason}; those above the scope as withheld. */
    public static String row(TableDefinition table, OrgUnitId unit, int sourceRow, String relation, ReadScope scope) {
        return selectRows(table, unit, relation, scope)
                + (table.shape() == TableDefinition.Shape.FORM ? "" : " AND t.source_row = " + sourceRow);
    }

    /** The query for all rows of a unit, in the order of the source. */
    public static String rows(TableDefinition table, OrgUnitId unit, String relation, ReadScope scope) {
        return selectRows(table, unit, relation, scope) + " ORDER BY t.source_row";
    }

    /** The query for one page of a unit's rows, in the order of the source. */
    public static String page(TableDefinition table, OrgUnitId unit, RowPage page, String relation, ReadScope scope) {
        return rows(table, unit, relation, scope) + " OFFSET " + page.from() + " LIMIT " + page.size();
    }

    private static String selectRows(TableDefinition table, OrgUnitId unit, String relation, ReadScope scope) {
        LakeColumns columns = new LakeColumns(table, "t");
        List<String> fields = new ArrayList<>();
        for (FieldDefinition field : table.fields()) {
            fields.add(
                    field.sensitivity().compareTo(scope.sensitivity()) > 0 ? "'#withheld'" : columns.text(field.id()));
        }
        return "SELECT " + String.join(", ", fields) + " FROM " + relation + " AS t WHERE t.unit_id = "
                + literal(unit.value());
    }

    /** The source rows of a unit on which a rule is judged and fails. */
    public static String failingRows(RuleDefinition rule, TableDefinition table, OrgUnitId unit, String relation) {
        return "SELECT t.source_row FROM " + relation + " AS t WHERE t.unit_id = " + literal(unit.value())
                + " AND NOT (" + rule.check().sql(new LakeColumns(table, "t")) + ") ORDER BY t.source_row";
    }
}
