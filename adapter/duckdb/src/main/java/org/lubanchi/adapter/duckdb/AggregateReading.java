package org.lubanchi.adapter.duckdb;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.Totals;
import org.lubanchi.engine.warehouse.sql.AggregateSql;
import org.lubanchi.engine.warehouse.sql.AggregateSql.Place;

/**
 * Reads the answer of one aggregate query (汇总读取): what adds up, what does not, and why values are absent where some
 * are.
 */
final class AggregateReading {
    private final AggregateQuery query;
    private final ReadScope scope;
    private final AggregateSql sql;
    private final Connection connection;
    private final Map<String, OrgUnitId> units = new HashMap<>();

    AggregateReading(AggregateQuery query, String relation, ReadScope scope, Connection connection) {
        this.query = query;
        this.scope = scope;
        this.sql = new AggregateSql(query, relation, scope);
        this.connection = connection;
    }

    List<AggregateRow> rows() throws SQLException {
        Map<Totals.At, Totals> counted = totals(sql.counted(), sql.counts(), sql.sums());
        Optional<String> computedAnew = sql.computedAnew();
        Map<Totals.At, List<Optional<BigDecimal>>> anew =
                computedAnew.isPresent() ? anew(computedAnew.get()) : Map.of();
        List<Integer> gaps = gaps(counted);
        Map<Totals.At, Totals> absences = gaps.isEmpty() ? Map.of() : totals(sql.absences(gaps), 2 * gaps.size(), 0);
        List<AggregateRow> rows = new ArrayList<>(counted.size());
        counted.forEach((at, totals) -> {
            List<AggregateRow.Result> results = new ArrayList<>(sql.places().size());
            Totals absence = absences.get(at);
            List<Optional<BigDecimal>> decimals = anew.getOrDefault(at, List.of());
            for (int i = 0; i < sql.places().size(); i++) {
                results.add(result(sql.places().get(i), totals, decimals, absent(gaps.indexOf(i), absence)));
            }
            rows.add(new AggregateRow(at.unit(), at.year(), totals.rows(), results));
        });
        rows.sort(Comparator.comparing(AggregateRow::unit).thenComparing(AggregateRow::year));
        return rows;
    }

    /** Measures that somewhere have rows which passed the filter without a value. */
    private List<Integer> gaps(Map<Totals.At, Totals> counted) {
        TreeSet<Integer> gaps = new TreeSet<>();
        for (Totals totals : counted.values()) {
            for (int i = 0; i < sql.places().size(); i++) {
                Place place = sql.places().get(i);
                if (totals.count(place.used()) < totals.count(place.matched())) {
                    gaps.add(i);
                }
            }
        }
        return List.copyOf(gaps);
    }

    /** Rows of a measure that passed its filter and whose value is not applicable, or withheld. */
    private record Absent(long notApplicable, long withheld) {}

    private static Absent absent(int gap, @Nullable Totals absences) {
        return gap < 0 || absences == null
                ? new Absent(0, 0)
                : new Absent(absences.count(2 * gap), absences.count(2 * gap + 1));
    }

    private static AggregateRow.Result result(
            Place place, Totals totals, List<Optional<BigDecimal>> anew, Absent absent) {
        long used = totals.count(place.used());
        long unknown = place.known() < 0 ? 0 : totals.rows() - totals.count(place.known());
        Optional<BigDecimal> value = switch (place.among()) {
            case COUNTS -> Optional.of(BigDecimal.valueOf(totals.count(place.value())));
            case SUMS -> totals.sum(place.value());
            case ANEW -> anew.get(place.value());
        };
        return new AggregateRow.Result(
                value.orElse(null),
                place.upper() < 0 ? null : anew.get(place.upper()).orElse(null),
                used,
                unknown + totals.count(place.matched()) - used - absent.notApplicable(),
                absent.withheld());
    }

    private Map<Totals.At, Totals> totals(String text, int counts, int sums) throws SQLException {
        Map<Totals.At, Totals> reported = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(text)) {
            while (result.next()) {
                long[] counted = new long[counts];
                for (int i = 0; i < counts; i++) {
                    counted[i] = result.getLong(4 + i);
                }
                @Nullable BigDecimal[] summed = new BigDecimal[sums];
                for (int i = 0; i < sums; i++) {
                    summed[i] = decimal(result, 4 + counts + i);
                }
                reported.put(at(result), new Totals(result.getLong(3), counted, summed));
            }
        }
        return Totals.rolledUp(reported, query, scope);
    }

    private Map<Totals.At, List<Optional<BigDecimal>>> anew(String text) throws SQLException {
        Map<Totals.At, List<Optional<BigDecimal>>> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(text)) {
            while (result.next()) {
                found.put(at(result), decimals(result, 3));
            }
        }
        return found;
    }

    /** The same unit stands in many rows and is the same object in all of them. */
    private Totals.At at(ResultSet result) throws SQLException {
        OrgUnitId unit = units.computeIfAbsent(result.getString(1), OrgUnitId::new);
        return new Totals.At(unit, new ReportYear(result.getInt(2)));
    }

    private List<Optional<BigDecimal>> decimals(ResultSet result, int from) throws SQLException {
        List<Optional<BigDecimal>> values = new ArrayList<>(sql.anews());
        for (int i = 0; i < sql.anews(); i++) {
            values.add(Optional.ofNullable(decimal(result, from + i)));
        }
        return values;
    }

    private static @Nullable BigDecimal decimal(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        return value == null || value instanceof BigDecimal ? (BigDecimal) value : new BigDecimal(value.toString());
    }
}
