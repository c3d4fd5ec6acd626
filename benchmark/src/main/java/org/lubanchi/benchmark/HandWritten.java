package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Every indicator by one statement of DuckDB written by hand: what the program is measured against (手写对照). */
public final class HandWritten implements AutoCloseable {
    private static final String STATEMENT = "indicators.sql";
    /** What DuckDB makes of a division by zero. */
    private static final Set<String> UNDEFINED = Set.of("Infinity", "-Infinity", "NaN");

    private final Connection connection;
    private final String statement;

    private HandWritten(Connection connection, String statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /**
     * Names the sealed files as views and lays down which unit counts towards which.
     *
     * @param tables the tables to name; one that nobody reported becomes an empty view
     */
    public static HandWritten open(List<TableDefinition> tables, Snapshots snapshots, Lake lake, int memoryMegabytes)
            throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement prepare = connection.createStatement()) {
            prepare.execute("SET memory_limit = '" + memoryMegabytes + "MB'");
            for (TableDefinition table : tables) {
                String files = files(table.id(), snapshots, lake);
                if (!files.isEmpty()) {
                    prepare.execute("CREATE VIEW " + table.id() + " AS SELECT * FROM read_parquet([" + files + "])");
                }
            }
            prepare.execute("CREATE TABLE belongs (unit_id VARCHAR, unit VARCHAR, report_year INTEGER)");
            for (ReportYear year : snapshots.years()) {
                Manifest manifest = snapshots.find(year).orElseThrow();
                for (Manifest.UnitEntry unit : manifest.units()) {
                    for (Manifest.UnitEntry at = unit; at != null; ) {
                        prepare.execute("INSERT INTO belongs VALUES ('" + unit.id() + "', '" + at.id() + "', "
                                + year.year() + ")");
                        at = manifest.findUnit(at.parent()).orElse(null);
                    }
                }
            }
        }
        return new HandWritten(connection, text());
    }

    private static String files(String table, Snapshots snapshots, Lake lake) {
        StringBuilder files = new StringBuilder();
        for (ReportYear year : snapshots.years()) {
            Manifest manifest = snapshots.find(year).orElseThrow();
            if (manifest.partitions().containsKey(table)) {
                Path file = lake.requirePartition(manifest, table);
                files.append(files.isEmpty() ? "" : ", ")
                        .append('\'')
                        .append(file)
                        .append('\'');
            }
        }
        return files.toString();
    }

    private static String text() {
        try (InputStream in = HandWritten.class.getResourceAsStream(STATEMENT)) {
            return new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the statement: the value of each indicator it names, in the indicator's unit; empty where it is NULL. */
    public Map<FactKey, Optional<BigDecimal>> run() throws SQLException {
        Map<FactKey, Optional<BigDecimal>> values = new HashMap<>();
        try (Statement query = connection.createStatement();
                ResultSet result = query.executeQuery(statement)) {
            ResultSetMetaData columns = result.getMetaData();
            int count = columns.getColumnCount();
            while (result.next()) {
                OrgUnitId unit = new OrgUnitId(result.getString(1));
                ReportYear year = new ReportYear(result.getInt(2));
                for (int column = 3; column <= count; column++) {
                    Object value = result.getObject(column);
                    values.put(
                            new FactKey(columns.getColumnLabel(column), unit, year),
                            Optional.ofNullable(value)
                                    .map(Object::toString)
                                    .filter(text -> !UNDEFINED.contains(text))
                                    .map(BigDecimal::new));
                }
            }
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
