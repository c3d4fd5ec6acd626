package org.lubanchi.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.lubanchi.engine.kernel.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over HTTP, as people ask it: a province's year with every rule, and two hundred trainees who sign in (培训基准). */
final class TrainingBenchmark {
    private static final int YEAR = 2030;
    private static final int TRAINEES = 200;
    private static final int PHONES = 16;
    private static final long MINUTE_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final BigDecimal YEAR_LIMIT = new BigDecimal(1_000_000);
    private static final BigDecimal BURST_LIMIT = new BigDecimal(200_000);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrainingBenchmark() {}

    static List<Measured> measure(String address, Path data, int runs) throws Exception {
        Caller city = new Caller(address).signIn("city");
        String unit =
                JSON.readTree(city.get("/api/session")).path("unit").path("id").asString();
        List<String> schools = new ArrayList<>();
        JSON.readTree(city.get("/api/training/overview?unit=" + unit + "&year=" + YEAR))
                .path("figures")
                .path("tasks")
                .forEach(task -> schools.add(task.path("school").asString()));
        TrainingRows.fill(data, schools);
        List<Measured> measured = new ArrayList<>();
        try (TrainingRows bare = TrainingRows.parquet(schools.size())) {
            measured.addAll(year(city, unit, bare, runs));
        }
        measured.add(reckoning(city, unit, runs));
        measured.addAll(burst(address));
        return measured;
    }

    /** How those who took part become those who count, line by line; the lines must add up. */
    private static Measured reckoning(Caller city, String unit, int runs) throws Exception {
        String lines = "/api/training/reckoning?unit=" + unit + "&year=" + YEAR;
        List<Long> counts = new ArrayList<>();
        JSON.readTree(city.get(lines))
                .forEach(line -> counts.add(line.path("personTimes").asLong()));
        if (counts.size() != 4 || counts.get(0) - counts.get(1) - counts.get(2) != counts.get(3)) {
            throw new IllegalStateException("the lines do not add up: " + counts);
        }
        List<Callable<?>> works = List.of(() -> city.get(lines));
        return Measured.alone(
                "training.reckoning",
                new LocalText(
                        "同一年从参训人次到计入人次的核对，经 HTTP",
                        "the same year from those who took part to those who count, over HTTP"),
                "us",
                Spread.inTurn(2, runs, works).getFirst(),
                Optional.of(YEAR_LIMIT));
    }

    private static List<Measured> year(Caller city, String unit, TrainingRows bare, int runs) throws Exception {
        String page = "/api/training/overview?unit=" + unit + "&year=" + YEAR;
        Map<String, Long> ours = counted(JSON.readTree(city.get(page)).path("figures"));
        Map<String, Long> theirs = bare.year();
        theirs.keySet().removeIf(key -> key.startsWith("school/"));
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("the two do not count the same: " + ours + " and " + theirs);
        }
        List<Callable<?>> works = List.of(() -> city.get(page), bare::year);
        List<Spread> spreads = Spread.inTurn(2, runs, works);
        LocalText what = new LocalText(
                "150 万人次的一年，含全部规则、任务与重复核对，经 HTTP",
                "a year of 1.5 million participations with every rule, tasks and double counts, over HTTP");
        return List.of(
                Measured.alone("training.year", what, "us", spreads.getFirst(), Optional.of(YEAR_LIMIT)),
                new Measured(
                        "training.year.beside",
                        new LocalText("同上，对照", "the same, beside"),
                        "us",
                        spreads.getFirst(),
                        Optional.of(new Measured.Beside(
                                new LocalText("DuckDB 直接数同样的行", "DuckDB counting the same rows"), spreads.getLast())),
                        Optional.empty()));
    }

    /** Person-times by kind and code, as the page shows them. */
    private static Map<String, Long> counted(JsonNode figures) {
        Map<String, Long> counted = new TreeMap<>();
        for (var part : Map.of("group", "byGroup", "industry", "byIndustry", "tag", "tags")
                .entrySet()) {
            figures.path(part.getValue())
                    .forEach(each -> counted.put(
                            part.getKey() + "/" + each.path("code").asString(),
                            each.path("personTimes").asLong()));
        }
        counted.put("total/", figures.path("totals").path("personTimes").asLong());
        counted.put("uncounted/", figures.path("totals").path("uncounted").asLong());
        return counted;
    }

    /** The asked burst, one every 300 ms over a minute, and a harder one: all at once over sixteen connections. */
    private static List<Measured> burst(String address) throws Exception {
        Caller school = new Caller(address).signIn("school");
        long[] minute = signIns(address, tickets(school), MINUTE_NANOS / TRAINEES);
        long[] atOnce = signIns(address, tickets(school), 0);
        return List.of(
                Measured.alone(
                        "training.sign-in.p95",
                        new LocalText(
                                TRAINEES + " 名学员一分钟内签到，第 95 百分位",
                                TRAINEES + " trainees sign in within a minute, 95th percentile"),
                        "us",
                        percentile(minute),
                        Optional.of(BURST_LIMIT)),
                Measured.alone(
                        "training.sign-in.at-once",
                        new LocalText(
                                TRAINEES + " 名学员经 " + PHONES + " 条连接同时签到，第 95 百分位",
                                TRAINEES + " at once over " + PHONES + " connections, 95th percentile"),
                        "us",
                        percentile(atOnce),
                        Optional.empty()));
    }

    /** The median, the 95th percentile in the middle, and the greatest. */
    private static Spread percentile(long[] times) {
        Arrays.sort(times);
        return new Spread(times[times.length / 2], times[times.length * 95 / 100], times[times.length - 1]);
    }

    /** Sends tickets a gap apart; each is timed from when it was due, so a queue before the server counts too. */
    private static long[] signIns(String address, List<String> tickets, long gap) throws Exception {
        long[] times = new long[tickets.size()];
        AtomicInteger next = new AtomicInteger();
        List<Callable<Integer>> phones = new ArrayList<>();
        long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        for (int phone = 0; phone < PHONES; phone++) {
            Caller caller = new Caller(address).fresh();
            phones.add(() -> {
                int at = next.getAndIncrement();
                for (; at < times.length; at = next.getAndIncrement()) {
                    long due = gap == 0 ? System.nanoTime() : begin + at * gap;
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    caller.post("/api/training/sign-ins", tickets.get(at));
                    times[at] = (System.nanoTime() - due) / 1000;
                }
                return at;
            });
        }
        try (ExecutorService crowd = Executors.newFixedThreadPool(PHONES)) {
            for (Future<Integer> each : crowd.invokeAll(phones)) {
                each.get();
            }
        }
        return times;
    }

    /** A class of today with all its trainees, and what each of them types. */
    private static List<String> tickets(Caller school) throws IOException, InterruptedException {
        String stamp = Long.toString(System.currentTimeMillis());
        // the platform's day, wherever the bench runs
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        long project = made(school, "/api/training/projects", """
            {"name": "bench %1$s", "industry": "O", "publicBenefit": true, "skills": true, "elderly": false,
             "domesticService": false, "request": "bench-project-%1$s"}
            """.formatted(stamp));
        long held = made(
                school, "/api/training/classes", """
                    {"project": %d, "request": "bench-held-%2$s", "plan": {"number": "N%2$s", "title": "bench", "hours": 32,
                     "onlineHours": 0, "starts": "%3$s", "ends": "%4$s", "capacity": %5$d, "fee": 0,
                     "spot": {"name": "here", "latitude": 30.0, "longitude": 120.5}}}
                    """.formatted(project, stamp, today, today.plusDays(4), TRAINEES));
        String path = "/api/training/classes/" + held;
        long session = made(
                school,
                path + "/sessions",
                "{\"day\": \"" + today + "\", \"starts\": \"08:00\", \"hours\": 8, \"online\": false}");
        school.post(path + "/moves", "{\"version\": 1, \"to\": \"filed\", \"note\": \"\"}");
        for (int person = 0; person < TRAINEES; person++) {
            school.post(
                    path + "/trainees",
                    "{\"name\": \"" + name(person) + "\", \"identity\": \"" + number(person)
                            + "\", \"group\": \"other\"}");
        }
        school.post(path + "/moves", "{\"version\": 2, \"to\": \"running\", \"note\": \"\"}");
        String code = JSON.readTree(school.post("/api/training/sessions/" + session + "/codes", "{}"))
                .path("code")
                .asString();
        List<String> tickets = new ArrayList<>();
        for (int person = 0; person < TRAINEES; person++) {
            tickets.add("""
                {"code": "%s", "name": "%s", "tail": "%s", "request": "bench-%s-%d", "latitude": 30.0001,
                 "longitude": 120.5001}
                """.formatted(code, name(person), number(person).substring(14), stamp, person));
        }
        return tickets;
    }

    private static long made(Caller school, String path, String body) throws IOException, InterruptedException {
        return JSON.readTree(school.post(path, body)).path("id").asLong();
    }

    private static String name(int person) {
        return "受测" + person;
    }

    /** An identity number of a region nobody was given, with its check digit. */
    private static String number(int person) {
        String front = "990102" + "19910101" + "%03d".formatted(1 + person);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += weights[at] * (front.charAt(at) - '0');
        }
        return front + "10X98765432".charAt(sum % 11);
    }
}
