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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.sql.AggregateSql;

/** Reads the answer of one aggregate query: the counts first, then why values are absent where some are (汇总读取). */
final class AggregateReading {
    private final String relation;
    private final ReadScope scope;
    private final AggregateSql sql;

    AggregateReading(AggregateQuery query, String relation, ReadScope scope) {
        this.relation = relation;
        this.scope = scope;
        this.sql = new AggregateSql(query);
    }

    List<AggregateRow> rows(Connection connection) throws SQLException {
        List<Counted> counted = counted(connection);
        TreeSet<Integer> gaps = new TreeSet<>();
        counted.forEach(row -> gaps.addAll(row.gaps()));
        Map<UnitYear, List<Absent>> absences = gaps.isEmpty() ? Map.of() : absences(connection, List.copyOf(gaps));
        return counted.stream()
                .sorted(Comparator.comparing((Counted row) -> row.at().unit())
                        .thenComparing(row -> row.at().year()))
                .map(row -> row.toAggregate(List.copyOf(gaps), absences))
                .toList();
    }

    private record UnitYear(OrgUnitId unit, ReportYear year) {
        static UnitYear of(ResultSet result) throws SQLException {
            return new UnitYear(new OrgUnitId(result.getString(1)), new ReportYear(result.getInt(2)));
        }
    }

    /** Rows of a measure that passed its filter and whose value is not applicable, or withheld. */
    private record Absent(long notApplicable, long withheld) {
        static final Absent NONE = new Absent(0, 0);
    }

    /** One measure at a unit and year, before it is known why values are absent. */
    private record Cell(
            @Nullable BigDecimal value, @Nullable BigDecimal upper, long used, long matched, long unknown) {
        AggregateRow.Result toResult(Absent absent) {
            long undetermined = unknown + matched - used - absent.notApplicable();
            return new AggregateRow.Result(value, upper, used, undetermined, absent.withheld());
        }
    }

    /** All measures at a unit and year. */
    private record Counted(UnitYear at, long rows, List<Cell> cells) {
        List<Integer> gaps() {
            List<Integer> gaps = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).used() < cells.get(i).matched()) {
                    gaps.add(i);
                }
            }
            return gaps;
        }

        AggregateRow toAggregate(List<Integer> gaps, Map<UnitYear, List<Absent>> absences) {
            List<Absent> here = absences.getOrDefault(at, List.of());
            List<AggregateRow.Result> results = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                int gap = gaps.indexOf(i);
                results.add(cells.get(i).toResult(gap < 0 || here.isEmpty() ? Absent.NONE : here.get(gap)));
            }
            return new AggregateRow(at.unit(), at.year(), rows, results);
        }
    }

    private List<Counted> counted(Connection connection) throws SQLException {
        List<AggregateSql.Place> places = sql.places();
        List<Counted> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.counted(relation, scope))) {
            while (result.next()) {
                long read = result.getLong(3);
                List<Cell> cells = new ArrayList<>(places.size());
                for (AggregateSql.Place place : places) {
                    cells.add(cell(result, place, read));
                }
                rows.add(new Counted(UnitYear.of(result), read, cells));
            }
        }
        return rows;
    }

    private static Cell cell(ResultSet result, AggregateSql.Place place, long read) throws SQLException {
        return new Cell(
                decimal(result, place.value()),
                place.upper() == 0 ? null : decimal(result, place.upper()),
                result.getLong(place.used()),
                result.getLong(place.matched()),
                place.known() == 0 ? 0 : read - result.getLong(place.known()));
    }

    private static @Nullable BigDecimal decimal(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        return value == null ? null : new BigDecimal(value.toString());
    }

    private Map<UnitYear, List<Absent>> absences(Connection connection, List<Integer> measures) throws SQLException {
        Map<UnitYear, List<Absent>> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql.absences(measures, relation, scope))) {
            while (result.next()) {
                List<Absent> absent = new ArrayList<>();
                for (int i = 0; i < measures.size(); i++) {
                    absent.add(new Absent(result.getLong(3 + 2 * i), result.getLong(4 + 2 * i)));
                }
                found.put(UnitYear.of(result), absent);
            }
        }
        return found;
    }
}
