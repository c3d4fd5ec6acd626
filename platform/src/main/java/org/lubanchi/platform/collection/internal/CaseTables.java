package org.lubanchi.platform.collection.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.Rounds.Step;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of rounds and their steps. */
@Component
class CaseTables {
    private static final String CASES = "select c.*, (select max(w.until) from collection.table_window w"
            + " where w.round = c.round and w.unit = c.unit and w.table_id = c.table_id) as own_until"
            + " from collection.table_case c";
    private static final String BY_KEY = " where round = ? and unit = ? and table_id = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CaseTables(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A case to be opened, with the version that is sealed already. */
    record NewCase(TableCase.Key key, OptionalInt sealed) {}

    void insert(List<NewCase> cases, String by, Instant now) {
        batches.batchUpdate(
                "insert into collection.table_case (round, unit, table_id, state, sealed_number, changed_at,"
                        + " changed_by) values (?, ?, ?, ?, nullif(?, 0), ?, ?)",
                cases,
                500,
                (statement, one) -> {
                    statement.setString(1, one.key().round());
                    statement.setString(2, one.key().unit().value());
                    statement.setString(3, one.key().table());
                    statement.setString(4, CaseState.NOT_STARTED.code());
                    statement.setInt(5, one.sealed().orElse(0));
                    statement.setObject(6, RoundTables.at(now));
                    statement.setString(7, by);
                });
    }

    Optional<TableCase> find(TableCase.Key key) {
        return one(key, "");
    }

    /** Waits until nobody else works on this case, till the transaction ends. */
    Optional<TableCase> lock(TableCase.Key key) {
        return one(key, " for update of c");
    }

    private Optional<TableCase> one(TableCase.Key key, String how) {
        return jdbc.sql(CASES + BY_KEY + how)
                .params(key.round(), key.unit().value(), key.table())
                .query((row, _) -> read(row))
                .optional();
    }

    List<TableCase> list(String round) {
        return jdbc.sql(CASES + " where round = ? order by unit, table_id")
                .param(round)
                .query((row, _) -> read(row))
                .list();
    }

    List<TableCase> list(String round, OrgUnitId unit) {
        return jdbc.sql(CASES + " where round = ? and unit = ? order by table_id")
                .params(round, unit.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** Moves a case that is still as it was; false when it is not. */
    boolean move(TableCase from, CaseState to, int level, TableCase.Numbers numbers, Move move) {
        int moved = jdbc.sql("update collection.table_case set state = ?, level = ?, revision = revision + 1,"
                        + " submitted_number = nullif(?, 0), approved_number = nullif(?, 0), sealed_number = nullif(?, 0),"
                        + " changed_at = ?, changed_by = ?" + BY_KEY + " and revision = ? and state = ?")
                .params(
                        to.code(),
                        level,
                        numbers.submitted().orElse(0),
                        numbers.approved().orElse(0),
                        numbers.sealed().orElse(0),
                        RoundTables.at(move.at()),
                        move.actor(),
                        from.key().round(),
                        from.key().unit().value(),
                        from.key().table(),
                        from.revision(),
                        from.state().code())
                .update();
        if (moved == 1) {
            step(from, to, numbers.submitted(), move);
        }
        return moved == 1;
    }

    /** Who moves a case, when, and what they say. */
    record Move(String actor, String name, Instant at, String note) {}

    private void step(TableCase from, CaseState to, OptionalInt version, Move move) {
        jdbc.sql("insert into collection.case_step (round, unit, table_id, at, actor, name, from_state, to_state,"
                        + " version, note) values (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?)")
                .params(
                        from.key().round(),
                        from.key().unit().value(),
                        from.key().table(),
                        RoundTables.at(move.at()),
                        move.actor(),
                        move.name(),
                        from.state().code(),
                        to.code(),
                        version.orElse(0),
                        move.note())
                .update();
    }

    List<Step> steps(String round, Optional<OrgUnitId> unit, OptionalLong before, int most) {
        List<Object> asked = new ArrayList<>(List.of(round, before.orElse(Long.MAX_VALUE)));
        unit.ifPresent(one -> asked.add(one.value()));
        asked.add(most);
        return jdbc.sql("select * from collection.case_step where round = ? and number < ?"
                        + (unit.isPresent() ? " and unit = ?" : "") + " order by number desc limit ?")
                .params(asked)
                .query((row, _) -> new Step(
                        row.getLong("number"),
                        new OrgUnitId(row.getString("unit")),
                        row.getString("table_id"),
                        RoundTables.instant(row, "at"),
                        row.getString("name"),
                        CaseState.ofCode(row.getString("from_state")),
                        CaseState.ofCode(row.getString("to_state")),
                        row.getString("note")))
                .list();
    }

    /** When a table was first handed in, and last approved (办理时点). */
    record Passed(Optional<Instant> handedIn, Optional<Instant> approved) {
        static final Passed NEVER = new Passed(Optional.empty(), Optional.empty());
    }

    /** Of every table of a round that was handed in. */
    Map<TableCase.Key, Passed> passed(String round) {
        Map<TableCase.Key, Passed> passed = new HashMap<>();
        jdbc.sql(
                        "select unit, table_id, min(at) filter (where to_state in ('school_review', 'submitted')) as handed_in,"
                                + " max(at) filter (where to_state = 'approved') as approved from collection.case_step"
                                + " where round = ? group by unit, table_id")
                .param(round)
                .query(row -> {
                    passed.put(
                            new TableCase.Key(round, new OrgUnitId(row.getString("unit")), row.getString("table_id")),
                            new Passed(instant(row, "handed_in"), instant(row, "approved")));
                });
        return passed;
    }

    /** Puts what happened to a unit's tables earlier, as a demonstration does whose people all work at once. */
    void shift(String round, OrgUnitId unit, Duration earlier) {
        for (String at : List.of("case_step set at = at", "table_case set changed_at = changed_at")) {
            jdbc.sql("update collection." + at + " - make_interval(secs => ?) where round = ? and unit = ?")
                    .params(earlier.toSeconds(), round, unit.value())
                    .update();
        }
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? Optional.empty() : Optional.of(RoundTables.instant(row, column));
    }

    /** Who handed a table in last; empty when nobody has. */
    Optional<String> lastHandedInBy(TableCase.Key key) {
        return jdbc.sql("select actor from collection.case_step" + BY_KEY
                        + " and from_state in ('not_started', 'drafting', 'returned')"
                        + " and to_state in ('school_review', 'submitted') order by number desc limit 1")
                .params(key.round(), key.unit().value(), key.table())
                .query(String.class)
                .optional();
    }

    void count(TableCase.Key key, TableCase.Counts counts, Instant now) {
        jdbc.sql("update collection.table_case set row_count = ?, filled = ?, cells = ?, blocking = ?, to_explain = ?,"
                        + " explained = ?, changed_at = ?" + BY_KEY)
                .params(
                        counts.rows(),
                        counts.filled(),
                        counts.cells(),
                        counts.blocking(),
                        counts.toExplain(),
                        counts.explained(),
                        RoundTables.at(now),
                        key.round(),
                        key.unit().value(),
                        key.table())
                .update();
    }

    private static TableCase read(ResultSet row) throws SQLException {
        return new TableCase(
                new TableCase.Key(
                        row.getString("round"), new OrgUnitId(row.getString("unit")), row.getString("table_id")),
                CaseState.ofCode(row.getString("state")),
                row.getInt("level"),
                row.getInt("revision"),
                new TableCase.Counts(
                        row.getLong("row_count"),
                        row.getInt("filled"),
                        row.getInt("cells"),
                        row.getInt("blocking"),
                        row.getInt("to_explain"),
                        row.getInt("explained")),
                new TableCase.Numbers(
                        number(row, "submitted_number"), number(row, "approved_number"), number(row, "sealed_number")),
                RoundTables.instant(row, "changed_at"),
                Optional.ofNullable(row.getObject("own_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    /** Takes a table longer than its unit; a later word for the same cause takes the place of the earlier. */
    void putWindow(TableCase.Key key, String cause, Instant until, String reason, String by, Instant now) {
        jdbc.sql("insert into collection.table_window (round, unit, table_id, cause, until, reason, granted_by,"
                        + " granted_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (round, unit, table_id, cause)"
                        + " do update set until = excluded.until, reason = excluded.reason, granted_by ="
                        + " excluded.granted_by, granted_at = excluded.granted_at")
                .params(
                        key.round(),
                        key.unit().value(),
                        key.table(),
                        cause,
                        RoundTables.at(until),
                        reason,
                        by,
                        RoundTables.at(now))
                .update();
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
