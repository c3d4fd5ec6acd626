package org.lubanchi.platform.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Measures what a province asks of training: the figure of a year of 1.5 million participations with every rule beside the
 * bare count, and two hundred sign-ins at once. Run by hand; it asserts nothing about time.
 */
public final class TrainingMeasured {
    private static final int RUNS = 7;
    private static final int YEAR = 2030;
    private static final String FILL = """
        insert into training.project (school, name, industry, public_benefit, skills, elderly, domestic_service, request)
          select 's' || (1 + g % 3), 'measured ' || g, chr(65 + g % 20), g % 2 = 0, true, g % 5 = 0, g % 7 = 0,
            'measured-' || g from generate_series(1, 3000) g;
        insert into training.class (school, project, number, title, hours, online_hours, starts, ends, capacity, fee,
            place, state, year, request)
          select p.school, p.id, 'm' || g, 'measured', 24 + g % 40, 0, date '2030-01-01' + g % 300,
            date '2030-01-06' + g % 300, 60, 0, 'here', 'completed', 2030, 'measured-class-' || g
          from generate_series(1, 37500) g join training.project p on p.request = 'measured-' || (1 + g % 3000);
        insert into training.trainee (lookup, cipher, masked, name)
          select sha256(g::text::bytea), '\\x00', '990', 'measured' from generate_series(1, 900000) g;
        insert into training.participation (class, trainee, trainee_group, state, overlapping)
          select c.id, t.first + (c.n * 40 + k) * 7919 % 900000,
            (array['enterprise_employee','rural_worker','veteran','school_leaver','professional_farmer','other'])[1 + k % 6],
            case when k % 20 = 0 then 'failed' else 'completed' end, k % 50 = 0
          from (select id, row_number() over () as n from training.class where year = 2030) c
          cross join generate_series(0, 39) k
          cross join (select min(id) as first from training.trainee where name = 'measured') t
          on conflict do nothing;
        insert into training.tally (class, trainee_group, completed)
          select p.class, p.trainee_group, count(*) from training.participation p join training.class c on c.id = p.class
          where c.year = 2030 and p.state = 'completed' group by p.class, p.trainee_group;
        analyze training.participation, training.class, training.project, training.tally\
        """;
    private static final String BARE = "select trainee_group, count(*) from training.participation p"
            + " join training.class c on c.id = p.class where c.year = 2030 and c.hours >= 32"
            + " and p.state = 'completed' group by trainee_group";

    private TrainingMeasured() {}

    /** Fills, measures, prints. */
    public static void main(String[] arguments) throws Exception {
        JdbcClient jdbc = RunningPlatform.bean(JdbcClient.class);
        for (String statement : FILL.split(";\n", -1)) {
            jdbc.sql(statement).update();
        }
        long rows = jdbc.sql("select count(*) from training.participation")
                .query(Long.class)
                .single();
        TrainingFigures figures = RunningPlatform.bean(TrainingFigures.class);
        List<String> schools = List.of("s1", "s2", "s3");
        long[] ours = new long[RUNS];
        long[] bare = new long[RUNS];
        for (int run = -2; run < RUNS; run++) {
            long whole = timed(() -> figures.year(schools, YEAR));
            long count = timed(() -> jdbc.sql(BARE).query().listOfRows());
            if (run >= 0) {
                ours[run] = whole;
                bare[run] = count;
            }
        }
        System.out.println(rows + " participations; year with all rules " + spread(ours) + " ms; bare count "
                + spread(bare) + " ms; " + figures.year(schools, YEAR).totals());
        burst();
        System.exit(0);
    }

    private static void burst() throws Exception {
        List<Callable<Long>> sends = sends(tickets());
        long[] times = new long[sends.size()];
        try (ExecutorService crowd = Executors.newFixedThreadPool(16)) {
            long start = System.nanoTime();
            List<Future<Long>> all = crowd.invokeAll(sends);
            for (int at = 0; at < times.length; at++) {
                times[at] = all.get(at).get();
            }
            System.out.println(
                    times.length + " sign-ins, 16 at a time, in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        }
        Arrays.sort(times);
        System.out.println("p50 " + times[times.length / 2] + " ms, p95 " + times[times.length * 95 / 100]
                + " ms, greatest " + times[times.length - 1] + " ms");
    }

    private static List<String> tickets() throws Exception {
        TrainingYear at = TrainingYear.signedIn();
        long held = 0;
        List<String> tickets = new ArrayList<>();
        for (int group = 0; group < 5; group++) {
            held = at.running(40, 500 + group * 40);
            String code = code(at, held);
            for (int person = 500 + group * 40; person < 540 + group * 40; person++) {
                tickets.add(TrainingYear.body(
                        "code",
                        code,
                        "name",
                        People.name(person),
                        "tail",
                        People.tail(person),
                        "request",
                        "b" + person));
            }
        }
        return tickets;
    }

    private static List<Callable<Long>> sends(List<String> tickets) throws Exception {
        List<Visitor> phones = new ArrayList<>();
        for (int phone = 0; phone < tickets.size(); phone++) {
            phones.add(Visitor.anonymous().fresh());
        }
        List<Callable<Long>> sends = new ArrayList<>();
        for (int phone = 0; phone < tickets.size(); phone++) {
            Visitor visitor = phones.get(phone);
            String ticket = tickets.get(phone);
            sends.add(() -> timed(() -> {
                if (visitor.post("/api/training/sign-ins", ticket).status() != 200) {
                    throw new IllegalStateException("A sign-in was not taken");
                }
                return ticket;
            }));
        }
        return sends;
    }

    private static String code(TrainingYear at, long held) throws Exception {
        for (JsonNode session : at.room(held).path("sessions")) {
            if (session.path("day").asString().equals(at.today.toString())) {
                return at.school
                        .post("/api/training/sessions/" + session.path("id").asLong() + "/codes", "{}")
                        .body()
                        .path("code")
                        .asString();
            }
        }
        throw new IllegalStateException("No session today");
    }

    private static long timed(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String spread(long[] times) {
        Arrays.sort(times);
        return times[0] + "/" + times[times.length / 2] + "/" + times[times.length - 1];
    }
}
