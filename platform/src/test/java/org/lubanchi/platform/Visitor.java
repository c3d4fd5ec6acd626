package org.lubanchi.platform;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser: keeps cookies and the token of the session. */
public final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token = "";

    /** An answer with its body read as JSON; an empty body is an empty object. */
    public record Answer(int status, JsonNode body, HttpResponse<String> whole) {
        /** The code of the first issue. */
        public String code() {
            return body.path("issues").path(0).path("code").asString("");
        }
    }

    /** Somebody nobody knows. */
    public static Visitor anonymous() {
        return new Visitor();
    }

    /** Somebody who has signed in. */
    public static Visitor signedIn(String account) throws IOException, InterruptedException {
        Visitor visitor = new Visitor();
        Answer answer = visitor.signIn(account, RunningPlatform.PASSWORD);
        if (answer.status() != 200) {
            throw new IOException("Cannot sign in as " + account + ": " + answer.body());
        }
        return visitor;
    }

    /** Fetches a token and sends account and password. */
    public Answer signIn(String account, String password) throws IOException, InterruptedException {
        token = get("/api/session").body().path("csrf").asString("");
        Answer answer = post("/api/session", JSON.writeValueAsString(new Typed(account, password)));
        token = answer.body().path("csrf").asString(token);
        return answer;
    }

    private record Typed(String account, String password) {}

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Asks with a further header. */
    public Answer getWith(String header, String value, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(RunningPlatform.address() + path))
                .header(header, value));
    }

    public Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(body));
    }

    /** Sends with the token this visitor holds. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(method, path, "application/json", body);
    }

    /** Sends JSON with a further header. */
    public Answer sendWith(String header, String value, String path, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(RunningPlatform.address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header(header, value));
    }

    /** Sends a body of some type with the token this visitor holds. */
    public Answer send(String method, String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(RunningPlatform.address() + path))
                .method(method, body)
                .header("Content-Type", type));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Answer(
                response.statusCode(), json ? JSON.readTree(response.body()) : JSON.createObjectNode(), response);
    }

    /** Fetches the token of this session, as every page does first. */
    public Visitor fresh() throws IOException, InterruptedException {
        token = get("/api/session").body().path("csrf").asString("");
        return this;
    }

    /** The bytes of a file that is downloaded. */
    public byte[] download(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RunningPlatform.address() + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Loses the token, as a forged request has none. */
    public Visitor withoutToken() {
        token = "";
        return this;
    }
}
