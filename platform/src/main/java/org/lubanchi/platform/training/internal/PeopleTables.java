package org.lubanchi.platform.training.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.lubanchi.platform.training.ClassRoster.Listed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Trainees and where they take part; many at once or one, by the same statements. */
@Component
class PeopleTables {
    private final JdbcClient jdbc;

    PeopleTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** People with their identity numbers already locked away, column by column. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the database as they are, never compared
    record Batch(byte[][] lookups, byte[][] ciphers, String[] masked, String[] names, String[] groups) {}

    /** Somebody known under this identity number by another name. */
    record OtherName(int position, String masked) {}

    /** Somebody of a batch in the class. */
    record Enrolled(int position, long trainee, String masked, boolean overlaps) {}

    /** Makes known who is not known yet. */
    void insertPeople(Batch batch) {
        jdbc.sql("insert into training.trainee (lookup, cipher, masked, name)"
                        + " select * from unnest(?::bytea[], ?::bytea[], ?::text[], ?::text[])"
                        + " on conflict (lookup) do nothing")
                .params(List.of(batch.lookups(), batch.ciphers(), batch.masked(), batch.names()))
                .update();
    }

    List<OtherName> listOtherNames(Batch batch) {
        return jdbc.sql("select g.position, t.masked from unnest(?::bytea[], ?::text[])"
                        + " with ordinality g(lookup, name, position) join training.trainee t using (lookup)"
                        + " where t.name <> g.name order by g.position")
                .params(List.of(batch.lookups(), batch.names()))
                .query((row, _) -> new OtherName(row.getInt("position"), row.getString("masked")))
                .list();
    }

    /**
     * Signs a batch up to a class; whoever is in it already stays as they are. Overlap is marked where another class of
     * theirs, of any school, runs in the same days.
     *
     * @param bySelf whether they did it on the public page
     * @return those who are new in the class
     */
    List<Enrolled> enrol(long held, Batch batch, boolean bySelf) {
        return jdbc.sql("with new as (insert into training.participation (class, trainee, trainee_group, state,"
                        + " overlapping, by_self) select c.id, t.id, g.grp, 'signed_up', exists (select from"
                        + " training.participation o join training.class d on d.id = o.class where o.trainee ="
                        + " t.id and o.class <> c.id and o.state <> 'withdrawn' and d.state <> 'cancelled' and"
                        + " d.starts <= c.ends and d.ends >= c.starts), ? from unnest(?::bytea[], ?::text[])"
                        + " g(lookup, grp) join training.trainee t using (lookup) cross join training.class c"
                        + " where c.id = ? on conflict (class, trainee) do update set state = 'signed_up',"
                        + " trainee_group = excluded.trainee_group, overlapping = excluded.overlapping,"
                        + " by_self = excluded.by_self where"
                        + " participation.state = 'withdrawn' returning trainee, overlapping) select g.position,"
                        + " new.trainee, t.masked, new.overlapping from new join training.trainee t on t.id ="
                        + " new.trainee join unnest(?::bytea[]) with ordinality g(lookup, position) using (lookup)"
                        + " order by g.position")
                .params(List.of(bySelf, batch.lookups(), batch.groups(), held, batch.lookups()))
                .query((row, _) -> new Enrolled(
                        row.getInt("position"),
                        row.getLong("trainee"),
                        row.getString("masked"),
                        row.getBoolean("overlapping")))
                .list();
    }

    /** The classes somebody signed up for themselves that are not over. */
    int countAhead(long trainee) {
        return jdbc.sql("select count(*) from training.participation p join training.class c on c.id = p.class"
                        + " where p.trainee = ? and p.by_self and p.state = 'signed_up'"
                        + " and c.state in ('filed', 'running')")
                .param(trainee)
                .query(Integer.class)
                .single();
    }

    long requireTrainee(byte[] lookup) {
        return jdbc.sql("select id from training.trainee where lookup = ?")
                .param(lookup)
                .query(Long.class)
                .single();
    }

    List<Listed> list(long held) {
        return jdbc.sql("select t.id, t.name, t.masked, p.trainee_group, p.state, p.overlapping, p.by_self,"
                        + " coalesce(sum(s.hours) filter (where not a.doubtful), 0) as hours,"
                        + " count(*) filter (where a.doubtful) as doubtful"
                        + " from training.participation p join training.trainee t on t.id = p.trainee"
                        + " left join training.session s on s.class = p.class"
                        + " left join training.attendance a on a.session = s.id and a.trainee = p.trainee"
                        + " where p.class = ? group by t.id, p.class, p.trainee order by t.name, t.id")
                .param(held)
                .query((row, _) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getLong("id"),
                row.getString("name"),
                row.getString("masked"),
                row.getString("trainee_group"),
                row.getString("state"),
                row.getInt("hours"),
                row.getInt("doubtful"),
                row.getBoolean("overlapping"),
                row.getBoolean("by_self"));
    }

    int withdraw(long held, long trainee) {
        return jdbc.sql("update training.participation set state = 'withdrawn'"
                        + " where class = ? and trainee = ? and state = 'signed_up'")
                .params(held, trainee)
                .update();
    }

    boolean hasCompleted(long held, long trainee) {
        return jdbc.sql("select exists (select from training.participation where class = ? and trainee = ?"
                        + " and state = 'completed')")
                .params(held, trainee)
                .query(Boolean.class)
                .single();
    }
}
