package org.lubanchi.platform.consistency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.consistency.CheckState;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.consistency.ReportSort;
import org.lubanchi.platform.http.ErrorBody;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The checks and how far they are. */
@Component
class CheckTables {
    private static final int LONGEST_LIST = 200;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CheckTables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ReportCheck check) {
        jdbc.sql("insert into consistency.report_check (id, unit, year, file_name, sort, original, suffix, previous,"
                        + " state, attempt, account, account_name, handed_in_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'queued', 1, ?, ?, ?)")
                .param(check.id())
                .param(check.unit().value())
                .param(check.year().isPresent() ? check.year().getAsInt() : null)
                .param(check.file().name())
                .param(check.file().sort().code())
                .param(check.file().sha256())
                .param(check.file().sort().suffix())
                .param(check.previous().orElse(null))
                .param(check.by().account())
                .param(check.by().name())
                .param(at(check.by().at()))
                .update();
    }

    Optional<ReportCheck> find(String id) {
        return jdbc.sql("select * from consistency.report_check where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<ReportCheck> list(OrgUnitId unit) {
        return jdbc.sql("select * from consistency.report_check where unit = ? order by handed_in_at desc, id limit "
                        + LONGEST_LIST)
                .param(unit.value())
                .query((row, _) -> read(row))
                .list();
    }

    /** Queued becomes running, unless somebody else took it or it was ended. */
    boolean begin(String id, int attempt) {
        return jdbc.sql("update consistency.report_check set state = 'running'"
                                + " where id = ? and attempt = ? and state = 'queued'")
                        .params(id, attempt)
                        .update()
                == 1;
    }

    /** Running becomes done; false when it was ended meanwhile. */
    boolean finish(String id, int attempt, String result, ReportCheck.Found found, Instant now) {
        return jdbc.sql("update consistency.report_check set state = 'done', result = ?, errors = ?, notes = ?,"
                                + " unapplied = ?, ended_at = ? where id = ? and attempt = ? and state = 'running'")
                        .params(result, found.errors(), found.notes(), found.unapplied(), at(now), id, attempt)
                        .update()
                == 1;
    }

    boolean fail(String id, int attempt, List<ErrorBody.Told> problems, Instant now) {
        return jdbc.sql("update consistency.report_check set state = 'failed', problem = ?, ended_at = ?"
                                + " where id = ? and attempt = ? and state in ('queued', 'running')")
                        .params(json.writeValueAsString(problems), at(now), id, attempt)
                        .update()
                == 1;
    }

    /** What a server that ended left behind; gives their ids. */
    List<String> interruptAll(Instant now) {
        return jdbc.sql("update consistency.report_check set state = 'interrupted', ended_at = ?"
                        + " where state in ('queued', 'running') returning id")
                .param(at(now))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** Queued once more; false when it is not one that may be. */
    boolean requeue(String id) {
        return jdbc.sql("update consistency.report_check set state = 'queued', problem = null, ended_at = null,"
                                + " attempt = attempt + 1 where id = ? and state in ('failed', 'interrupted')")
                        .param(id)
                        .update()
                == 1;
    }

    private ReportCheck read(ResultSet row) throws SQLException {
        int year = row.getInt("year");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
        return new ReportCheck(
                row.getString("id"),
                new OrgUnitId(row.getString("unit")),
                known,
                new ReportCheck.ReportFile(
                        row.getString("file_name"),
                        ReportSort.ofCode(row.getString("sort")),
                        row.getString("original")),
                Optional.ofNullable(row.getString("previous")),
                new ReportCheck.Progress(
                        CheckState.ofCode(row.getString("state")),
                        row.getInt("attempt"),
                        0,
                        0,
                        new ReportCheck.Found(row.getInt("errors"), row.getInt("notes"), row.getInt("unapplied"))),
                Optional.ofNullable(row.getString("result")),
                problems(row.getString("problem")),
                new ReportCheck.Handing(
                        row.getString("account"),
                        row.getString("account_name"),
                        row.getObject("handed_in_at", OffsetDateTime.class).toInstant()));
    }

    private List<ErrorBody.Told> problems(@Nullable String text) {
        return text == null ? List.of() : List.of(json.readValue(text, ErrorBody.Told[].class));
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
