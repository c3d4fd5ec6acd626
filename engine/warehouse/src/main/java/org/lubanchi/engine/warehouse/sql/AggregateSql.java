package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateQuery.Membership;
import org.lubanchi.engine.warehouse.ReadScope;

/**
 * The text of one aggregate query and where each measure stands in its answer (汇总语句).
 *
 * <p>Planning costs more than reading here, so a column that several measures need stands once. What adds up is
 * aggregated for each reporting unit first and then added; what does not (distinct counts, medians) is computed anew at
 * each level. Why a value is absent is asked in a second statement, {@link #absences}, and only of measures
 * that have rows which passed their filter without a value.
 */
public final class AggregateSql {
    /** Unit, year and rows stand before the columns of the measures. */
    private static final int BEFORE = 3;

    private final AggregateQuery query;
    private final LakeColumns columns;
    private final Map<String, String> adding = new LinkedHashMap<>();
    private final Map<String, String> anew = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    public AggregateSql(AggregateQuery query) {
        this.query = query;
        this.columns = new LakeColumns(query.table(), "t");
        List<Needed> needed = query.measures().stream().map(this::need).toList();
        List<String> names = new ArrayList<>(adding.values());
        names.addAll(anew.values());
        needed.forEach(each -> places.add(each.place(names)));
    }

    /**
     * Where a measure stands in a row of the answer (列位).
     *
     * @param value its value; of a median the lower middle
     * @param upper the upper middle of a median, else 0
     * @param used rows that passed the filter and had a value
     * @param matched rows that passed the filter
     * @param known rows of which it is known whether they pass, 0 where that is all rows
     */
    public record Place(int value, int upper, int used, int matched, int known) {}

    /** One place for each measure, in the query's order; columns are counted from 1. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    /**
     * One row for each unit and year: unit, year, rows, then the columns of {@link #places}.
     *
     * @param relation the partitions as a relation
     */
    public String counted(String relation, ReadScope scope) {
        StringBuilder sum = new StringBuilder("SELECT m.unit, m.report_year, sum(r.rows) AS rows");
        adding.values()
                .forEach(name ->
                        sum.append(", sum(r.").append(name).append(") AS ").append(name));
        sum.append("\n  FROM r").append(towards("r", scope));
        String perReportingUnit = perReportingUnit(adding, relation);
        if (anew.isEmpty()) {
            return perReportingUnit + "\n" + sum;
        }
        StringBuilder sql = new StringBuilder(perReportingUnit)
                .append(",\na AS (\n  ")
                .append(sum)
                .append("),\nd AS (\n  SELECT m.unit, m.report_year");
        anew.forEach((text, name) ->
                sql.append(",\n    ").append(text).append(" AS ").append(name));
        sql.append("\n  FROM ").append(relation).append(" AS t").append(towards("t", scope));
        return sql.append(")\nSELECT a.*, d.* EXCLUDE (unit, report_year)\nFROM a")
                .append(" JOIN d ON a.unit = d.unit AND a.report_year = d.report_year")
                .toString();
    }

    /**
     * One row for each unit and year: unit, year, then for each chosen measure the rows that passed its filter and whose
     * value is not applicable, and those whose value is withheld.
     *
     * @param measures positions in the query of measures that are over a field
     */
    public String absences(List<Integer> measures, String relation, ReadScope scope) {
        Map<String, String> reasons = new LinkedHashMap<>();
        List<String> chosen = new ArrayList<>();
        for (int measure : measures) {
            MeasureDefinition definition = query.measures().get(measure);
            String field = definition.field().orElseThrow();
            for (String reason : List.of("not_applicable", "withheld")) {
                String text = "count(*) FILTER (WHERE " + filter(definition) + " AND " + columns.column(field)
                        + " IS NULL AND " + columns.reasonColumn(field) + " = " + literal(reason) + ")";
                chosen.add(
                        "CAST(sum(r." + reasons.computeIfAbsent(text, none -> "c" + reasons.size()) + ") AS BIGINT)");
            }
        }
        return perReportingUnit(reasons, relation)
                + "\nSELECT m.unit, m.report_year, " + String.join(", ", chosen) + "\n  FROM r"
                + towards("r", scope);
    }

    private static String perReportingUnit(Map<String, String> columns, String relation) {
        StringBuilder sql = new StringBuilder("WITH r AS (\n  SELECT t.unit_id, t.report_year, count(*) AS rows");
        columns.forEach((text, column) ->
                sql.append(",\n    ").append(text).append(" AS ").append(column));
        return sql.append("\n  FROM ")
                .append(relation)
                .append(" AS t GROUP BY t.unit_id, t.report_year)")
                .toString();
    }

    /** The names of the columns a measure needs; empty where it needs none. */
    private record Needed(String value, String upper, String used, String matched, String known) {
        Place place(List<String> names) {
            return new Place(
                    position(value, names),
                    position(upper, names),
                    position(used, names),
                    position(matched, names),
                    position(known, names));
        }

        private static int position(String name, List<String> names) {
            return name.isEmpty() ? 0 : names.indexOf(name) + BEFORE + 1;
        }
    }

    private Needed need(MeasureDefinition measure) {
        String filter = filter(measure);
        String passing = measure.where().isEmpty() ? "" : " FILTER (WHERE " + filter + ")";
        String matched = added("count(*)" + passing);
        String known = measure.where().isEmpty() ? "" : added("count(" + filter + ")");
        if (measure.field().isEmpty()) {
            return new Needed(matched, "", matched, matched, known);
        }
        String field = columns.column(measure.field().get());
        String used = added("count(" + field + ")" + passing);
        return switch (measure.aggregate()) {
            case COUNT -> new Needed(used, "", used, matched, known);
            case SUM -> new Needed(added("sum(" + field + ")" + passing), "", used, matched, known);
            case DISTINCT -> new Needed(anew("count(DISTINCT " + field + ")" + passing), "", used, matched, known);
            case MEDIAN ->
                new Needed(
                        anew("quantile_disc(" + field + ", 0.5)" + passing),
                        anew("-(quantile_disc(-" + field + ", 0.5)" + passing + ")"),
                        used,
                        matched,
                        known);
        };
    }

    private String added(String text) {
        return adding.computeIfAbsent(text, none -> "c" + adding.size());
    }

    private String anew(String text) {
        return anew.computeIfAbsent(text, none -> "d" + anew.size());
    }

    private String filter(MeasureDefinition measure) {
        return measure.where().map(where -> "(" + where.sql(columns) + ")").orElse("TRUE");
    }

    private String towards(String rows, ReadScope scope) {
        return ("\n  JOIN " + members(scope) + " AS m"
                        + "\n  ON %1$s.unit_id = m.reporting AND %1$s.report_year = m.report_year"
                        + "\n  GROUP BY m.unit, m.report_year")
                .formatted(rows);
    }

    /** Who counts towards whom, as three lists: one constant a column is planned much faster than one a row. */
    private String members(ReadScope scope) {
        List<Membership> members = query.memberships().stream()
                .filter(membership -> scope.covers(membership.unit()))
                .toList();
        return "(SELECT " + list(members, member -> member.reporting().value()) + " AS reporting, "
                + list(members, member -> member.unit().value()) + " AS unit, CAST("
                + list(members, member -> String.valueOf(member.year().year())) + " AS INTEGER) AS report_year)";
    }

    private static String list(List<Membership> members, Function<Membership, String> part) {
        String joined = members.stream().map(part).collect(Collectors.joining(","));
        return "unnest(string_split(nullif(" + literal(joined) + ", ''), ','))";
    }
}
