package org.lubanchi.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** The schools of a whole country in a lake of their own, five years of the tables behind operating conditions (全国学校). */
final class EvaluationLake implements AutoCloseable {
    static final String REGION = "country";
    static final int FIRST_YEAR = 2021;
    static final int YEARS = 5;
    private static final List<String> TABLES =
            List.of("campus", "building", "campus_and_resources", "student_enrolment", "teacher");
    private final Path folder;
    private final Connection duck;
    final Lake lake;
    final Snapshots snapshots;

    private EvaluationLake(Path folder, Connection duck, Lake lake, Snapshots snapshots) {
        this.folder = folder;
        this.duck = duck;
        this.lake = lake;
        this.snapshots = snapshots;
    }

    /**
     * Writes the lake.
     *
     * @param schools how many schools
     * @param students how many students a school has on the average, a row each
     */
    static EvaluationLake write(int schools, int students) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("bench-evaluation");
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Lake lake = new Lake(folder.resolve("lake"), UUID::randomUUID);
        List<Manifest.UnitEntry> units = new ArrayList<>();
        units.add(new Manifest.UnitEntry(REGION, "全国", "Country", UnitKind.CITY, ""));
        for (int i = 0; i < schools; i++) {
            String id = id(i);
            units.add(new Manifest.UnitEntry(id, "学校 " + i, "School " + i, UnitKind.SCHOOL, REGION));
        }
        List<Manifest> manifests = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            TreeMap<String, String> partitions = new TreeMap<>();
            for (String table : TABLES) {
                partitions.put(table, partition(duck, folder, lake, new Rows(table, year, schools, students)));
            }
            manifests.add(manifest(year, units, partitions));
        }
        return new EvaluationLake(folder, duck, lake, new Snapshots(manifests));
    }

    /** A table of a year. */
    private record Rows(String table, int year, int schools, int students) {}

    private static String id(int school) {
        return "n" + (100_000 + school);
    }

    private static String partition(Connection duck, Path folder, Lake lake, Rows rows)
            throws IOException, SQLException {
        Path draft = folder.resolve(rows.table() + ".parquet");
        try (Statement statement = duck.createStatement()) {
            statement.execute("COPY (" + select(rows) + ") TO '" + draft + "' (FORMAT parquet)");
        }
        String sha256 = lake.objects().put(file -> Files.move(draft, file), Lake.PARQUET);
        return Objects.requireNonNull(sha256);
    }

    /** Every school is another, and none of them by chance: what differs follows from its number and the year. */
    private static String select(Rows rows) {
        String school = "SELECT 'n' || (100000 + s) AS unit_id, CAST(" + rows.year() + " AS INTEGER) AS report_year, s";
        String from = " FROM range(" + rows.schools() + ") AS t(s)";
        int shift = rows.year() - FIRST_YEAR;
        return switch (rows.table()) {
            case "campus" ->
                school + ", 1 AS source_row, CAST(20000 + (s * 7919 + " + shift * 131
                        + ") % 60000 AS DECIMAL(18, 2)) AS"
                        + " land_area, NULL::VARCHAR AS land_area__missing, 'owned' AS property_right" + from;
            case "building" ->
                school + ", 1 AS source_row, CAST(12000 + (s * 104729 + " + shift * 17
                        + ") % 40000 AS DECIMAL(18, 2)) AS"
                        + " floor_area, NULL::VARCHAR AS floor_area__missing, 'owned' AS property_right" + from;
            case "campus_and_resources" ->
                school + ", 1 AS source_row, CAST(1500000 + (s * 1299709 + " + shift * 4001
                        + ") % 9000000 AS DECIMAL(18, 2)) AS equipment_value, NULL::VARCHAR AS"
                        + " equipment_value__missing,"
                        + " CAST(9000"
                        + " + (s"
                        + " * 15485863"
                        + " + " + shift * 37 + ") % 90000 AS BIGINT) AS printed_books,"
                        + " NULL::VARCHAR AS printed_books__missing" + from;
            case "student_enrolment" ->
                "SELECT unit_id, report_year, r AS source_row FROM (" + school + ", unnest(range(" + rows.students() / 2
                        + " + (s * 31 + " + shift * 7 + ") % " + rows.students() + ")) AS r" + from + ")";
            case "teacher" ->
                "SELECT unit_id, report_year, r AS source_row, 'full_time_teacher' AS staff_kind FROM (" + school
                        + ", unnest(range(20 + (s * 13 + " + shift * 3 + ") % 100)) AS r" + from + ")";
            default -> throw new IllegalArgumentException(rows.table());
        };
    }

    private static Manifest manifest(int year, List<Manifest.UnitEntry> units, TreeMap<String, String> partitions) {
        List<Manifest.VersionEntry> versions = new ArrayList<>();
        for (Manifest.UnitEntry unit : units) {
            if (unit.kind() == UnitKind.SCHOOL) {
                for (String table : TABLES) {
                    versions.add(new Manifest.VersionEntry(
                            unit.id(), table, 1, "none", "bench", table, new TreeMap<>(), 1, "bench", "bench"));
                }
            }
        }
        return new Manifest(
                Manifest.FORMAT,
                REGION + "-" + year + ".1",
                REGION + "-" + year,
                REGION,
                year,
                new Manifest.Seal("2026-01-01T00:00:00+08:00", "bench"),
                "bench",
                true,
                units,
                versions,
                partitions,
                new TreeMap<>());
    }

    /** How many rows a statement gives, and the sum of its only number: enough to run it wholly. */
    List<Long> ask(String sql) throws SQLException {
        List<Long> answer = new ArrayList<>();
        try (Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    answer.add(result.getLong(column));
                }
            }
        }
        return answer;
    }

    /** A file beside the lake, written from a query. */
    String copied(String name, String select) throws SQLException {
        Path file = folder.resolve(name + ".parquet");
        try (Statement statement = duck.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
        }
        return file.toString();
    }

    /** The partitions of a table in all years, as DuckDB names them. */
    String files(String table) {
        List<String> files = new ArrayList<>();
        snapshots
                .years()
                .forEach(year -> files.add(
                        "'" + lake.requirePartition(snapshots.find(year).orElseThrow(), table) + "'"));
        return "read_parquet([" + String.join(", ", files) + "])";
    }

    Connection duck() {
        return duck;
    }

    @Override
    public void close() throws SQLException, IOException {
        duck.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
