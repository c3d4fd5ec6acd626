package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.evaluation.Objection;
import org.lubanchi.platform.evaluation.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Experts' marks and schools' objections in PostgreSQL. */
@Component
class ReviewTables {
    private final JdbcClient jdbc;

    ReviewTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void assign(long run, OrgUnitId unit, String expert, Instant now) {
        jdbc.sql("insert into evaluation.assignment (run, unit, expert, at) values (?, ?, ?, ?) on conflict do nothing")
                .params(run, unit.value(), expert, RunTables.at(now))
                .update();
    }

    boolean mark(long run, OrgUnitId unit, String expert, BigDecimal mark, Instant now) {
        return jdbc.sql("update evaluation.assignment set mark = ?, at = ? where run = ? and unit = ? and expert = ?")
                        .params(mark, RunTables.at(now), run, unit.value(), expert)
                        .update()
                > 0;
    }

    void askAgain(long run, OrgUnitId unit, String reason, Instant now) {
        jdbc.sql("update evaluation.assignment set mark = null, asked_again = ?, at = ? where run = ? and unit = ?")
                .params(reason, RunTables.at(now), run, unit.value())
                .update();
    }

    List<Runs.Assignment> assignments(long run) {
        return jdbc.sql(
                        "select unit, expert, mark, asked_again from evaluation.assignment where run = ? order by unit, expert")
                .param(run)
                .query((row, _) -> new Runs.Assignment(
                        new OrgUnitId(row.getString("unit")),
                        row.getString("expert"),
                        Optional.ofNullable(row.getBigDecimal("mark")),
                        Optional.ofNullable(row.getString("asked_again"))))
                .list();
    }

    int waiting(long run) {
        return jdbc.sql("select count(*) from evaluation.assignment where run = ? and mark is null")
                .param(run)
                .query(Integer.class)
                .single();
    }

    long object(long run, OrgUnitId unit, String node, String text, String by, Instant now) {
        return jdbc.sql("insert into evaluation.objection (run, unit, node, text, actor, at) values (?, ?, ?, ?, ?, ?)"
                        + " returning id")
                .params(run, unit.value(), node, text, by, RunTables.at(now))
                .query(Long.class)
                .single();
    }

    void answer(Objection objection, String by, Instant now) {
        jdbc.sql("update evaluation.objection set answer = ?, answered_by = ?, answered_at = ?, total_before = ?,"
                        + " total_after = ? where id = ?")
                .param(objection.answer().orElse(null))
                .param(by)
                .param(RunTables.at(now))
                .param(objection.before().orElse(null))
                .param(objection.after().orElse(null))
                .param(objection.id())
                .update();
    }

    List<Objection> objections(long run) {
        return jdbc.sql("select * from evaluation.objection where run = ? order by id")
                .param(run)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Objection> findObjection(long id) {
        return jdbc.sql("select * from evaluation.objection where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Objection read(ResultSet row) throws SQLException {
        return new Objection(
                row.getLong("id"),
                row.getLong("run"),
                new OrgUnitId(row.getString("unit")),
                row.getString("node"),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("answer")),
                Optional.ofNullable(row.getBigDecimal("total_before")),
                Optional.ofNullable(row.getBigDecimal("total_after")));
    }
}
