package org.lubanchi.platform.training.internal;

import java.util.List;
import org.lubanchi.platform.training.TrainingReckoning.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes that are over, with how many took part and how many completed, as counted when completion was decided. */
@Component
class ReckoningTables {
    private static final String OVER = """
        from unnest(?::text[], ?::integer[]) l(school, hours)
        join training.class c on c.school = l.school
        left join (select class, sum(completed) as n from training.tally group by class) s on s.class = c.id
        where c.year = ? and c.state in ('completed', 'locked')\
        """;

    private final JdbcClient jdbc;

    ReckoningTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The classes of a school that are long enough, or those that are not, added up.
     *
     * @param classes how many
     * @param finished of these in how many somebody completed
     * @param unfinished in how many somebody did not
     */
    record BySchool(String school, Tally tally, long classes, long finished, long unfinished) {}

    List<BySchool> listSchools(FigureTables.Limits limits, int year) {
        return jdbc.sql("select c.school, c.hours >= l.hours as enough, sum(c.took_part) as took_part,"
                        + " sum(coalesce(s.n, 0)) as completed, count(*) filter (where c.took_part > 0) as classes,"
                        + " count(*) filter (where s.n > 0) as finished,"
                        + " count(*) filter (where c.took_part > coalesce(s.n, 0)) as unfinished "
                        + OVER + " group by 1, 2 order by 1, 2")
                .params(List.of(limits.schools(), limits.hours(), year))
                .query((row, _) -> new BySchool(
                        row.getString("school"),
                        new Tally(row.getLong("took_part"), row.getLong("completed"), row.getBoolean("enough")),
                        row.getLong("classes"),
                        row.getLong("finished"),
                        row.getLong("unfinished")))
                .list();
    }

    /** A class with its tally. */
    record ByClass(long id, String number, String title, int hours, Tally tally) {}

    List<ByClass> listClasses(FigureTables.Limits limits, int year) {
        return jdbc.sql("select c.id, c.number, c.title, c.hours, c.hours >= l.hours as enough, c.took_part,"
                        + " coalesce(s.n, 0) as completed " + OVER + " order by c.number")
                .params(List.of(limits.schools(), limits.hours(), year))
                .query((row, _) -> new ByClass(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getInt("hours"),
                        new Tally(row.getLong("took_part"), row.getLong("completed"), row.getBoolean("enough"))))
                .list();
    }
}
