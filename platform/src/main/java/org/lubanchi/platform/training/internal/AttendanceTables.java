package org.lubanchi.platform.training.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.training.SignIns.Attendee;
import org.lubanchi.platform.training.SignIns.Ticket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes and attendance. */
@Component
class AttendanceTables {
    private static final int EARTH_METRES = 6_371_000;

    /** LEAST takes no notice of what is not known, so a position that is not known is asked for first. */
    private static final String MATCHES = """
        select t.id, a.request,
          case when w.lat is null or w.lon is null or c.latitude is null or c.longitude is null then null
            else round(? * 2 * asin(least(1, sqrt(power(sin(radians(w.lat - c.latitude) / 2), 2)
              + cos(radians(c.latitude)) * cos(radians(w.lat))
              * power(sin(radians(w.lon - c.longitude) / 2), 2)))))::integer end as metres
        from training.participation p
        join training.trainee t on t.id = p.trainee
        join training.class c on c.id = p.class
        cross join (select ?::numeric as lat, ?::numeric as lon) w
        left join training.attendance a on a.session = ? and a.trainee = t.id
        where p.class = ? and p.state = 'signed_up' and t.name = ? and right(t.masked, 4) = ?\
        """;

    private final JdbcClient jdbc;

    AttendanceTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code that is known, with the session it opens. */
    record Known(long session, long held, String school, int year, String title, LocalDate day, Instant issuedAt) {}

    /** Somebody of the class who fits name and tail, and how far they are from it. */
    record Match(long trainee, Optional<Integer> metres, Optional<String> request) {}

    boolean insertCode(byte[] lookup, long session, Instant now) {
        return jdbc.sql("insert into training.sign_in_code (lookup, session, issued_at) values (?, ?, ?)"
                                + " on conflict (lookup) do nothing")
                        .params(lookup, session, at(now))
                        .update()
                == 1;
    }

    void deleteCodesBefore(Instant old) {
        jdbc.sql("delete from training.sign_in_code where issued_at < ?")
                .param(at(old))
                .update();
        jdbc.sql("delete from training.wrong_code where at < ?").param(at(old)).update();
    }

    Optional<Known> findCode(byte[] lookup) {
        return jdbc.sql("select k.session, k.issued_at, s.day, c.id, c.school, c.year, c.title"
                        + " from training.sign_in_code k join training.session s on s.id = k.session"
                        + " join training.class c on c.id = s.class where k.lookup = ? and c.state = 'running'")
                .param(lookup)
                .query((row, _) -> new Known(
                        row.getLong("session"),
                        row.getLong("id"),
                        row.getString("school"),
                        row.getInt("year"),
                        row.getString("title"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    int wrongCodesSince(String address, Instant since) {
        return jdbc.sql("select count(*) from training.wrong_code where address = ? and at > ?")
                .params(address, at(since))
                .query(Integer.class)
                .single();
    }

    void noteWrongCode(String address, Instant now) {
        jdbc.sql("insert into training.wrong_code (address, at) values (?, ?)")
                .params(address, at(now))
                .update();
    }

    /** Those of the class who fit; the distance by the haversine, empty where a position is not known. */
    List<Match> listMatches(Known known, Ticket ticket) {
        return jdbc.sql(MATCHES)
                .param(EARTH_METRES)
                .param(ticket.latitude())
                .param(ticket.longitude())
                .param(known.session())
                .param(known.held())
                .param(ticket.name().strip())
                .param(ticket.tail().strip().toUpperCase(Locale.ROOT))
                .query((row, _) -> new Match(
                        row.getLong("id"),
                        Optional.ofNullable(row.getObject("metres", Integer.class)),
                        Optional.ofNullable(row.getString("request"))))
                .list();
    }

    /** One sign-in as it is kept; of the position only the distance. */
    record Kept(
            long session,
            long trainee,
            Instant now,
            @Nullable Integer metres,
            boolean doubtful,
            String request) {}

    boolean insert(Kept kept) {
        return jdbc.sql("insert into training.attendance (session, trainee, at, way, metres, doubtful, request)"
                                + " values (?, ?, ?, 'code', ?, ?, ?) on conflict (session, trainee) do nothing")
                        .param(kept.session())
                        .param(kept.trainee())
                        .param(at(kept.now()))
                        .param(kept.metres())
                        .param(kept.doubtful())
                        .param(kept.request())
                        .update()
                == 1;
    }

    int insertByHand(long session, List<Long> trainees, Instant now, String note) {
        return jdbc.sql("insert into training.attendance (session, trainee, at, way, note, request)"
                        + " select s.id, p.trainee, ?, 'by_hand', ?, 'by hand' from training.session s"
                        + " join training.participation p on p.class = s.class and p.state = 'signed_up'"
                        + " where s.id = ? and p.trainee = any (?) on conflict (session, trainee) do nothing")
                .params(at(now), note, session, trainees.toArray(Long[]::new))
                .update();
    }

    int confirm(long session, long trainee, String note) {
        return jdbc.sql("update training.attendance set doubtful = false, note = ?"
                        + " where session = ? and trainee = ? and doubtful")
                .params(note, session, trainee)
                .update();
    }

    List<Attendee> list(long session) {
        return jdbc.sql("select t.id, t.name, t.masked, a.at, a.way, a.metres, coalesce(a.doubtful, false) as doubtful,"
                        + " coalesce(a.note, '') as note from training.session s"
                        + " join training.participation p on p.class = s.class and p.state <> 'withdrawn'"
                        + " join training.trainee t on t.id = p.trainee"
                        + " left join training.attendance a on a.session = s.id and a.trainee = t.id"
                        + " where s.id = ? order by t.name, t.id")
                .param(session)
                .query((row, _) -> attendee(row))
                .list();
    }

    private static Attendee attendee(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Attendee(
                row.getLong("id"),
                row.getString("name"),
                row.getString("masked"),
                at == null ? null : at.toInstant().toString(),
                row.getString("way"),
                row.getObject("metres", Integer.class),
                row.getBoolean("doubtful"),
                row.getString("note"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
