package org.lubanchi.platform.consistency;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/** Hands reports in as a browser does, and waits until they are checked. */
public final class HandedIn {
    /** A table whose total does not add up, and a sentence that is right. */
    public static final String WRONG = """
        第一章 规模
        2023 年全县有中等职业学校 3 所，在校生 1,200 人。
        表 1 各校在校生
        学校\t在校生
        甲校\t300
        乙校\t400
        丙校\t500
        合计\t1,250
        """;

    private static final String BOUNDARY = "----lubanchi-test";
    private static final int MOST_ASKED = 20_000;

    private HandedIn() {}

    /** Sends a file with the fields given. */
    public static Answer send(Visitor visitor, String name, byte[] file, Map<String, String> fields)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(
                    body,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n");
        }
        write(
                body,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.write(file);
        write(body, "\r\n--" + BOUNDARY + "--\r\n");
        return visitor.send(
                "POST",
                "/api/checks",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a text. */
    public static Answer send(Visitor visitor, String name, String text, Map<String, String> fields)
            throws IOException, InterruptedException {
        return send(visitor, name, text.getBytes(StandardCharsets.UTF_8), fields);
    }

    /** The id of a text that was sent and is checked. */
    public static String checked(Visitor visitor, String text, Map<String, String> fields)
            throws IOException, InterruptedException {
        Answer answer = send(visitor, "年报.txt", text, fields);
        if (answer.status() != 202) {
            throw new IOException("Not taken in: " + answer.body());
        }
        String id = answer.body().path("id").asString("");
        ended(visitor, id);
        return id;
    }

    /** The check once it neither waits nor runs. */
    public static JsonNode ended(Visitor visitor, String id) throws IOException, InterruptedException {
        for (int asked = 0; asked < MOST_ASKED; asked++) {
            JsonNode check = visitor.get("/api/checks/" + id).body();
            String state = check.path("progress").path("state").asString("");
            if (!state.equals("queued") && !state.equals("running")) {
                return check;
            }
            Thread.onSpinWait();
        }
        throw new IOException("The check does not end: " + id);
    }
}
