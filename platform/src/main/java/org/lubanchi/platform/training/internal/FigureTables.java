package org.lubanchi.platform.training.internal;

import java.util.List;
import org.lubanchi.platform.training.TrainingFigures.DoubleCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The year in figures, with every rule in the one statement. */
@Component
class FigureTables {
    /**
     * Over what was tallied by class and group when completion was decided, so a year of a province is a sum over classes.
     * The tally is read twice, once by class and once by group: what is read once and kept would go to the disk and back.
     *
     * <p>Where the class is too short it counts for nothing and is told apart.
     */
    private static final String YEAR = """
        with limits as (
          select * from unnest(?::text[], ?::integer[]) l(school, hours)),
        held as materialized (
          select c.id, c.school, c.hours, p.industry, p.elderly, p.domestic_service, c.hours >= l.hours as counts
          from training.class c join limits l using (school) join training.project p on p.id = c.project
          where c.year = ? and c.state in ('completed', 'locked')),
        classes as materialized (
          select h.school, h.industry, h.elderly, h.domestic_service, h.counts, h.hours, s.n
          from held h join (select class, sum(completed)::integer as n from training.tally group by class) s
            on s.class = h.id)
        select 'group' as kind, t.trainee_group as code, sum(t.completed) as n, 0 as classes, 0 as hours
          from training.tally t join held h on h.id = t.class where h.counts group by t.trainee_group
        union all
        select case when grouping(industry) = 0 then 'industry' when grouping(school) = 0 then 'school'
               else 'total' end,
               coalesce(industry, school, ''), coalesce(sum(n), 0), count(*), coalesce(sum(n * hours), 0)
          from classes where counts group by grouping sets ((industry), (school), ())
        union all
        select 'tag', 'elderly', coalesce(sum(n), 0), count(*), 0 from classes where counts and elderly
        union all
        select 'tag', 'domestic_service', coalesce(sum(n), 0), count(*), 0
          from classes where counts and domestic_service
        union all
        select 'uncounted', '', coalesce(sum(n), 0), count(*), 0 from classes where not counts
        order by 1, 3 desc, 2\
        """;

    /** A later participation that overlaps one at another school; both completed. Only marked ones are looked at. */
    private static final String DOUBLED = """
        from training.participation p
        join training.class c on c.id = p.class
        join unnest(?::text[], ?::integer[]) l(school, hours) on l.school = c.school and c.hours >= l.hours
        join lateral (
          select d.school, d.number from training.participation o join training.class d on d.id = o.class
          where o.trainee = p.trainee and o.class <> p.class and o.state = 'completed' and d.school <> c.school
            and d.state in ('completed', 'locked') and d.starts <= c.ends and d.ends >= c.starts
          order by d.id limit 1) other on true
        where p.overlapping and p.state = 'completed' and c.year = ? and c.state in ('completed', 'locked')\
        """;

    private final JdbcClient jdbc;

    FigureTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The schools asked for with the hours from which a class counts there. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the database as they are, never compared
    record Limits(String[] schools, Integer[] hours) {}

    /** One line of the year. */
    record Line(String kind, String code, long personTimes, long classes, long hours) {}

    List<Line> year(Limits limits, int year) {
        return jdbc.sql(YEAR)
                .params(List.of(limits.schools(), limits.hours(), year))
                .query((row, _) -> new Line(
                        row.getString("kind"),
                        row.getString("code"),
                        row.getLong("n"),
                        row.getLong("classes"),
                        row.getLong("hours")))
                .list();
    }

    long doubled(Limits limits, int year) {
        return jdbc.sql("select count(*) " + DOUBLED)
                .params(List.of(limits.schools(), limits.hours(), year))
                .query(Long.class)
                .single();
    }

    List<DoubleCount> listDoubled(Limits limits, int year) {
        return jdbc.sql("select p.trainee, (select masked from training.trainee t where t.id = p.trainee) as masked,"
                        + " c.school, c.number, other.school as other_school, other.number as other_number " + DOUBLED
                        + " order by c.school, c.number, p.trainee limit 500")
                .params(List.of(limits.schools(), limits.hours(), year))
                .query((row, _) -> new DoubleCount(
                        row.getLong("trainee"),
                        row.getString("masked"),
                        row.getString("school"),
                        row.getString("number"),
                        row.getString("other_school"),
                        row.getString("other_number")))
                .list();
    }

    /** A school's task and who is still in classes of enough hours; every school asked for has a line. */
    record TaskLine(String school, int personTimes, long underWay, int version) {}

    List<TaskLine> tasks(Limits limits, int year) {
        return jdbc.sql("select l.school, coalesce(t.person_times, 0) as person_times, coalesce(t.version, 0) as"
                        + " version, coalesce(w.n, 0) as under_way from unnest(?::text[], ?::integer[]) l(school,"
                        + " hours) left join training.task t on t.school = l.school and t.year = ? left join"
                        + " (select c.school, count(*) as n from training.class c join unnest(?::text[],"
                        + " ?::integer[]) k(school, hours) on k.school = c.school and c.hours >= k.hours join"
                        + " training.participation p on p.class = c.id and p.state in ('signed_up', 'completed')"
                        + " where c.year = ? and c.state in ('filed', 'running', 'under_review') group by"
                        + " c.school) w on w.school = l.school order by l.school")
                .params(List.of(limits.schools(), limits.hours(), year, limits.schools(), limits.hours(), year))
                .query((row, _) -> new TaskLine(
                        row.getString("school"),
                        row.getInt("person_times"),
                        row.getLong("under_way"),
                        row.getInt("version")))
                .list();
    }

    /** Sets a task when it still is what the city saw; whether it did. */
    boolean setTask(String school, int year, int personTimes, int version) {
        return version == 0
                ? jdbc.sql("insert into training.task (school, year, person_times) values (?, ?, ?)"
                                        + " on conflict (school, year) do nothing")
                                .params(school, year, personTimes)
                                .update()
                        == 1
                : jdbc.sql("update training.task set person_times = ?, version = version + 1"
                                        + " where school = ? and year = ? and version = ?")
                                .params(personTimes, school, year, version)
                                .update()
                        == 1;
    }
}
