package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.training.ClassState;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.NewClass;
import org.lubanchi.platform.training.TrainingClasses.NewSession;
import org.lubanchi.platform.training.TrainingClasses.Plan;
import org.lubanchi.platform.training.TrainingClasses.Project;
import org.lubanchi.platform.training.TrainingClasses.Session;
import org.lubanchi.platform.training.TrainingClasses.Spot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes and their sessions. */
@Component
class ClassTables {
    private static final String CASES =
            "select c.*, p.name as project_name, p.industry, p.public_benefit, p.skills, p.elderly, p.domestic_service,"
                    + " coalesce(n.trainees, 0) as trainees, coalesce(n.completed, 0) as completed"
                    + " from training.class c join training.project p on p.id = c.project"
                    + " left join lateral (select count(*) filter (where state <> 'withdrawn') as trainees,"
                    + " count(*) filter (where state = 'completed') as completed"
                    + " from training.participation where class = c.id) n on true ";

    private static final String SHARED = """
        select distinct on (p.class) p.class, d.number, count(*) as people
        from training.participation p
        join training.class c on c.id = p.class
        join training.participation o on o.trainee = p.trainee and o.class <> p.class and o.state <> 'withdrawn'
        join training.class d on d.id = o.class and d.school = c.school and d.state <> 'cancelled'
          and d.starts <= c.ends and d.ends >= c.starts
        where p.class = any (?) and p.overlapping and p.state <> 'withdrawn' and c.state <> 'cancelled'
        group by p.class, d.id, d.number order by p.class, people desc, d.id\
        """;

    private final JdbcClient jdbc;

    ClassTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a class; nothing when the request was served before. */
    void insert(String school, NewClass proposed) {
        Plan plan = proposed.plan();
        jdbc.sql("insert into training.class (school, project, number, title, hours, online_hours, starts, ends,"
                        + " capacity, fee, place, latitude, longitude, state, year, request)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'proposed', ?, ?)"
                        + " on conflict (request) do nothing")
                .param(school)
                .param(proposed.project())
                .param(plan.number())
                .param(plan.title())
                .param(plan.hours())
                .param(plan.onlineHours())
                .param(plan.starts())
                .param(plan.ends())
                .param(plan.capacity())
                .param(plan.fee())
                .param(plan.spot().name())
                .param(plan.spot().latitude())
                .param(plan.spot().longitude())
                .param(plan.ends().getYear())
                .param(proposed.request())
                .update();
    }

    Optional<ClassCase> findByRequest(String request) {
        return jdbc.sql(CASES + "where c.request = ?")
                .param(request)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<ClassCase> find(long id) {
        return jdbc.sql(CASES + "where c.id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<ClassCase> list(List<String> schools, int year) {
        return jdbc.sql(CASES + "where c.year = ? and c.school = any (?) order by c.starts desc, c.id desc limit 2000")
                .params(year, schools.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    List<ClassCase> listOpen(LocalDate today, String search) {
        String like = "%" + search.replaceAll("[%_\\\\]", "") + "%";
        return jdbc.sql(CASES + "where c.state in ('filed', 'running') and c.ends >= ? and (c.title ilike ? or p.name"
                        + " ilike ? or c.place ilike ?) order by c.starts, c.id limit 200")
                .params(today, like, like, like)
                .query((row, _) -> read(row))
                .list();
    }

    /** Waits until nobody else works on this class, till the transaction ends. */
    void lock(long id) {
        jdbc.sql("select id from training.class where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    /** Moves a class that still is what the mover saw; whether it did. */
    boolean move(long id, int version, ClassState from, ClassState to) {
        return jdbc.sql("update training.class set state = ?, version = version + 1"
                                + " where id = ? and version = ? and state = ?")
                        .params(to.code(), id, version, from.code())
                        .update()
                == 1;
    }

    /** Says of every trainee whether they attended enough; withdrawn ones stay out. */
    void decideCompletion(long id, BigDecimal hoursNeeded) {
        jdbc.sql("update training.participation p set state = case when coalesce(a.hours, 0) >= ? then"
                        + " 'completed' else 'failed' end from training.participation q left join (select"
                        + " t.trainee, sum(s.hours) as hours from training.attendance t join training.session s on"
                        + " s.id = t.session where s.class = ? and not t.doubtful group by t.trainee) a on"
                        + " a.trainee = q.trainee where p.class = ? and q.class = p.class and q.trainee ="
                        + " p.trainee and p.state <> 'withdrawn'")
                .params(hoursNeeded, id, id)
                .update();
        jdbc.sql("update training.class set took_part = (select count(*) from training.participation"
                        + " where class = ? and state <> 'withdrawn') where id = ?")
                .params(id, id)
                .update();
        jdbc.sql("insert into training.tally (class, trainee_group, completed) select class, trainee_group, count(*)"
                        + " from training.participation where class = ? and state = 'completed'"
                        + " group by class, trainee_group")
                .param(id)
                .update();
    }

    void reopenCompletion(long id) {
        jdbc.sql("delete from training.tally where class = ?").param(id).update();
        jdbc.sql("update training.class set took_part = 0 where id = ?")
                .param(id)
                .update();
        jdbc.sql("update training.participation set state = 'signed_up' where class = ?"
                        + " and state in ('completed', 'failed')")
                .param(id)
                .update();
    }

    void insert(long held, NewSession session) {
        jdbc.sql("insert into training.session (class, day, starts, hours, online) values (?, ?, ?, ?, ?)"
                        + " on conflict (class, day, starts) do nothing")
                .params(held, session.day(), session.starts(), session.hours(), session.online())
                .update();
    }

    /** How many hours of a class stand in one day. */
    record DayHours(long held, LocalDate day, long hours) {}

    List<DayHours> listDayHours(List<Long> classes) {
        return jdbc.sql("select class, day, sum(hours) as hours from training.session where class = any (?)"
                        + " group by class, day order by class, day")
                .param(classes.toArray(Long[]::new))
                .query((row, _) ->
                        new DayHours(row.getLong("class"), row.getObject("day", LocalDate.class), row.getLong("hours")))
                .list();
    }

    /** How many of a class are in one other class of the school in the same days. */
    record SharedPeople(long held, String otherNumber, long people) {}

    /** The other class with the most people in common, for classes that have one; only marked people are looked at. */
    List<SharedPeople> listSharedPeople(List<Long> classes) {
        return jdbc.sql(SHARED)
                .param(classes.toArray(Long[]::new))
                .query((row, _) ->
                        new SharedPeople(row.getLong("class"), row.getString("number"), row.getLong("people")))
                .list();
    }

    List<Session> listSessions(long held) {
        return sessions("s.class = ? group by s.id order by s.day, s.starts", held);
    }

    Optional<Session> findSession(long id) {
        return sessions("s.id = ? group by s.id", id).stream().findFirst();
    }

    private List<Session> sessions(String where, long id) {
        return jdbc.sql("select s.*, count(a.trainee) as present, count(*) filter (where a.doubtful) as doubtful"
                        + " from training.session s left join training.attendance a on a.session = s.id where " + where)
                .param(id)
                .query((row, _) -> new Session(
                        row.getLong("id"),
                        row.getLong("class"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts", LocalTime.class),
                        row.getInt("hours"),
                        row.getBoolean("online"),
                        row.getInt("present"),
                        row.getInt("doubtful")))
                .list();
    }

    private static ClassCase read(ResultSet row) throws SQLException {
        Plan plan = new Plan(
                row.getString("number"),
                row.getString("title"),
                row.getInt("hours"),
                row.getInt("online_hours"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("capacity"),
                row.getBigDecimal("fee"),
                new Spot(row.getString("place"), row.getBigDecimal("latitude"), row.getBigDecimal("longitude")));
        Project project = new Project(
                row.getLong("project"),
                row.getString("school"),
                row.getString("project_name"),
                row.getString("industry"),
                row.getBoolean("public_benefit"),
                row.getBoolean("skills"),
                row.getBoolean("elderly"),
                row.getBoolean("domestic_service"));
        return new ClassCase(
                row.getLong("id"),
                row.getString("school"),
                project,
                plan,
                ClassState.find(row.getString("state")).orElseThrow(),
                row.getInt("version"),
                row.getInt("trainees"),
                row.getInt("completed"));
    }
}
