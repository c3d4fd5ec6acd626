package org.lubanchi.engine.expression;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Observed;

/** Rows in a real DuckDB in memory: a column and a reason column for each name. */
final class DuckRows implements AutoCloseable, SqlColumns {
    private final Connection connection;
    private final List<String> names = new ArrayList<>(new School().names());

    DuckRows(List<School.Row> rows) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        String columns = names.stream()
                .map(name -> column(name) + " " + type(name) + ", " + reasonColumn(name) + " VARCHAR")
                .collect(Collectors.joining(", ", "CREATE TABLE facts (id INTEGER, ", ")"));
        try (Statement statement = connection.createStatement()) {
            statement.execute(columns);
        }
        String places = names.stream().map(name -> "?, ?").collect(Collectors.joining(", ", "?, ", ""));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO facts VALUES (" + places + ")")) {
            for (int id = 0; id < rows.size(); id++) {
                insert(insert, id, rows.get(id));
            }
        }
    }

    private static String type(String name) {
        School school = new School();
        return switch (school.typeOf(name).orElseThrow()) {
            case ValueType.Number ignored -> school.digits(name).isPresent() ? "BIGINT" : "DECIMAL(18, 4)";
            case ValueType.Text ignored -> "VARCHAR";
            case ValueType.Bool ignored -> "BOOLEAN";
            case ValueType.Date ignored -> "DATE";
        };
    }

    private void insert(PreparedStatement insert, int id, School.Row row) throws SQLException {
        insert.setInt(1, id);
        for (int index = 0; index < names.size(); index++) {
            Observed<Value> observed = row.value(names.get(index));
            insert.setObject(
                    2 + 2 * index, observed.reported().map(DuckRows::plain).orElse(null));
            insert.setObject(
                    3 + 2 * index,
                    observed.missingReason().map(reason -> reason.code()).orElse(null));
        }
        insert.execute();
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.NumberValue number -> number.quantity().amount();
            case Value.TextValue text -> text.text();
            case Value.BoolValue bool -> bool.truth();
            case Value.DateValue date -> date.day();
        };
    }

    /** The value of an SQL expression for each row, in order. */
    <T> List<Optional<T>> values(String sql, Class<T> type) throws SQLException {
        List<Optional<T>> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + sql + " FROM facts ORDER BY id")) {
            while (result.next()) {
                @Nullable Object value = result.getObject(1);
                values.add(Optional.ofNullable(value).map(type::cast));
            }
        }
        return values;
    }

    @Override
    public String column(String name) {
        return "\"" + name + "\"";
    }

    @Override
    public String reasonColumn(String name) {
        return "\"" + name + "__reason\"";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
