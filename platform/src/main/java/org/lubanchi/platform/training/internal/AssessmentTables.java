package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.training.AssessmentState;
import org.lubanchi.platform.training.Assessments.Eligible;
import org.lubanchi.platform.training.Assessments.Entered;
import org.lubanchi.platform.training.Assessments.Marks;
import org.lubanchi.platform.training.Assessments.NewAssessment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments and who is assessed. */
@Component
class AssessmentTables {
    private static final String ALL =
            "select a.*, f.document from training.assessment a join training.filing f on f.id = a.filing ";

    private static final String SEATS = """
        select s.*, t.name, t.masked, k.number
        from training.candidate s
        join training.assessment a on a.id = s.assessment
        join training.trainee t on t.id = s.trainee
        left join training.certificate k on k.class = s.class and k.trainee = s.trainee
          and k.occupation = a.occupation and k.level = a.level and k.state in ('issued', 'online')\
        """;

    private static final String ELIGIBLE = """
        select * from (
          select distinct on (p.trainee) p.trainee, p.class, c.number, c.ends, t.name, t.masked
          from training.participation p
          join training.class c on c.id = p.class
          join training.trainee t on t.id = p.trainee
          join training.assessment a on a.id = ?
          where c.school = a.school and c.state in ('completed', 'locked') and c.ends <= a.day and p.state = 'completed'
            and not exists (select from training.candidate s where s.assessment = a.id and s.trainee = p.trainee)
          order by p.trainee, c.ends desc, c.id desc) e
        order by ends desc, number, name, trainee limit 500\
        """;

    private static final String ENTER = """
        insert into training.candidate (assessment, trainee, class)
          select a.id, p.trainee, p.class
          from unnest(?::bigint[], ?::bigint[]) g(trainee, class)
          join training.participation p using (trainee, class)
          join training.class c on c.id = p.class
          join training.assessment a on a.id = ?
          where p.state = 'completed' and c.school = a.school and c.state in ('completed', 'locked') and c.ends <= a.day
        on conflict (assessment, trainee) do nothing\
        """;

    private static final String SCORES = """
        update training.candidate s set attended = g.theory is not null, theory = g.theory, skill = g.skill
          from unnest(?::bigint[], ?::numeric[], ?::numeric[]) g(trainee, theory, skill)
          where s.assessment = ? and s.trainee = g.trainee\
        """;

    private final JdbcClient jdbc;

    AssessmentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An assessment as it is kept. */
    record Stored(
            long id,
            String school,
            String occupation,
            String level,
            LocalDate day,
            String place,
            int capacity,
            String document,
            AssessmentState state,
            int version) {
        /** How a problem names it. */
        String where() {
            return occupation + " " + day;
        }
    }

    /** A candidate as they are kept, with the number of the certificate of it they hold. */
    record Seat(
            long assessment,
            long trainee,
            long held,
            String name,
            String masked,
            @Nullable Boolean attended,
            @Nullable BigDecimal theory,
            @Nullable BigDecimal skill,
            @Nullable String certificate) {
        @Override
        public String toString() {
            return "candidate " + trainee;
        }
    }

    /** Keeps an assessment that rests on a filing; nothing when the request was served before. */
    void insert(String school, NewAssessment planned, long filing) {
        jdbc.sql("insert into training.assessment (school, occupation, level, day, place, capacity, filing,"
                        + " state, year, request) values (?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?) on conflict"
                        + " (request) do nothing")
                .param(school)
                .param(planned.occupation())
                .param(planned.level())
                .param(planned.day())
                .param(planned.place())
                .param(planned.capacity())
                .param(filing)
                .param(planned.day().getYear())
                .param(planned.request())
                .update();
    }

    Optional<Stored> findByRequest(String request) {
        return jdbc.sql(ALL + "where a.request = ?")
                .param(request)
                .query((row, _) -> read(row))
                .optional();
    }

    Optional<Stored> find(long id) {
        return jdbc.sql(ALL + "where a.id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The assessment, held until the transaction ends. */
    Optional<Stored> lock(long id) {
        return jdbc.sql(ALL + "where a.id = ? for update of a")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<Stored> list(List<String> schools, int year) {
        return jdbc.sql(ALL + "where a.year = ? and a.school = any (?) order by a.day desc, a.id desc limit 1000")
                .params(year, schools.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list();
    }

    void move(long id, int version, AssessmentState to) {
        jdbc.sql("update training.assessment set state = ?, version = version + 1 where id = ? and version = ?")
                .params(to.code(), id, version)
                .update();
    }

    List<Seat> listSeats(List<Long> assessments) {
        return jdbc.sql(SEATS + " where s.assessment = any (?) order by t.name, t.id")
                .param(assessments.toArray(Long[]::new))
                .query((row, _) -> seat(row))
                .list();
    }

    /** Where somebody of a class was a candidate for an occupation and level, whatever came of it; cancelled ones stay out. */
    List<Seat> listSeatsOf(long held, long trainee, String occupation, String level) {
        return jdbc.sql(SEATS + " where s.class = ? and s.trainee = ? and a.occupation = ? and a.level = ?"
                        + " and a.state <> 'cancelled' order by a.id")
                .params(held, trainee, occupation, level)
                .query((row, _) -> seat(row))
                .list();
    }

    List<Eligible> listEligible(long id) {
        return jdbc.sql(ELIGIBLE)
                .param(id)
                .query((row, _) -> new Eligible(
                        row.getLong("trainee"),
                        row.getLong("class"),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("masked")))
                .list();
    }

    int enter(long id, List<Entered> candidates) {
        return jdbc.sql(ENTER)
                .params(List.of(
                        candidates.stream().map(Entered::trainee).toArray(Long[]::new),
                        candidates.stream().map(Entered::held).toArray(Long[]::new),
                        id))
                .update();
    }

    int strike(long id, long trainee) {
        return jdbc.sql("delete from training.candidate where assessment = ? and trainee = ?")
                .params(id, trainee)
                .update();
    }

    int score(long id, List<Marks> scores) {
        return jdbc.sql(SCORES)
                .params(List.of(
                        scores.stream().map(Marks::trainee).toArray(Long[]::new),
                        scores.stream().map(Marks::theory).toArray(BigDecimal[]::new),
                        scores.stream().map(Marks::skill).toArray(BigDecimal[]::new),
                        id))
                .update();
    }

    void bind(long certificate, long assessment) {
        jdbc.sql("update training.certificate set assessment = ? where id = ?")
                .params(assessment, certificate)
                .update();
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getString("school"),
                row.getString("occupation"),
                row.getString("level"),
                row.getObject("day", LocalDate.class),
                row.getString("place"),
                row.getInt("capacity"),
                row.getString("document"),
                AssessmentState.find(row.getString("state")).orElseThrow(),
                row.getInt("version"));
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                row.getLong("assessment"),
                row.getLong("trainee"),
                row.getLong("class"),
                row.getString("name"),
                row.getString("masked"),
                row.getObject("attended", Boolean.class),
                row.getBigDecimal("theory"),
                row.getBigDecimal("skill"),
                row.getString("number"));
    }
}
