package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lubanchi.platform.training.YearFeed.Fed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a school's year hands to the lake: every class that is over, whether it counts or not, and all who took part. */
@Component
class FeedTables {
    private static final String PEOPLE = """
        select c.number, p.trainee, p.trainee_group, p.state
        from training.participation p join training.class c on c.id = p.class
        where p.class = any (?) and p.state in ('completed', 'failed') order by c.number, p.trainee\
        """;

    private static final String KEPT = """
        insert into training.feed (school, year, round, classes, person_times, counted, fed_at)
        values (?, ?, ?, ?, ?, ?, ?) on conflict (school, year) do update set round = excluded.round,
          classes = excluded.classes, person_times = excluded.person_times, counted = excluded.counted,
          fed_at = excluded.fed_at\
        """;

    private final JdbcClient jdbc;

    FeedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A class with the rows it hands to the lake. */
    record FedClass(
            long id,
            String number,
            String project,
            int hours,
            String starts,
            String ends,
            BigDecimal income,
            boolean incomeKnown,
            boolean publicBenefit,
            String industry,
            boolean skills,
            boolean elderly) {}

    List<FedClass> listEnded(String school, int year) {
        return jdbc.sql("select c.*, p.name as project_name, p.public_benefit, p.industry, p.skills, p.elderly,"
                        + " coalesce(e.income, 0.00) as income, e.income is not null or c.fee = 0 as known"
                        + " from training.class c join training.project p on p.id = c.project"
                        + " left join (select class, sum(amount) as income from training.entry where kind = 'income'"
                        + " group by class) e on e.class = c.id"
                        + " where c.school = ? and c.year = ? and c.state in ('completed', 'locked')"
                        + " order by c.number")
                .params(school, year)
                .query((row, _) -> new FedClass(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("project_name"),
                        row.getInt("hours"),
                        row.getString("starts"),
                        row.getString("ends"),
                        row.getBigDecimal("income"),
                        row.getBoolean("known"),
                        row.getBoolean("public_benefit"),
                        row.getString("industry"),
                        row.getBoolean("skills"),
                        row.getBoolean("elderly")))
                .list();
    }

    /** A participation as the lake knows it: a number for the trainee that is nobody's identity number. */
    record FedPerson(String number, long trainee, String group, boolean completed) {}

    List<FedPerson> listPeople(List<Long> classes) {
        return jdbc.sql(PEOPLE)
                .param(classes.toArray(Long[]::new))
                .query((row, _) -> new FedPerson(
                        row.getString("number"),
                        row.getLong("trainee"),
                        row.getString("trainee_group"),
                        row.getString("state").equals("completed")))
                .list();
    }

    /** Locks completed classes; the ids of those that were not locked before. */
    List<Long> lockCompleted(List<Long> classes) {
        return jdbc.sql("update training.class set state = 'locked', version = version + 1"
                        + " where id = any (?) and state = 'completed' returning id")
                .param(classes.toArray(Long[]::new))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    void keep(String school, int year, Fed fed, OffsetDateTime at) {
        jdbc.sql(KEPT)
                .param(school)
                .param(year)
                .param(fed.round())
                .param(fed.classes())
                .param(fed.personTimes())
                .param(fed.counted())
                .param(at)
                .update();
    }

    Optional<Fed> find(String school, int year) {
        return jdbc.sql("select * from training.feed where school = ? and year = ?")
                .params(school, year)
                .query((row, _) -> new Fed(
                        row.getString("round"),
                        row.getInt("classes"),
                        row.getInt("person_times"),
                        row.getObject("counted", Integer.class),
                        row.getObject("fed_at", OffsetDateTime.class)
                                .toInstant()
                                .toString(),
                        List.of()))
                .optional();
    }
}
