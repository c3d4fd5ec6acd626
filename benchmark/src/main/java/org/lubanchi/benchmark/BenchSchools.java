package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schools and a round that only the bench knows (基准学校): put into the database of a data folder whose platform runs. */
final class BenchSchools {
    static final String REGION = "shaoxing";
    static final String TABLE = "programme_offering";

    private static final int LAST_YEAR = 2119;
    private static final int TRIED = 9;
    private static final int PORT_LINE = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BenchSchools() {}

    /** Puts so many schools on the register, once. */
    static void fill(Path data, int schools) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(PORT_LINE);
        String password = Files.readString(data.resolve("secret")).strip();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "lubanchi", password)) {
            connection.setAutoCommit(false);
            for (String statement : statements()) {
                try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                    if (prepared.getParameterMetaData().getParameterCount() == 1) {
                        prepared.setInt(1, schools);
                    }
                    prepared.execute();
                }
            }
            connection.commit();
        }
    }

    private static List<String> statements() throws IOException {
        try (InputStream in = Objects.requireNonNull(BenchSchools.class.getResourceAsStream("collection-fill.sql"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return List.of(text.split(";")).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }

    /** Opens a round of so many tables in the latest year that has none, and gives its id. */
    static String openRound(Caller city, int tables) throws IOException, InterruptedException {
        List<String> chosen = new ArrayList<>(List.of(TABLE));
        for (JsonNode table : JSON.readTree(city.get("/api/rounds/choices?year=" + LAST_YEAR))) {
            String id = table.path("id").asString();
            boolean ofSchools = table.path("reportedBy").asString().equals("school");
            if (chosen.size() < tables && ofSchools && !id.equals(TABLE)) {
                chosen.add(id);
            }
        }
        String body = """
            {"region": "%s", "year": %%d, "title": "bench", "opensAt": "2020-01-01T00:00:00Z",
             "deadline": "2199-01-01T00:00:00Z", "levels": ["city"], "tables": ["%s"]}
            """.formatted(REGION, String.join("\", \"", chosen));
        for (int year = LAST_YEAR; year > LAST_YEAR - TRIED; year--) {
            String id = REGION + "-" + year;
            if (!city.get("/api/rounds").contains("\"" + id + "\"")) {
                return JSON.readTree(city.post("/api/rounds", body.formatted(year)))
                        .path("id")
                        .asString();
            }
        }
        throw new IOException("Every year of the bench has a round: delete the copy of the data folder");
    }
}
