package org.lubanchi.platform.studio;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.SealedYear;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The city's report of the sealed year, its second author and its approver. */
final class WrittenReports {
    static final String BOOKS = "printed_books@shaoxing@2023";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private WrittenReports() {}

    /** A further account of the city. */
    static Visitor author2() throws IOException, InterruptedException {
        return signedIn("author2", Role.CITY);
    }

    /** Who approves for the city. */
    static Visitor leader() throws IOException, InterruptedException {
        return signedIn("leader", Role.APPROVER);
    }

    /** A second school's account. */
    static Visitor school2() throws IOException, InterruptedException {
        return signedIn("school2", Role.SCHOOL, "s2");
    }

    private static Visitor signedIn(String login, Role role) throws IOException, InterruptedException {
        return signedIn(login, role, "shaoxing");
    }

    private static Visitor signedIn(String login, Role role, String unit) throws IOException, InterruptedException {
        Accounts accounts = RunningPlatform.bean(Accounts.class);
        if (!accounts.exists(login)) {
            accounts.open(
                    new Accounts.NewAccount(login, "账号 " + login, RunningPlatform.PASSWORD, role, new OrgUnitId(unit)),
                    Actor.PROGRAM);
        }
        return Visitor.signedIn(login);
    }

    /** The report that is being written; opened where there is none. */
    static long open(Visitor city) throws IOException, InterruptedException {
        SealedYear.snapshot();
        JsonNode list =
                city.get("/api/studio/reports?unit=shaoxing&year=2023").body().path("reports");
        for (JsonNode report : list) {
            String state = report.path("state").asString();
            boolean ofTheCity = report.path("unit").asString().equals("shaoxing");
            if (ofTheCity && (state.equals("draft") || state.equals("returned"))) {
                return report.path("id").asLong();
            }
        }
        Answer opened = city.post(
                "/api/studio/reports", "{\"outline\":\"city_quality_report\",\"unit\":\"shaoxing\",\"year\":2023}");
        if (opened.status() != 201) {
            throw new IOException("Not opened: " + opened.body());
        }
        return opened.body().path("id").asLong();
    }

    static String section(long report, String section) {
        return "/api/studio/reports/" + report + "/sections/" + section;
    }

    /** Saves a paragraph of words. */
    static Answer save(Visitor visitor, String section, int seen, String words)
            throws IOException, InterruptedException {
        return patch(
                visitor,
                section,
                "{\"seen\":" + seen + ",\"narrative\":{\"paragraphs\":[{\"pieces\":[{\"text\":"
                        + JSON.writeValueAsString(words) + "}]}]}}");
    }

    /** Saves words, a figure and words. */
    static Answer save(Visitor visitor, String section, int seen, String before, String figure, String after)
            throws IOException, InterruptedException {
        return patch(
                visitor,
                section,
                "{\"seen\":" + seen + ",\"narrative\":{\"paragraphs\":[{\"pieces\":[{\"text\":\"" + before
                        + "\"},{\"figure\":" + figure + "},{\"text\":\"" + after + "\"}]}]}}");
    }

    /** A figure as a page sends it. */
    static String figure(String key, String seen, String reason) {
        return "{\"key\":\"" + key + "\",\"decimals\":0,\"scale\":0,\"absolute\":false,\"seen\":\"" + seen
                + "\",\"reason\":" + (reason.isEmpty() ? "null" : "\"" + reason + "\"") + "}";
    }

    static Answer patch(Visitor visitor, String path, String body) throws IOException, InterruptedException {
        return visitor.send("PATCH", path, BodyPublishers.ofString(body));
    }

    /** Takes a step from where the report stands. */
    static Answer step(Visitor visitor, long report, String step, String reason)
            throws IOException, InterruptedException {
        int revision = visitor.get("/api/studio/reports/" + report)
                .body()
                .path("report")
                .path("revision")
                .asInt();
        return visitor.post(
                "/api/studio/reports/" + report + "/steps",
                "{\"step\":\"" + step + "\",\"revision\":" + revision + ",\"reason\":\"" + reason + "\"}");
    }

    /** The check of what was handed in, once it ended. */
    static String checked(Visitor visitor, long report) throws IOException, InterruptedException {
        String check = visitor.get("/api/studio/reports/" + report)
                .body()
                .path("submission")
                .path("check")
                .path("id")
                .asString();
        org.lubanchi.platform.consistency.HandedIn.ended(visitor, check);
        return check;
    }
}
