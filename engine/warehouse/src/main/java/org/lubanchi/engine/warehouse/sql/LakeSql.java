package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;
import static org.lubanchi.engine.warehouse.sql.LakeColumns.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.ReadScope;

/** The text of the lake's queries, the same for every engine but for how files are named. */
public final class LakeSql {
    private static final String NOT_APPLICABLE = "'not_applicable'";
    private static final String WITHHELD = "'withheld'";
    /** Of the columns of a measure, the first two are values; the others count rows. */
    private static final int VALUES = 2;

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

    /**
     * One row for each unit and year: unit, year, rows, then five columns for each measure (value, upper middle, used,
     * undetermined, withheld).
     *
     * <p>What adds up is aggregated for each reporting unit first and then added; what does not (distinct counts,
     * medians) is computed anew at each level.
     *
     * @param relation the partitions as a relation
     */
    public static String aggregate(AggregateQuery query, String relation, ReadScope scope) {
        Columns columns = Columns.of(query);
        String members = "\n  JOIN (VALUES " + members(query, scope) + ") AS m (reporting, unit, report_year)"
                + "\n  ON %1$s.unit_id = m.reporting AND %1$s.report_year = m.report_year"
                + "\n  GROUP BY m.unit, m.report_year)";
        StringBuilder sql = new StringBuilder("WITH r AS (\n  SELECT t.unit_id, t.report_year, count(*) AS rows");
        columns.adding.forEach(each -> sql.append(",\n    ").append(each));
        sql.append("\n  FROM ").append(relation).append(" AS t GROUP BY t.unit_id, t.report_year),\na AS (\n");
        sql.append("  SELECT m.unit, m.report_year, CAST(sum(r.rows) AS BIGINT) AS rows");
        columns.added.forEach(each -> sql.append(", ").append(each));
        sql.append("\n  FROM r").append(members.formatted("r"));
        if (!columns.anew.isEmpty()) {
            sql.append(",\nd AS (\n  SELECT m.unit, m.report_year");
            columns.anew.forEach(each -> sql.append(",\n    ").append(each));
            sql.append("\n  FROM ").append(relation).append(" AS t").append(members.formatted("t"));
        }
        sql.append("\nSELECT a.unit, a.report_year, a.rows, ").append(String.join(", ", columns.chosen));
        sql.append("\nFROM a");
        if (!columns.anew.isEmpty()) {
            sql.append(" JOIN d ON a.unit = d.unit AND a.report_year = d.report_year");
        }
        return sql.append("\nORDER BY a.unit, a.report_year").toString();
    }

    /** The columns of all measures: of each reporting unit, their sums, those computed anew, and all in order. */
    private record Columns(List<String> adding, List<String> added, List<String> anew, List<String> chosen) {
        static Columns of(AggregateQuery query) {
            Columns columns = new Columns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            LakeColumns names = new LakeColumns(query.table(), "t");
            for (int i = 0; i < query.measures().size(); i++) {
                MeasureDefinition measure = query.measures().get(i);
                List<String> parts = columnsOf(measure, names);
                for (int part = 0; part < parts.size(); part++) {
                    columns.add(measure, parts.get(part), "c" + i + "_" + part, part < VALUES);
                }
            }
            return columns;
        }

        private void add(MeasureDefinition measure, String text, String name, boolean value) {
            boolean addsUp = addsUp(measure.aggregate());
            chosen.add((addsUp ? "a." : "d.") + name);
            if (addsUp) {
                adding.add(text + " AS " + name);
                added.add((value ? "sum(r." + name + ")" : "CAST(sum(r." + name + ") AS BIGINT)") + " AS " + name);
            } else {
                anew.add(text + " AS " + name);
            }
        }
    }

    private static boolean addsUp(MeasureDefinition.Aggregate aggregate) {
        return switch (aggregate) {
            case COUNT, SUM -> true;
            case DISTINCT, MEDIAN -> false;
        };
    }

    private static String members(AggregateQuery query, ReadScope scope) {
        List<String> rows = query.memberships().stream()
                .filter(membership -> scope.covers(membership.unit()))
                .map(membership -> "(" + literal(membership.reporting().value()) + ", "
                        + literal(membership.unit().value()) + ", "
                        + membership.year().year() + ")")
                .toList();
        return rows.isEmpty() ? "(NULL, NULL, NULL)" : String.join(", ", rows);
    }

    private static List<String> columnsOf(MeasureDefinition measure, LakeColumns columns) {
        String filter =
                measure.where().map(where -> "(" + where.sql(columns) + ")").orElse("TRUE");
        Function<String, String> filtered = condition -> "FILTER (WHERE " + condition + ")";
        String unknownFilter = filter + " IS NULL";
        if (measure.field().isEmpty()) {
            return List.of(
                    "count(*) " + filtered.apply(filter),
                    "NULL",
                    "count(*) " + filtered.apply(filter),
                    "count(*) " + filtered.apply(unknownFilter),
                    "0");
        }
        String field = columns.column(measure.field().get());
        String reason = columns.reasonColumn(measure.field().get());
        String used = filter + " AND " + field + " IS NOT NULL";
        String missing = filter + " AND " + field + " IS NULL AND " + reason + " <> " + NOT_APPLICABLE;
        String value = value(measure.aggregate(), field) + " " + filtered.apply(used);
        String upper = measure.aggregate() == MeasureDefinition.Aggregate.MEDIAN
                ? "-(quantile_disc(-" + field + ", 0.5) " + filtered.apply(used) + ")"
                : "NULL";
        return List.of(
                value,
                upper,
                "count(*) " + filtered.apply(used),
                "count(*) " + filtered.apply("(" + unknownFilter + ") OR (" + missing + ")"),
                "count(*) " + filtered.apply(filter + " AND " + field + " IS NULL AND " + reason + " = " + WITHHELD));
    }

    private static String value(MeasureDefinition.Aggregate aggregate, String field) {
        return switch (aggregate) {
            case COUNT -> "count(*)";
            case SUM -> "sum(" + field + ")";
            case DISTINCT -> "count(DISTINCT " + field + ")";
            case MEDIAN -> "quantile_disc(" + field + ", 0.5)";
        };
    }

    /** The fields of one source row (of a form: its only row) as text, absent ones as {@code #reason}; those above the scope as withheld. */
    public static String row(TableDefinition table, OrgUnitId unit, int sourceRow, String relation, ReadScope scope) {
        LakeColumns columns = new LakeColumns(table, "t");
        List<String> fields = new ArrayList<>();
        for (FieldDefinition field : table.fields()) {
            fields.add(
                    field.sensitivity().compareTo(scope.sensitivity()) > 0
                            ? "'#withheld'"
                            : "coalesce(CAST(" + columns.column(field.id()) + " AS VARCHAR), '#' || "
                                    + columns.reasonColumn(field.id()) + ")");
        }
        return "SELECT " + String.join(", ", fields) + " FROM " + relation + " AS t WHERE t.unit_id = "
                + literal(unit.value())
                + (table.shape() == TableDefinition.Shape.FORM ? "" : " AND t.source_row = " + sourceRow);
    }

    /** The source rows of a unit on which a rule is judged and fails. */
    public static String failingRows(RuleDefinition rule, TableDefinition table, OrgUnitId unit, String relation) {
        return "SELECT t.source_row FROM " + relation + " AS t WHERE t.unit_id = " + literal(unit.value())
                + " AND NOT (" + rule.check().sql(new LakeColumns(table, "t")) + ") ORDER BY t.source_row";
    }
}
