package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A province's year of training twice (一省一年的培训行): in the platform's database, and as Parquet for DuckDB alone. */
final class TrainingRows implements AutoCloseable {
    private static final int PORT_LINE = 3;

    private final Connection duck;
    private final Path folder;

    private TrainingRows(Connection duck, Path folder) {
        this.duck = duck;
        this.folder = folder;
    }

    /** Fills the embedded database of a data folder whose platform runs, once. */
    static void fill(Path data, List<String> schools) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(PORT_LINE);
        String password = Files.readString(data.resolve("secret")).strip();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "lubanchi", password)) {
            if (isFilled(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            for (String statement : statements("training-fill.sql")) {
                try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                    if (prepared.getParameterMetaData().getParameterCount() == 1) {
                        prepared.setArray(1, connection.createArrayOf("text", schools.toArray()));
                    }
                    prepared.execute();
                }
            }
            connection.commit();
        }
    }

    private static boolean isFilled(Connection connection) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet found = ask.executeQuery(
                        "select exists (select from training.class where request like 'bench-class-%')")) {
            return found.next() && found.getBoolean(1);
        }
    }

    /** Writes the same rows as Parquet. */
    static TrainingRows parquet(int schools) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("bench-training");
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        TrainingRows rows = new TrainingRows(duck, folder);
        for (String statement : statements("training-rows.sql")) {
            try (Statement made = duck.createStatement()) {
                made.execute(rows.placed(statement).replace("SCHOOLS", Integer.toString(schools)));
            }
        }
        return rows;
    }

    private String placed(String statement) {
        return statement.replace("FOLDER", folder.toString());
    }

    /** The year by DuckDB alone: kind and code to person-times. */
    Map<String, Long> year() throws IOException, SQLException {
        Map<String, Long> year = new TreeMap<>();
        try (Statement ask = duck.createStatement();
                ResultSet found =
                        ask.executeQuery(placed(statements("training-bare.sql").getFirst()))) {
            while (found.next()) {
                year.put(found.getString("kind") + "/" + found.getString("code"), found.getLong("n"));
            }
        }
        return year;
    }

    private static List<String> statements(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(TrainingRows.class.getResourceAsStream(resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return List.of(text.split(";")).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
