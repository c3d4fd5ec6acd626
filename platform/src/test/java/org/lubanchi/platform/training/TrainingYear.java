package org.lubanchi.platform.training;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A school beside the others and its city, over HTTP; every class it opens has a project and a number of its own. */
final class TrainingYear {
    static final String SCHOOL = "e1";
    static final String CITY = "elsewhere";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static int next = 0;

    final Visitor school;
    final Visitor city;
    final LocalDate today = LocalDate.now(RunningPlatform.bean(Clock.class));
    final int year = today.getYear();

    private TrainingYear(Visitor school, Visitor city) {
        this.school = school;
        this.city = city;
    }

    static TrainingYear signedIn() throws IOException, InterruptedException {
        return of(SCHOOL, CITY);
    }

    static TrainingYear of(String school, String city) throws IOException, InterruptedException {
        return new TrainingYear(
                visitor("training-" + school, Role.SCHOOL, school), visitor("training-" + city, Role.CITY, city));
    }

    static Visitor visitor(String login, Role role, String unit) throws IOException, InterruptedException {
        Accounts accounts = RunningPlatform.bean(Accounts.class);
        if (!accounts.exists(login)) {
            accounts.open(
                    new NewAccount(login, login, RunningPlatform.PASSWORD, role, new OrgUnitId(unit)), Actor.PROGRAM);
        }
        return Visitor.signedIn(login);
    }

    /** A body: names and values in turn; numbers and truths as they are. */
    static String body(Object... parts) {
        ObjectNode body = JSON.createObjectNode();
        for (int at = 0; at < parts.length; at += 2) {
            body.set(String.valueOf(parts[at]), JSON.valueToTree(parts[at + 1]));
        }
        return body.toString();
    }

    /** Files the school for an occupation at level four, from a year ago for two years. */
    Answer file(String occupation, String document, String request) throws IOException, InterruptedException {
        return school.post(
                "/api/training/filings",
                body(
                        "occupation",
                        occupation,
                        "level",
                        "level_4",
                        "document",
                        document,
                        "from",
                        today.minusYears(1).toString(),
                        "to",
                        today.plusYears(1).toString(),
                        "request",
                        request));
    }

    static JsonNode node(Object... parts) {
        return JSON.readTree(body(parts));
    }

    static synchronized int fresh() {
        return ++next;
    }

    /** Another class of so many hours that runs these days; the position is that of a school in the hills. */
    Answer propose(int hours, LocalDate starts, LocalDate ends, String request) throws Exception {
        int order = fresh();
        JsonNode plan = node(
                "number",
                "B" + order,
                "title",
                "养老护理" + order,
                "hours",
                hours,
                "onlineHours",
                0,
                "starts",
                starts.toString(),
                "ends",
                ends.toString(),
                "capacity",
                40,
                "fee",
                800,
                "spot",
                node("name", "实训楼 201", "latitude", 30.00000, "longitude", 120.58000));
        return school.post("/api/training/classes", body("project", project(order), "plan", plan, "request", request));
    }

    private long project(int order) throws Exception {
        String asked = body(
                "name", "项目" + order,
                "industry", "O",
                "publicBenefit", false,
                "skills", true,
                "elderly", false,
                "domesticService", true,
                "request", "project-" + order);
        return school.post("/api/training/projects", asked).body().path("id").asLong();
    }

    /** A class of 32 hours in four days up to today, running, with as many trainees as asked for. */
    long running(int trainees, int firstPerson) throws Exception {
        return running(today, trainees, firstPerson);
    }

    /** The same in the four days up to another one. */
    long running(LocalDate ends, int trainees, int firstPerson) throws Exception {
        return running(32, ends, trainees, firstPerson);
    }

    /** The same of other hours, as many each day. */
    long running(int hours, LocalDate ends, int trainees, int firstPerson) throws Exception {
        long id = propose(hours, ends.minusDays(3), ends, "class-" + fresh())
                .body()
                .path("id")
                .asLong();
        move(school, id, "filed");
        for (int day = 0; day < 4; day++) {
            school.post(
                    "/api/training/classes/" + id + "/sessions",
                    body(
                            "day",
                            ends.minusDays(day).toString(),
                            "starts",
                            "08:00",
                            "hours",
                            hours / 4,
                            "online",
                            false));
        }
        for (int person = firstPerson; person < firstPerson + trainees; person++) {
            Answer signed = signUp(Visitor.anonymous(), id, person);
            if (signed.status() != 200) {
                throw new IllegalStateException("Cannot sign up: " + signed.body());
            }
        }
        move(school, id, "running");
        return id;
    }

    Answer signUp(Visitor visitor, long id, int person) throws Exception {
        return visitor.fresh()
                .post(
                        "/api/training/classes/" + id + "/sign-ups",
                        body(
                                "name",
                                People.name(person),
                                "identity",
                                People.number(person),
                                "group",
                                person % 2 == 0 ? "veteran" : "school_leaver"));
    }

    JsonNode room(long id) throws Exception {
        return school.get("/api/training/classes/" + id).body();
    }

    Answer move(Visitor by, long id, String to) throws Exception {
        int version = room(id).path("held").path("version").asInt();
        return moveFrom(by, id, version, to);
    }

    Answer moveFrom(Visitor by, long id, int version, String to) throws Exception {
        return by.post("/api/training/classes/" + id + "/moves", body("version", version, "to", to, "note", ""));
    }

    /** Everybody was there in every session, by the paper list; then the city lets the class complete. */
    void complete(long id) throws Exception {
        JsonNode room = room(id);
        long[] trainees = new long[room.path("trainees").size()];
        for (int at = 0; at < trainees.length; at++) {
            trainees[at] = room.path("trainees").path(at).path("trainee").asLong();
        }
        for (JsonNode session : room.path("sessions")) {
            school.post(
                    "/api/training/sessions/" + session.path("id").asLong() + "/attendance",
                    body("trainees", trainees, "note", "纸质签到表"));
        }
        move(school, id, "under_review");
        Answer done = move(city, id, "completed");
        if (done.status() != 200) {
            throw new IllegalStateException("Cannot complete: " + done.body());
        }
        enter(id, "income", 0);
    }

    Answer enter(long id, String kind, Object amount) throws Exception {
        return school.post(
                "/api/training/classes/" + id + "/entries",
                body(
                        "kind",
                        kind,
                        "item",
                        "培训费",
                        "amount",
                        amount,
                        "bookedOn",
                        today.toString(),
                        "request",
                        "entry-" + fresh()));
    }

    static String said(Answer answer, String part) {
        return answer.body().path("issues").path(0).path(part).path("zh").asString("");
    }

    /** The sealed figure of the city in a year that counts; empty where there is none. */
    String figure(int of) throws Exception {
        return figure("training_counted_person_times", of);
    }

    String figure(String indicator, int of) throws Exception {
        JsonNode years = city.get("/api/indicators/" + indicator + "?unit=elsewhere&year=" + of)
                .body()
                .path("years");
        for (JsonNode each : years) {
            if (each.path("key").asString("").endsWith("@" + of)) {
                return each.path("amount").asString("");
            }
        }
        return "";
    }
}
