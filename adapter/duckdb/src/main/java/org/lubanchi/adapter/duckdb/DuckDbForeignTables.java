package org.lubanchi.adapter.duckdb;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.warehouse.ForeignProblems;
import org.lubanchi.engine.warehouse.ForeignTables;
import org.lubanchi.engine.warehouse.sql.LakeColumns;

/**
 * Reads Parquet files that others wrote, each in a database of its own that sees nothing but the file: one thread, little
 * memory, no network, nothing written. What the file says of its size is held against the bounds before a row is read.
 */
public final class DuckDbForeignTables implements ForeignTables {
    private static final int MEMORY_MEGABYTES = 128;

    /** Types whose values are a text in a cell; the others are nested or bytes. */
    private static final Set<String> PLAIN = Set.of(
            "VARCHAR",
            "BOOLEAN",
            "TINYINT",
            "SMALLINT",
            "INTEGER",
            "BIGINT",
            "HUGEINT",
            "UTINYINT",
            "USMALLINT",
            "UINTEGER",
            "UBIGINT",
            "FLOAT",
            "DOUBLE",
            "DECIMAL",
            "DATE",
            "TIMESTAMP",
            "ENUM");

    @Override
    public ForeignTable read(Path file, String name, Bounds bounds) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            String place = LakeColumns.literal(file.toRealPath().toString());
            close(statement, place);
            requireSmall(statement, place, name, bounds);
            return rows(statement, "read_parquet(" + place + ", hive_partitioning = false)", name, bounds);
        } catch (SQLException | IOException e) {
            throw ForeignProblems.unreadable(name, e);
        }
    }

    private static void close(Statement statement, String place) throws SQLException {
        statement.execute("SET memory_limit = '" + MEMORY_MEGABYTES + "MB'");
        statement.execute("SET threads = 1");
        statement.execute("SET temp_directory = ''");
        statement.execute("SET allowed_paths = [" + place + "]");
        statement.execute("SET enable_external_access = false");
        statement.execute("SET lock_configuration = true");
    }

    private static void requireSmall(Statement statement, String place, String name, Bounds bounds)
            throws SQLException {
        try (ResultSet said = statement.executeQuery("SELECT coalesce(max(m.num_rows), 0),"
                + " (SELECT count(*) FROM parquet_schema(" + place + ") WHERE coalesce(num_children, 0) = 0),"
                + " (SELECT coalesce(sum(total_uncompressed_size), 0) FROM parquet_metadata(" + place + "))"
                + " FROM parquet_file_metadata(" + place + ") AS m")) {
            said.next();
            require(name, said.getLong(1), bounds.rows(), "行", "rows");
            require(name, said.getLong(2), bounds.columns(), "列", "columns");
            require(name, said.getLong(3), bounds.unpackedBytes(), "字节（展开后）", "bytes, unpacked");
        }
    }

    private static void require(String name, long found, long most, String zh, String en) {
        if (found < 0 || found > most) {
            throw ForeignProblems.tooLarge(
                    name,
                    new LocalText(found + " " + zh, found + " " + en),
                    new LocalText("至多 " + most + " " + zh, "at most " + most + " " + en));
        }
    }

    private static ForeignTable rows(Statement statement, String relation, String name, Bounds bounds)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        try (ResultSet none = statement.executeQuery("SELECT * FROM " + relation + " LIMIT 0")) {
            ResultSetMetaData said = none.getMetaData();
            for (int i = 1; i <= said.getColumnCount(); i++) {
                String type = said.getColumnTypeName(i);
                if (!PLAIN.contains(type.replaceFirst("[( ].*$", ""))) {
                    throw ForeignProblems.nested(name, said.getColumnName(i), type);
                }
                columns.add(said.getColumnName(i));
                texts.add("coalesce(CAST(" + LakeColumns.quoted(said.getColumnName(i)) + " AS VARCHAR), '')");
            }
        }
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet all = statement.executeQuery(
                "SELECT " + String.join(", ", texts) + " FROM " + relation + " LIMIT " + (bounds.rows() + 1))) {
            while (all.next()) {
                List<String> row = new ArrayList<>(columns.size());
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(all.getString(i));
                }
                rows.add(List.copyOf(row));
                require(name, rows.size(), bounds.rows(), "行", "rows");
            }
        }
        return new ForeignTable(columns, rows);
    }
}
