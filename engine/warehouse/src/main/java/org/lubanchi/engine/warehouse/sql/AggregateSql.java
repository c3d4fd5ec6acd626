package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.MeasureDefinition;
import org.lubanchi.engine.expression.SqlColumns;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateQuery.Membership;
import org.lubanchi.engine.warehouse.ReadScope;

/**
 * The text of one aggregate query and where each measure stands in its answer (汇总语句).
 *
 * <p>Planning costs more than reading here, so a column that several measures need stands once. What adds up is
 * aggregated for each reporting unit and added up by the reader, see {@link org.lubanchi.engine.warehouse.Totals}; what
 * does not (distinct counts, medians) is computed anew at each level. Why a value is absent is asked in a further
 * statement, {@link #absences}, and only of measures that have rows which passed their filter without a value.
 */
public final class AggregateSql {
    private final AggregateQuery query;
    private final ReadScope scope;
    private final String relation;
    private final LakeColumns columns;
    private final SqlColumns filtered;
    private final SequencedSet<String> counts = new LinkedHashSet<>();
    private final SequencedSet<String> sums = new LinkedHashSet<>();
    private final SequencedSet<String> anew = new LinkedHashSet<>();
    private final List<Place> places;

    /**
     * @param relation the partitions as a relation; with a table beside, as {@link BesideSql} joins them
     */
    public AggregateSql(AggregateQuery query, String relation, ReadScope scope) {
        this.query = query;
        this.scope = scope;
        this.relation = relation;
        this.columns = new LakeColumns(query.table(), "t");
        this.filtered = BesideSql.columns(query, columns);
        List<Needed> needed = query.measures().stream().map(this::need).toList();
        this.places = needed.stream().map(this::place).toList();
    }

    /** Where the value of a measure stands. */
    public enum Among {
        COUNTS,
        SUMS,
        ANEW
    }

    /**
     * Where a measure stands in the answers, each part counted from 0 (列位).
     *
     * @param among in which list the value stands
     * @param value its value; of a median the lower middle
     * @param upper the upper middle of a median, else -1
     * @param used among the counts, rows that passed the filter and had a value
     * @param matched among the counts, rows that passed the filter
     * @param known among the counts, rows of which it is known whether they pass; -1 where that is all rows
     */
    public record Place(Among among, int value, int upper, int used, int matched, int known) {}

    /** One place for each measure, in the query's order. */
    public List<Place> places() {
        return places;
    }

    public int counts() {
        return counts.size();
    }

    public int sums() {
        return sums.size();
    }

    public int anews() {
        return anew.size();
    }

    /** One row for each reporting unit and year that count towards the scope: unit, year, rows, counts, sums. */
    public String counted() {
        return perReportingUnit(Stream.concat(counts.stream(), sums.stream()).toList());
    }

    /** One row for each unit and year: unit, year, then what does not add up; empty where every measure adds up. */
    public Optional<String> computedAnew() {
        return anew.isEmpty()
                ? Optional.empty()
                : Optional.of("SELECT m.unit, m.report_year,\n  " + String.join(",\n  ", anew) + "\nFROM " + relation
                        + " AS t\nJOIN " + members() + " AS m"
                        + "\n  ON t.unit_id = m.reporting AND t.report_year = m.report_year"
                        + "\nGROUP BY m.unit, m.report_year");
    }

    /**
     * One row for each reporting unit and year: unit, year, rows, then for each chosen measure the rows that passed its
     * filter and whose value is not applicable, and those whose value is withheld.
     *
     * @param measures positions in the query of measures that are over a field
     */
    public String absences(List<Integer> measures) {
        List<String> reasons = new ArrayList<>();
        for (int measure : measures) {
            MeasureDefinition definition = query.measures().get(measure);
            String field = definition.field().orElseThrow();
            for (String reason : List.of("not_applicable", "withheld")) {
                reasons.add("count(*) FILTER (WHERE " + filter(definition) + " AND " + columns.column(field)
                        + " IS NULL AND " + columns.reasonColumn(field) + " = " + literal(reason) + ")");
            }
        }
        return perReportingUnit(reasons);
    }

    private String perReportingUnit(Collection<String> texts) {
        return Stream.concat(Stream.of("SELECT t.unit_id", "t.report_year", "count(*)"), texts.stream())
                        .collect(Collectors.joining(",\n  "))
                + "\nFROM " + relation + " AS t" + withinScope() + "\nGROUP BY t.unit_id, t.report_year";
    }

    /** Comparing every row with a list costs as much as counting it: it is left out where the scope covers all who report. */
    private String withinScope() {
        Set<OrgUnitId> covered = reporting(covered());
        if (covered.equals(reporting(query.memberships().stream()))) {
            return "";
        }
        TreeSet<String> named = new TreeSet<>();
        covered.forEach(unit -> named.add(literal(unit.value())));
        return named.isEmpty() ? "\nWHERE FALSE" : "\nWHERE t.unit_id IN (" + String.join(", ", named) + ")";
    }

    private static Set<OrgUnitId> reporting(Stream<Membership> members) {
        return members.map(Membership::reporting).collect(Collectors.toCollection(HashSet::new));
    }

    /** The columns a measure needs; empty where it needs none. */
    private record Needed(Among among, String value, String upper, String used, String matched, String known) {}

    private Place place(Needed needed) {
        List<String> counted = List.copyOf(counts);
        List<String> values = switch (needed.among()) {
            case COUNTS -> counted;
            case SUMS -> List.copyOf(sums);
            case ANEW -> List.copyOf(anew);
        };
        return new Place(
                needed.among(),
                values.indexOf(needed.value()),
                values.indexOf(needed.upper()),
                counted.indexOf(needed.used()),
                counted.indexOf(needed.matched()),
                counted.indexOf(needed.known()));
    }

    private Needed need(MeasureDefinition measure) {
        String filter = filter(measure);
        String passing = measure.where().isEmpty() ? "" : " FILTER (WHERE " + filter + ")";
        String matched = among(counts, "count(*)" + passing);
        String known = measure.where().isEmpty() ? "" : among(counts, "count(" + filter + ")");
        if (measure.field().isEmpty()) {
            return new Needed(Among.COUNTS, matched, "", matched, matched, known);
        }
        String field = columns.column(measure.field().get());
        String used = among(counts, "count(" + field + ")" + passing);
        return switch (measure.aggregate()) {
            case COUNT -> new Needed(Among.COUNTS, used, "", used, matched, known);
            case SUM -> new Needed(Among.SUMS, among(sums, "sum(" + field + ")" + passing), "", used, matched, known);
            case DISTINCT ->
                new Needed(
                        Among.ANEW, among(anew, "count(DISTINCT " + field + ")" + passing), "", used, matched, known);
            case MEDIAN ->
                new Needed(
                        Among.ANEW,
                        among(anew, "quantile_disc(" + field + ", 0.5)" + passing),
                        among(anew, "-(quantile_disc(-" + field + ", 0.5)" + passing + ")"),
                        used,
                        matched,
                        known);
        };
    }

    private static String among(SequencedSet<String> texts, String text) {
        texts.add(text);
        return text;
    }

    private String filter(MeasureDefinition measure) {
        return measure.where().map(where -> "(" + where.sql(filtered) + ")").orElse("TRUE");
    }

    private Stream<Membership> covered() {
        return query.memberships().stream().filter(membership -> scope.covers(membership.unit()));
    }

    /** Who counts towards whom, as three lists: one constant a column is planned much faster than one a row. */
    private String members() {
        List<Membership> members = covered().toList();
        return "(SELECT " + list(members, member -> member.reporting().value()) + " AS reporting, "
                + list(members, member -> member.unit().value()) + " AS unit, CAST("
                + list(members, member -> String.valueOf(member.year().year())) + " AS INTEGER) AS report_year)";
    }

    private static String list(List<Membership> members, Function<Membership, String> part) {
        String joined = members.stream().map(part).collect(Collectors.joining(","));
        return "unnest(string_split(nullif(" + literal(joined) + ", ''), ','))";
    }
}
