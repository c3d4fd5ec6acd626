package org.lubanchi.adapter.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.warehouse.ForeignTables;

/** Parquet files that others wrote: read as texts, or refused before a row is read. */
class DuckDbForeignTablesTest {
    private static final ForeignTables.Bounds BOUNDS = new ForeignTables.Bounds(1_000, 10, 1L << 20);

    @TempDir
    Path folder = Path.of("");

    private Path written(String query) throws SQLException {
        Path file = folder.resolve("a.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet, COMPRESSION zstd)");
        }
        return file;
    }

    private static ForeignTables.ForeignTable read(Path file) {
        return new DuckDbForeignTables().read(file, "rows.parquet", BOUNDS);
    }

    private static void refused(Path file, String code) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo(code));
    }

    @Test
    void valuesAreReadAsTheTextsAClerkWouldType() throws SQLException {
        Path file = written("SELECT * FROM (VALUES ('电工', 40, 1.50::DECIMAL(9,2), DATE '2023-09-01', true),"
                + " (NULL, NULL, NULL, NULL, false)) t(\"专业\", people, rate, day, flag)");
        assertThat(read(file))
                .isEqualTo(new ForeignTables.ForeignTable(
                        List.of("专业", "people", "rate", "day", "flag"),
                        List.of(List.of("电工", "40", "1.50", "2023-09-01", "true"), List.of("", "", "", "", "false"))));
    }

    @Test
    void whatIsNoParquetOrCutOffIsRefused() throws SQLException, IOException {
        Path text = folder.resolve("b.parquet");
        Files.writeString(text, "not a table");
        refused(text, "parquet.unreadable");
        Path cut = folder.resolve("c.parquet");
        byte[] whole = Files.readAllBytes(written("SELECT i FROM range(100) t(i)"));
        Files.write(cut, Arrays.copyOf(whole, whole.length - 20));
        refused(cut, "parquet.unreadable");
    }

    @Test
    void nestedColumnsAndBytesAreRefused() throws SQLException {
        refused(written("SELECT [1, 2] AS a"), "parquet.nested-column");
        refused(written("SELECT {'x': 1} AS a"), "parquet.nested-column");
        refused(written("SELECT 'ab'::BLOB AS a"), "parquet.nested-column");
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedByWhatTheFileSaysOfItself() throws SQLException {
        refused(written("SELECT 1 AS a FROM range(2000000)"), "parquet.too-large");
        refused(written("SELECT repeat('a', 4000000) AS a"), "parquet.too-large");
        refused(
                written("SELECT 1 AS a, 2 AS b, 3 AS c, 4 AS d, 5 AS e, 6 AS f, 7 AS g, 8 AS h, 9 AS i, 10 AS j, 11 AS"
                        + " k"),
                "parquet.too-large");
    }
}
