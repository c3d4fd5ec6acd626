package org.lubanchi.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser of the program that is measured (被测页面的访问者): cookies, token, one connection kept open. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("\"csrf\"\\s*:\\s*\"([^\"]+)\"");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private String token = "";

    Caller(String address) {
        this.address = address;
    }

    /** Fetches the token every page fetches first. */
    Caller fresh() throws IOException, InterruptedException {
        Matcher found = TOKEN.matcher(get("/api/session"));
        if (!found.find()) {
            throw new IOException("no token in the session");
        }
        token = found.group(1);
        return this;
    }

    /** Signs in with an account of the demonstration. */
    Caller signIn(String account) throws IOException, InterruptedException {
        fresh();
        post("/api/session", "{\"account\":\"" + account + "\",\"password\":\"luban-" + account + "-2023\"}");
        return fresh();
    }

    String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return taken(client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    String post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return taken(client.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private static String taken(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " at " + answer.uri() + ": " + answer.body());
        }
        return answer.body();
    }
}
