package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.training.PoolState;
import org.lubanchi.platform.training.TrainingMoney.Balance;
import org.lubanchi.platform.training.TrainingMoney.Entry;
import org.lubanchi.platform.training.TrainingMoney.NewEntry;
import org.lubanchi.platform.training.TrainingMoney.Payout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries, pools, payouts. */
@Component
class MoneyTables {
    private final JdbcClient jdbc;

    MoneyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pool as it is kept; caps are worked out anew whenever it is shown. */
    record StoredPool(
            long id,
            String school,
            int year,
            Balance balance,
            BigDecimal base,
            int headcount,
            @Nullable BigDecimal payTotal,
            BigDecimal amount,
            PoolState state,
            int version) {}

    void insert(long held, NewEntry entry, String account) {
        jdbc.sql("insert into training.entry (class, kind, item, amount, booked_on, account, request)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing")
                .params(held, entry.kind(), entry.item(), entry.amount(), entry.bookedOn(), account, entry.request())
                .update();
    }

    Optional<Entry> findEntry(long held, String request) {
        return jdbc.sql("select * from training.entry where class = ? and request = ?")
                .params(held, request)
                .query((row, _) -> entry(row))
                .optional();
    }

    List<Entry> listEntries(long held) {
        return jdbc.sql("select * from training.entry where class = ? order by booked_on, id")
                .param(held)
                .query((row, _) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("item"),
                row.getBigDecimal("amount"),
                row.getObject("booked_on", LocalDate.class));
    }

    Balance balance(String school, int year) {
        return jdbc.sql("select coalesce(sum(e.amount) filter (where e.kind = 'income'), 0.00) as income,"
                        + " coalesce(sum(e.amount) filter (where e.kind = 'cost'), 0.00) as cost,"
                        + " count(distinct c.id) as classes from training.class c"
                        + " left join training.entry e on e.class = c.id"
                        + " where c.school = ? and c.year = ? and c.state in ('completed', 'locked')")
                .params(school, year)
                .query((row, _) ->
                        new Balance(row.getBigDecimal("income"), row.getBigDecimal("cost"), row.getInt("classes")))
                .single();
    }

    /** Waits until nobody else works on the pool of this school and year, till the transaction ends. */
    void lock(String school, int year) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?), ?)")
                .params("training.pool/" + school, year)
                .query((row, _) -> 1)
                .single();
    }

    void insert(StoredPool pool, String request) {
        jdbc.sql("insert into training.pool (school, year, income, cost, base, headcount, pay_total, amount, state,"
                        + " request) values (?, ?, ?, ?, ?, ?, ?, ?, 'calculated', ?)")
                .param(pool.school())
                .param(pool.year())
                .param(pool.balance().income())
                .param(pool.balance().cost())
                .param(pool.base())
                .param(pool.headcount())
                .param(pool.payTotal())
                .param(pool.amount())
                .param(request)
                .update();
    }

    boolean calculateAgain(StoredPool pool, int version, String request) {
        return jdbc.sql("update training.pool set income = ?, cost = ?, base = ?, headcount = ?, pay_total = ?,"
                                + " amount = ?, version = version + 1, request = ?"
                                + " where school = ? and year = ? and version = ? and state = 'calculated'")
                        .param(pool.balance().income())
                        .param(pool.balance().cost())
                        .param(pool.base())
                        .param(pool.headcount())
                        .param(pool.payTotal())
                        .param(pool.amount())
                        .param(request)
                        .param(pool.school())
                        .param(pool.year())
                        .param(version)
                        .update()
                == 1;
    }

    boolean isRequest(String school, int year, String request) {
        return jdbc.sql("select exists (select from training.pool where school = ? and year = ? and request = ?)")
                .params(school, year, request)
                .query(Boolean.class)
                .single();
    }

    Optional<StoredPool> find(String school, int year) {
        return jdbc.sql("select p.*, 0 as classes from training.pool p where school = ? and year = ?")
                .params(school, year)
                .query((row, _) -> pool(row))
                .optional();
    }

    Optional<StoredPool> find(long id) {
        return jdbc.sql("select p.*, 0 as classes from training.pool p where id = ?")
                .param(id)
                .query((row, _) -> pool(row))
                .optional();
    }

    List<StoredPool> listSubmitted(List<String> schools) {
        return jdbc.sql("select p.*, 0 as classes from training.pool p where state = 'submitted'"
                        + " and school = any (?) order by year desc, school limit 500")
                .param(schools.toArray(String[]::new))
                .query((row, _) -> pool(row))
                .list();
    }

    boolean move(long id, int version, PoolState from, PoolState to) {
        return jdbc.sql("update training.pool set state = ?, version = version + 1"
                                + " where id = ? and version = ? and state = ?")
                        .params(to.code(), id, version, from.code())
                        .update()
                == 1;
    }

    void distribute(long id, List<Payout> payouts) {
        jdbc.sql("delete from training.payout where pool = ?").param(id).update();
        jdbc.sql("insert into training.payout (pool, person, amount)"
                        + " select ?, * from unnest(?::text[], ?::numeric[])")
                .params(List.of(
                        id,
                        payouts.stream().map(Payout::person).toArray(String[]::new),
                        payouts.stream().map(Payout::amount).toArray(BigDecimal[]::new)))
                .update();
    }

    List<Payout> listPayouts(long id) {
        return jdbc.sql("select person, amount from training.payout where pool = ? order by amount desc, person")
                .param(id)
                .query((row, _) -> new Payout(row.getString("person"), row.getBigDecimal("amount")))
                .list();
    }

    private static StoredPool pool(ResultSet row) throws SQLException {
        return new StoredPool(
                row.getLong("id"),
                row.getString("school"),
                row.getInt("year"),
                new Balance(row.getBigDecimal("income"), row.getBigDecimal("cost"), row.getInt("classes")),
                row.getBigDecimal("base"),
                row.getInt("headcount"),
                row.getBigDecimal("pay_total"),
                row.getBigDecimal("amount"),
                PoolState.find(row.getString("state")).orElseThrow(),
                row.getInt("version"));
    }
}
