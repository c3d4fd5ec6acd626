package org.lubanchi.platform.collection.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.ReviewPlan;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans of rounds, their tables and extensions. */
@Component
class RoundTables {
    private static final String ROUNDS = "select plan.*, round.region, round.year,"
            + " (select string_agg(t.table_id, ',' order by t.position) from collection.round_table t"
            + " where t.round = plan.round) as tables"
            + " from collection.round_plan plan join collection.round on round.id = plan.round";

    private final JdbcClient jdbc;

    RoundTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet. */
    boolean insert(CollectionRound round, String openedBy) {
        int inserted = jdbc.sql(
                        "insert into collection.round_plan (round, title, opens_at, deadline, reference_date, edition,"
                                + " levels, authorities, opened_by, return_days) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(
                        round.id(),
                        round.title(),
                        at(round.opensAt()),
                        at(round.deadline()),
                        round.referenceDate(),
                        round.edition(),
                        ReviewLevel.text(round.review().levels()),
                        round.review().authorities().stream()
                                .map(OrgUnitId::value)
                                .collect(Collectors.joining(",")),
                        openedBy,
                        round.returnDays())
                .update();
        if (inserted == 0) {
            return false;
        }
        for (int i = 0; i < round.tables().size(); i++) {
            jdbc.sql("insert into collection.round_table (round, table_id, position) values (?, ?, ?)")
                    .params(round.id(), round.tables().get(i), i)
                    .update();
        }
        return true;
    }

    List<CollectionRound> list() {
        return jdbc.sql(ROUNDS + " order by round.year desc, round.id")
                .query((row, _) -> read(row))
                .list();
    }

    Optional<CollectionRound> find(String round) {
        return jdbc.sql(ROUNDS + " where plan.round = ?")
                .param(round)
                .query((row, _) -> read(row))
                .optional();
    }

    void extend(String round, OrgUnitId unit, Instant deadline, String reason, String by, Instant now) {
        jdbc.sql("insert into collection.extension (round, unit, deadline, reason, granted_by, granted_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (round, unit) do update set deadline ="
                        + " excluded.deadline, reason = excluded.reason, granted_by = excluded.granted_by, granted_at ="
                        + " excluded.granted_at")
                .params(round, unit.value(), at(deadline), reason, by, at(now))
                .update();
    }

    Optional<Instant> findExtension(String round, OrgUnitId unit) {
        return jdbc.sql("select deadline from collection.extension where round = ? and unit = ?")
                .params(round, unit.value())
                .query((row, _) -> instant(row, "deadline"))
                .optional();
    }

    /** The extensions of a round by unit. */
    Map<OrgUnitId, Instant> extensions(String round) {
        Map<OrgUnitId, Instant> extensions = new HashMap<>();
        jdbc.sql("select unit, deadline from collection.extension where round = ?")
                .param(round)
                .query((row, _) -> Map.entry(new OrgUnitId(row.getString("unit")), instant(row, "deadline")))
                .list()
                .forEach(one -> extensions.put(one.getKey(), one.getValue()));
        return extensions;
    }

    /** Notes that a unit is urged, unless it was since a moment. */
    boolean urge(String round, OrgUnitId unit, String by, Instant now, Instant since) {
        return jdbc.sql("insert into collection.urging (round, unit, at, actor) values (?, ?, ?, ?)"
                                + " on conflict (round, unit) do update set at = excluded.at, actor = excluded.actor"
                                + " where urging.at <= ?")
                        .params(round, unit.value(), at(now), by, at(since))
                        .update()
                == 1;
    }

    Map<OrgUnitId, Instant> lastUrged(String round) {
        Map<OrgUnitId, Instant> last = new HashMap<>();
        jdbc.sql("select unit, at from collection.urging where round = ?")
                .param(round)
                .query((RowCallbackHandler) row -> last.put(new OrgUnitId(row.getString("unit")), instant(row, "at")));
        return last;
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static ReviewPlan review(ResultSet row) throws SQLException {
        return new ReviewPlan(
                ReviewLevel.parse(row.getString("levels")),
                Stream.of(row.getString("authorities").split(",", -1))
                        .filter(authority -> !authority.isEmpty())
                        .map(OrgUnitId::new)
                        .toList());
    }

    private static CollectionRound read(ResultSet row) throws SQLException {
        return new CollectionRound(
                row.getString("round"),
                new OrgUnitId(row.getString("region")),
                new ReportYear(row.getInt("year")),
                row.getString("title"),
                instant(row, "opens_at"),
                instant(row, "deadline"),
                row.getObject("reference_date", LocalDate.class),
                row.getString("edition"),
                review(row),
                List.of(row.getString("tables").split(",", -1)),
                row.getInt("return_days"));
    }
}
