package org.lubanchi.adapter.duckdb;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.AggregateQuery;
import org.lubanchi.engine.warehouse.AggregateRow;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.GroupRow;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.RowPage;
import org.lubanchi.engine.warehouse.RowSieve;
import org.lubanchi.engine.warehouse.SharedKeyQuery;
import org.lubanchi.engine.warehouse.SharedKeyQuery.SharedKey;
import org.lubanchi.engine.warehouse.TableTally;
import org.lubanchi.engine.warehouse.TallyQuery;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.engine.warehouse.sql.BesideSql;
import org.lubanchi.engine.warehouse.sql.GroupSql;
import org.lubanchi.engine.warehouse.sql.LakeColumns;
import org.lubanchi.engine.warehouse.sql.LakeSql;
import org.lubanchi.engine.warehouse.sql.SharedKeySql;
import org.lubanchi.engine.warehouse.sql.TallySql;

/**
 * The warehouse on DuckDB, in memory over Parquet files, sandboxed to the lake's folder.
 *
 * <p>Each call works on a connection of its own, so calls may run side by side.
 */
public final class DuckDbWarehouse implements Warehouse {
    private static final String STAGING = "staging";
    private final DuckDBConnection database;

    private DuckDbWarehouse(DuckDBConnection database) {
        this.database = database;
    }

    /**
     * Opens a warehouse that reads and writes below a folder and nowhere else.
     *
     * @param lake the lake's folder
     * @param memoryMegabytes the most memory it takes
     */
    public static DuckDbWarehouse open(Path lake, int memoryMegabytes) {
        try {
            Files.createDirectories(lake);
            String folder = lake.toRealPath().toString();
            DuckDBConnection database =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", new Properties());
            try (Statement statement = database.createStatement()) {
                statement.execute("SET memory_limit = '" + memoryMegabytes + "MB'");
                statement.execute("SET temp_directory = " + LakeColumns.literal(folder + "/spill"));
                statement.execute("SET allowed_directories = [" + LakeColumns.literal(folder + "/") + "]");
                statement.execute("SET enable_external_access = false");
                statement.execute("SET lock_configuration = true");
            }
            return new DuckDbWarehouse(database);
        } catch (IOException e) {
            throw StoreFailures.cannotWrite(lake, e);
        } catch (SQLException e) {
            throw DuckDbFailures.of(lake, e);
        }
    }

    @Override
    public void write(TableDefinition table, OrgUnitId unit, ReportYear year, Iterator<LakeRow> rows, Path target) {
        inConnection(target, connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        LakeSql.createStaging(table, STAGING).replaceFirst("CREATE TABLE", "CREATE TEMP TABLE"));
                try (RowAppender appender =
                        new RowAppender(connection, STAGING, table, new RowSieve.Owner(unit, year))) {
                    while (rows.hasNext()) {
                        appender.append(rows.next());
                    }
                }
                copy(statement, LakeColumns.quoted(STAGING), target);
            }
            return target;
        });
    }

    @Override
    public void compact(TableDefinition table, List<Path> files, Path target) {
        inConnection(target, connection -> {
            try (Statement statement = connection.createStatement()) {
                copy(statement, relation(files), target);
            }
            return target;
        });
    }

    static void copy(Statement statement, String relation, Path target) throws SQLException {
        statement.execute("COPY (" + LakeSql.ordered(relation) + ") TO " + LakeColumns.literal(target.toString())
                + " (FORMAT parquet, COMPRESSION zstd)");
    }

    @Override
    public List<AggregateRow> aggregate(AggregateQuery query, ReadScope scope) {
        if (query.files().isEmpty()) {
            return List.of();
        }
        return inConnection(
                query.files().getFirst(),
                connection -> new AggregateReading(query, relation(query), scope, connection).rows());
    }

    @Override
    public List<String> row(TableDefinition table, OrgUnitId unit, int sourceRow, Path file, ReadScope scope) {
        if (!scope.covers(unit)) {
            return List.of();
        }
        String text = LakeSql.row(table, unit, sourceRow, relation(List.of(file)), scope);
        return answers(file, text, result -> texts(result, 1, table.fields().size())).stream()
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public List<List<String>> rows(TableDefinition table, OrgUnitId unit, Path file, ReadScope scope) {
        return scope.covers(unit)
                ? answers(
                        file,
                        LakeSql.rows(table, unit, relation(List.of(file)), scope),
                        result -> texts(result, 1, table.fields().size()))
                : List.of();
    }

    @Override
    public List<List<String>> page(TableDefinition table, OrgUnitId unit, Path file, RowPage page, ReadScope scope) {
        return scope.covers(unit)
                ? answers(
                        file,
                        LakeSql.page(table, unit, page, relation(List.of(file)), scope),
                        result -> texts(result, 1, table.fields().size()))
                : List.of();
    }

    @Override
    public List<Integer> failingRows(
            RuleDefinition rule, TableDefinition table, OrgUnitId unit, Path file, ReadScope scope) {
        return scope.covers(unit)
                ? answers(
                        file,
                        LakeSql.failingRows(rule, table, unit, relation(List.of(file))),
                        result -> result.getInt(1))
                : List.of();
    }

    @Override
    public List<TableTally> tally(TallyQuery query, ReadScope scope) {
        return scope.units().isEmpty()
                ? List.of()
                : answers(
                        query.file(),
                        TallySql.of(query, relation(List.of(query.file())), scope),
                        result -> tally(result, query));
    }

    private static TableTally tally(ResultSet result, TallyQuery query) throws SQLException {
        List<TableTally.Judged> rules = new ArrayList<>();
        for (int i = 0; i < query.rules().size(); i++) {
            int at = TallySql.BEFORE + 2 * i;
            rules.add(new TableTally.Judged(result.getLong(at + 1), result.getLong(at + 2)));
        }
        return new TableTally(
                new OrgUnitId(result.getString(1)), result.getLong(2), result.getLong(3), result.getLong(4), rules);
    }

    @Override
    public List<GroupRow> grouped(GroupQuery query, ReadScope scope) {
        return scope.units().isEmpty()
                ? List.of()
                : answers(
                        query.file(),
                        GroupSql.of(query, relation(List.of(query.file())), scope),
                        result -> group(result, query));
    }

    private static GroupRow group(ResultSet result, GroupQuery query) throws SQLException {
        int counted = query.by().size() + 2;
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = 1; i <= query.sums().size(); i++) {
            sums.add(new BigDecimal(result.getString(counted + i)));
        }
        return new GroupRow(
                new OrgUnitId(result.getString(1)), texts(result, 2, query.by().size()), result.getLong(counted), sums);
    }

    @Override
    public List<SharedKey> sharedKeys(SharedKeyQuery query, ReadScope scope) {
        return scope.units().isEmpty() || query.files().isEmpty()
                ? List.of()
                : answers(
                        query.files().getFirst(),
                        SharedKeySql.of(query, relation(query.files()), scope),
                        result -> new SharedKey(
                                result.getString(1),
                                Stream.of(result.getString(2).split(SharedKeySql.BETWEEN))
                                        .map(OrgUnitId::new)
                                        .toList()));
    }

    /** So many texts of a row, from a column on. */
    private static List<String> texts(ResultSet result, int from, int many) throws SQLException {
        List<String> texts = new ArrayList<>(many);
        for (int i = 0; i < many; i++) {
            texts.add(result.getString(from + i));
        }
        return texts;
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw DuckDbFailures.of(Path.of("."), e);
        }
    }

    private static String relation(AggregateQuery query) {
        String own = relation(query.files());
        return query.beside()
                .map(beside -> BesideSql.relation(
                        beside,
                        own,
                        beside.files().isEmpty() ? BesideSql.nothing(beside.table()) : relation(beside.files())))
                .orElse(own);
    }

    private static String relation(List<Path> files) {
        return "read_parquet(["
                + String.join(
                        ", ",
                        files.stream()
                                .map(file -> LakeColumns.literal(file.toString()))
                                .toList())
                + "], hive_partitioning = false)";
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(DuckDBConnection connection) throws SQLException;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    private interface RowReading<T> {
        T of(ResultSet result) throws SQLException;
    }

    private <T> List<T> answers(Path about, String text, RowReading<T> reading) {
        return inConnection(about, connection -> {
            List<T> rows = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(text)) {
                while (result.next()) {
                    rows.add(reading.of(result));
                }
            }
            return rows;
        });
    }

    private <T> T inConnection(Path about, Work<T> work) {
        try (Connection connection = database.duplicate()) {
            return work.on((DuckDBConnection) connection);
        } catch (SQLException e) {
            throw DuckDbFailures.of(about, e);
        }
    }
}
