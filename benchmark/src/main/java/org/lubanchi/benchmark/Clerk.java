package org.lubanchi.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Somebody who fills in one table of one school (被测填报人), and knows what was acknowledged: text and version of every cell.
 */
final class Clerk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_CELLS = 20;
    private static final int ROW_EVERY = 4;

    /** The least value of each number, which may grow by up to ten: no rule is broken by any of them. */
    private static final Map<String, Integer> NUMBERS = new TreeMap<>(
            Map.of("new_entrants", 30, "enrolment", 100, "graduates", 50, "further_study", 15, "employed", 10));

    private final HttpClient client;
    private final String address;
    private final String school;
    private final Random random;
    private final Map<String, Cell> acknowledged = new HashMap<>();
    private final List<String> rows = new ArrayList<>();
    private List<String> programmes = List.of();
    private String table = "";
    private String cookies = "";
    private String token = "";
    private int sequence;

    /** A cell as the platform acknowledged it. */
    private record Cell(String text, int version) {}

    /** What reading back shows (读回核对): cells that are not what was acknowledged, and those written more than once. */
    record ReadBack(long cells, long lost, long doubled) {
        ReadBack plus(ReadBack other) {
            return new ReadBack(cells + other.cells, lost + other.lost, doubled + other.doubled);
        }
    }

    Clerk(HttpClient client, String address, String school, long seed) {
        this.client = client;
        this.address = address;
        this.school = school;
        this.random = new Random(seed);
    }

    /** Signs in and opens the table. */
    void begin(String round) throws IOException, InterruptedException {
        table = "/api/rounds/" + round + "/units/" + school;
        token = JSON.readTree(send("GET", "/api/session", "")).path("csrf").asString();
        JsonNode session = JSON.readTree(
                send("POST", "/api/session", "{\"account\": \"" + school + "\", \"password\": \"luban-school-2023\"}"));
        token = session.path("csrf").asString();
        List<String> codes = new ArrayList<>();
        for (JsonNode code : sheet().path("codes").path("programmes_secondary")) {
            codes.add(code.path("code").asString());
        }
        if (codes.isEmpty()) {
            throw new IOException("no programme codes at " + table);
        }
        programmes = codes;
    }

    private JsonNode sheet() throws IOException, InterruptedException {
        return JSON.readTree(send("GET", table + "/tables/" + BenchSchools.TABLE, ""));
    }

    /** Sends one patch of 1 to 20 cells: a row more now and then, else other numbers in rows that are there. */
    void patch() throws IOException, InterruptedException {
        sequence++;
        boolean more = rows.isEmpty() || random.nextInt(ROW_EVERY) == 0;
        Map<String, String> texts = texts(more);
        JsonNode outcome = JSON.readTree(send("PATCH", table + "/tables/" + BenchSchools.TABLE, body(more, texts)))
                .path("outcome");
        for (JsonNode cell : outcome.path("applied")) {
            String place =
                    cell.path("row").asString() + "/" + cell.path("field").asString();
            acknowledged.put(
                    place,
                    new Cell(texts.getOrDefault(place, ""), cell.path("version").asInt()));
        }
        if (!outcome.path("conflicts").isEmpty() || !outcome.path("refused").isEmpty()) {
            throw new IOException("a cell was not taken: " + outcome);
        }
    }

    /** What is typed, by place: a whole row more, and other numbers in rows that are there. */
    private Map<String, String> texts(boolean more) {
        Map<String, String> texts = new TreeMap<>();
        if (more) {
            String row = "r" + sequence;
            texts.put(row + "/programme_code", programmes.get(rows.size() % programmes.size()));
            texts.put(row + "/track", "three_year");
            NUMBERS.forEach((field, least) -> texts.put(row + "/" + field, number(least)));
            rows.add(row);
        }
        int wanted = Math.max(texts.size(), 1 + random.nextInt(MOST_CELLS));
        for (int tried = 0; texts.size() < wanted && tried < 3 * MOST_CELLS; tried++) {
            String row = rows.get(random.nextInt(rows.size()));
            String field = List.copyOf(NUMBERS.keySet()).get(random.nextInt(NUMBERS.size()));
            texts.put(row + "/" + field, number(NUMBERS.getOrDefault(field, 0)));
        }
        return texts;
    }

    private String body(boolean more, Map<String, String> texts) {
        ObjectNode body = JSON.createObjectNode();
        body.put("client", "bench");
        body.put("sequence", sequence);
        ArrayNode moves = body.putArray("rows");
        if (more) {
            moves.addObject().put("op", "add").put("row", rows.getLast());
        }
        ArrayNode cells = body.putArray("cells");
        texts.forEach((place, text) -> cells.addObject()
                .put("row", row(place))
                .put("field", field(place))
                .put("text", text)
                .put(
                        "base",
                        Optional.ofNullable(acknowledged.get(place))
                                .map(Cell::version)
                                .orElse(0)));
        return body.toString();
    }

    private static String row(String place) {
        return place.substring(0, place.indexOf('/'));
    }

    private static String field(String place) {
        return place.substring(place.indexOf('/') + 1);
    }

    private String number(int least) {
        return Integer.toString(least + random.nextInt(10));
    }

    /** Hands the table in. */
    void handIn() throws IOException, InterruptedException {
        JsonNode unit = JSON.readTree(send("GET", table, ""));
        for (JsonNode state : unit.path("cases")) {
            if (state.path("table").asString().equals(BenchSchools.TABLE)) {
                send("POST", table + "/submission", """
                    {"tables": [{"table": "%s", "revision": %d}]}
                    """.formatted(
                                BenchSchools.TABLE, state.path("revision").asInt()));
                return;
            }
        }
        throw new IOException("no case of " + BenchSchools.TABLE + " at " + table);
    }

    /** Reads everything back and holds it against what was acknowledged. */
    ReadBack readBack() throws IOException, InterruptedException {
        long lost = 0;
        long doubled = 0;
        Map<String, Cell> held = new HashMap<>();
        for (JsonNode row : sheet().path("rows")) {
            String id = row.path("id").asString();
            doubled += rows.contains(id) ? 0 : 1;
            for (Map.Entry<String, JsonNode> cell : row.path("cells").properties()) {
                JsonNode value = cell.getValue();
                held.put(
                        id + "/" + cell.getKey(),
                        new Cell(
                                value.path("text").asString(),
                                value.path("version").asInt()));
            }
        }
        for (Map.Entry<String, Cell> each : acknowledged.entrySet()) {
            Cell found = held.get(each.getKey());
            if (found == null || !found.text().equals(each.getValue().text())) {
                lost++;
            } else if (found.version() != each.getValue().version()) {
                doubled++;
            }
        }
        return new ReadBack(acknowledged.size(), lost, doubled);
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Cookie", cookies)
                .header("X-CSRF-TOKEN", token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .forEach(cookie -> cookies = cookie);
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " at " + method + " " + path + ": " + answer.body());
        }
        return answer.body();
    }
}
