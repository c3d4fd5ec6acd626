package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.platform.training.IdentityNumber;
import org.lubanchi.platform.training.internal.ReportedTraining.HeldClass;
import org.lubanchi.platform.training.internal.ReportedTraining.TakenPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The reported year of the demonstration as classes of the platform: what stands in the lake and in the report stands here
 * class by class, with invented people. Whole lists at a time, since a city has a hundred thousand of them.
 */
@Component
class DemoPast {
    /** One in so many is known to the school before, too. */
    private static final int SHARED_EVERY = 1_500;

    private static final int PEOPLE_A_SCHOOL = 40_000;
    private static final int SESSION_HOURS = 6;
    private static final BigDecimal UNTOLD_FEE = new BigDecimal("180.00");
    private static final BigDecimal COST_SHARE = new BigDecimal("0.46");
    private static final int CENTS = 2;

    private static final String CLASSES = """
        insert into training.class (school, project, number, title, hours, online_hours, starts, ends, capacity, fee,
            place, state, year, request)
          select p.school, p.id, g.number, g.title, g.hours, 0, g.starts, g.ends, g.capacity, g.fee, '本校', g.state,
            extract(year from g.ends)::integer, 'demo-' || p.school || '-' || g.number
          from unnest(?::text[], ?::text[], ?::text[], ?::integer[], ?::date[], ?::date[], ?::integer[], ?::numeric[],
            ?::text[]) g(project, number, title, hours, starts, ends, capacity, fee, state)
          join training.project p on p.school = ? and p.name = g.project\
        """;

    private static final String PARTS = """
        insert into training.participation (class, trainee, trainee_group, state)
          select c.id, t.id, g.trainee_group, g.state
          from unnest(?::text[], ?::bytea[], ?::text[], ?::text[]) g(number, lookup, trainee_group, state)
          join training.class c on c.school = ? and c.number = g.number
          join training.trainee t using (lookup)\
        """;

    private static final String ENTRIES = """
        insert into training.entry (class, kind, item, amount, booked_on, account, request)
          select c.id, g.kind, g.item, g.amount, c.ends, 'program', 'demo-' || c.id || '-' || g.kind
          from unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) g(number, kind, item, amount)
          join training.class c on c.school = ? and c.number = g.number\
        """;

    /** As many sessions of six hours as the class has, on days of their own between its first and its last. */
    private static final String SESSIONS = """
        insert into training.session (class, day, starts, hours, online)
          select c.id, c.starts + (k * (c.ends - c.starts + 1) / n.sessions)::integer, time '08:30',
            least(?, c.hours - k * ?), false
          from training.class c cross join lateral (select ceil(c.hours / ?::numeric)::integer as sessions) n
          cross join lateral generate_series(0, n.sessions - 1) k
          where c.school = ? and c.request like 'demo-%' and c.ends - c.starts + 1 >= n.sessions\
        """;

    /** Who completed was there each time, who failed the first time only. */
    private static final String ATTENDANCE = """
        insert into training.attendance (session, trainee, at, way, note, request)
          select s.id, p.trainee, s.day + s.starts, 'by_hand', '纸质签到表', 'demo'
          from training.session s join training.class c on c.id = s.class
          join training.participation p on p.class = c.id
          where c.school = ? and c.request like 'demo-%' and (p.state = 'completed' or s.day = c.starts)\
        """;

    private static final String STEPS = """
        insert into training.step (kind, subject, from_state, to_state, account, role, at, note)
          select 'class', c.id, '', c.state, 'program', 'school', c.ends + time '17:00', '由填报表导入（示范数据）'
          from training.class c where c.school = ? and c.request like 'demo-%'\
        """;

    private static final String TALLY = """
        insert into training.tally (class, trainee_group, completed)
          select p.class, p.trainee_group, count(*) from training.participation p join training.class c on c.id = p.class
          where c.request like 'demo-%' and p.state = 'completed' group by p.class, p.trainee_group\
        """;

    private static final String TOOK_PART = """
        update training.class c set took_part = n.n
          from (select class, count(*) as n from training.participation group by class) n
          where n.class = c.id and c.request like 'demo-%' and c.state in ('completed', 'locked')\
        """;

    /** As when people sign up: who comes to the second of two classes is marked there. */
    private static final String OVERLAPS = """
        update training.participation p set overlapping = true from training.class c
          where c.id = p.class and c.request like 'demo-%' and exists (
            select from training.participation o join training.class d on d.id = o.class
            where o.trainee = p.trainee and o.class < p.class and d.starts <= c.ends and d.ends >= c.starts)\
        """;

    private final JdbcClient jdbc;
    private final PeopleTables people;
    private final IdentityVault vault;

    DemoPast(JdbcClient jdbc, PeopleTables people, IdentityVault vault) {
        this.jdbc = jdbc;
        this.people = people;
        this.vault = vault;
    }

    /**
     * Takes in what a school reported; a class is locked once its income is known.
     *
     * @param position of the school among the others
     */
    void take(ReportedTraining reported, int position) {
        projects(reported);
        classes(reported);
        participations(reported, position);
        entries(reported);
        jdbc.sql(STEPS).param(reported.school()).update();
    }

    /** Attendance of every session, for a school whose class rooms are looked into. */
    void takeAttendance(String school) {
        jdbc.sql(SESSIONS)
                .params(SESSION_HOURS, SESSION_HOURS, SESSION_HOURS, school)
                .update();
        jdbc.sql(ATTENDANCE).param(school).update();
    }

    /** What is counted over all schools, once all are in. */
    void finish() {
        jdbc.sql("analyze training.participation, training.class").update();
        jdbc.sql(TALLY).update();
        jdbc.sql(TOOK_PART).update();
        jdbc.sql(OVERLAPS).update();
    }

    private void projects(ReportedTraining reported) {
        Map<String, HeldClass> first = new LinkedHashMap<>();
        reported.classes().forEach(held -> first.putIfAbsent(held.project(), held));
        List<HeldClass> each = List.copyOf(first.values());
        jdbc.sql("insert into training.project (school, name, industry, public_benefit, skills, elderly,"
                        + " domestic_service, request) select ?, name, industry, benefit, skills, elderly, name ~"
                        + " '家政|护理|母婴|月嫂', 'demo-' || ? || '-' || name from unnest(?::text[], ?::text[],"
                        + " ?::boolean[], ?::boolean[], ?::boolean[]) g(name, industry, benefit, skills, elderly)")
                .params(List.of(
                        reported.school(),
                        reported.school(),
                        texts(each, HeldClass::project),
                        texts(each, held -> held.detail().industry()),
                        each.stream().map(held -> held.detail().publicBenefit()).toArray(Boolean[]::new),
                        each.stream().map(held -> held.detail().skills()).toArray(Boolean[]::new),
                        each.stream().map(held -> held.detail().elderly()).toArray(Boolean[]::new)))
                .update();
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private void classes(ReportedTraining reported) {
        Map<String, Integer> sizes = new HashMap<>();
        reported.people().forEach(part -> sizes.merge(part.number(), 1, Integer::sum));
        List<HeldClass> all = reported.classes();
        jdbc.sql(CLASSES)
                .params(List.of(
                        texts(all, HeldClass::project),
                        texts(all, HeldClass::number),
                        texts(all, HeldClass::project),
                        all.stream().map(HeldClass::hours).toArray(Integer[]::new),
                        texts(all, held -> held.starts().toString()),
                        texts(all, held -> held.ends().toString()),
                        all.stream()
                                .map(held -> Math.max(1, sizes.getOrDefault(held.number(), 0)))
                                .toArray(Integer[]::new),
                        all.stream()
                                .map(held -> fee(held.income(), sizes.getOrDefault(held.number(), 0)))
                                .toArray(BigDecimal[]::new),
                        texts(all, held -> isLocked(held) ? "locked" : "completed"),
                        reported.school()))
                .update();
    }

    private static boolean isLocked(HeldClass held) {
        return !held.income().missingReason().equals(Optional.of(MissingReason.NOT_REPORTED));
    }

    private static BigDecimal fee(Observed<BigDecimal> income, int size) {
        return switch (income) {
            case Observed.Reported<BigDecimal>(BigDecimal amount) ->
                amount.divide(BigDecimal.valueOf(Math.max(1, size)), CENTS, RoundingMode.HALF_UP);
            case Observed.Missing<BigDecimal>(MissingReason reason) ->
                reason == MissingReason.NOT_APPLICABLE ? BigDecimal.ZERO : UNTOLD_FEE;
        };
    }

    private void participations(ReportedTraining reported, int position) {
        List<TakenPart> parts = reported.people();
        Map<String, byte[]> lookups = new HashMap<>();
        List<Integer> orders = new ArrayList<>();
        List<byte[]> found = new ArrayList<>();
        for (TakenPart part : parts) {
            lookups.computeIfAbsent(part.trainee(), trainee -> {
                int order = order(trainee, position);
                byte[] lookup = vault.lookup(IdentityNumber.of(InventedPeople.number(order)));
                orders.add(order);
                found.add(lookup);
                return lookup;
            });
        }
        people.insertPeople(batch(orders, found));
        jdbc.sql(PARTS)
                .params(List.of(
                        texts(parts, TakenPart::number),
                        parts.stream().map(part -> lookups.get(part.trainee())).toArray(byte[][]::new),
                        texts(parts, TakenPart::group),
                        texts(parts, part -> part.completed() ? "completed" : "failed"),
                        reported.school()))
                .update();
    }

    private PeopleTables.Batch batch(List<Integer> orders, List<byte[]> lookups) {
        int size = orders.size();
        PeopleTables.Batch batch = new PeopleTables.Batch(
                lookups.toArray(byte[][]::new), new byte[size][], new String[size], new String[size], new String[0]);
        for (int index = 0; index < size; index++) {
            IdentityNumber number = IdentityNumber.of(InventedPeople.number(orders.get(index)));
            batch.ciphers()[index] = vault.seal(number);
            batch.masked()[index] = number.masked();
            batch.names()[index] = InventedPeople.name(orders.get(index));
        }
        return batch;
    }

    /** Who somebody is, by the digits at the end of the number their school gave them. */
    private static int order(String trainee, int position) {
        int own = Integer.parseInt(trainee.replaceFirst(".*?([0-9]{1,5})$", "$1"));
        int school = own % SHARED_EVERY == 0 && position > 0 ? position - 1 : position;
        return school * PEOPLE_A_SCHOOL + own;
    }

    private void entries(ReportedTraining reported) {
        List<String> numbers = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> items = new ArrayList<>();
        List<BigDecimal> amounts = new ArrayList<>();
        for (HeldClass held : reported.classes()) {
            if (held.income() instanceof Observed.Reported<BigDecimal>(BigDecimal income)) {
                numbers.addAll(List.of(held.number(), held.number()));
                kinds.addAll(List.of("income", "cost"));
                items.addAll(List.of("培训费", "师资、耗材与场地"));
                amounts.addAll(List.of(income, income.multiply(COST_SHARE).setScale(CENTS, RoundingMode.HALF_UP)));
            }
        }
        jdbc.sql(ENTRIES)
                .params(List.of(
                        numbers.toArray(String[]::new),
                        kinds.toArray(String[]::new),
                        items.toArray(String[]::new),
                        amounts.toArray(BigDecimal[]::new),
                        reported.school()))
                .update();
    }
}
