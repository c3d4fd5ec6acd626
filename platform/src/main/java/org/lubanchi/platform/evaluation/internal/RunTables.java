package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.evaluation.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs in PostgreSQL. A number that changes gets a further revision; nothing is overwritten. */
@Component
class RunTables {
    private final JdbcClient jdbc;

    RunTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    /** A number of a school as it is kept: an amount, or why there is none. */
    record Kept(OrgUnitId unit, String name, Optional<BigDecimal> amount, Optional<String> reason) {}

    long insert(Run run, String by) {
        return jdbc.sql("insert into evaluation.run (scheme, region, year, snapshot, edition, synthetic, state,"
                        + " opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(
                        run.scheme(),
                        run.region().value(),
                        run.year().year(),
                        run.snapshot(),
                        run.edition(),
                        run.synthetic(),
                        run.state().code(),
                        by,
                        at(run.openedAt()))
                .query(Long.class)
                .single();
    }

    boolean exists(String scheme, OrgUnitId region, ReportYear year, String snapshot) {
        return jdbc.sql("select exists (select from evaluation.run where scheme = ? and region = ? and year = ?"
                        + " and snapshot = ?)")
                .params(scheme, region.value(), year.year(), snapshot)
                .query(Boolean.class)
                .single();
    }

    List<Run> list(OrgUnitId region) {
        return jdbc.sql("select * from evaluation.run where region = ? order by id desc")
                .param(region.value())
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Run> find(long id) {
        return jdbc.sql("select * from evaluation.run where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Reads a run and keeps others from moving it until the transaction ends. */
    Optional<Run> lock(long id) {
        return jdbc.sql("select * from evaluation.run where id = ? for update")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    void move(long id, Run.State state, Optional<LocalDate> publicUntil) {
        jdbc.sql("update evaluation.run set state = ?, public_until = coalesce(?, public_until) where id = ?")
                .param(state.code())
                .param(publicUntil.orElse(null))
                .param(id)
                .update();
    }

    private static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getString("scheme"),
                new OrgUnitId(row.getString("region")),
                new ReportYear(row.getInt("year")),
                row.getString("snapshot"),
                row.getString("edition"),
                row.getBoolean("synthetic"),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("public_until", LocalDate.class)));
    }

    void insertSubjects(long run, List<Subject> subjects) {
        for (int i = 0; i < subjects.size(); i++) {
            Subject subject = subjects.get(i);
            jdbc.sql("insert into evaluation.run_subject (run, unit, zh, en, kind, place) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            run,
                            subject.unit().value(),
                            subject.name().zh(),
                            subject.name().en(),
                            subject.kind(),
                            i)
                    .update();
        }
    }

    List<Subject> subjects(long run) {
        return jdbc.sql("select * from evaluation.run_subject where run = ? order by place")
                .param(run)
                .query((row, _) -> new Subject(
                        new OrgUnitId(row.getString("unit")),
                        new LocalText(row.getString("zh"), row.getString("en")),
                        row.getString("kind")))
                .list();
    }

    void insertFigure(long run, Kept kept) {
        jdbc.sql("insert into evaluation.figure (run, unit, name, revision, amount, reason) select ?, ?, ?,"
                        + " coalesce(max(revision), 0) + 1, cast(? as numeric), ? from evaluation.figure"
                        + " where run = ? and unit = ? and name = ?")
                .param(run)
                .param(kept.unit().value())
                .param(kept.name())
                .param(kept.amount().orElse(null))
                .param(kept.reason().orElse(null))
                .param(run)
                .param(kept.unit().value())
                .param(kept.name())
                .update();
    }

    /** The latest revision of each computed number. */
    List<Kept> figures(long run) {
        return jdbc.sql("select distinct on (unit, name) unit, name, amount, reason from evaluation.figure"
                        + " where run = ? order by unit, name, revision desc")
                .param(run)
                .query((row, _) -> new Kept(
                        new OrgUnitId(row.getString("unit")),
                        row.getString("name"),
                        Optional.ofNullable(row.getBigDecimal("amount")),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }

    void insertEntry(long run, Runs.Entry entry, String by, Instant now) {
        jdbc.sql("insert into evaluation.entry (run, unit, input, revision, amount, evidence, actor, at) select"
                        + " ?, ?, ?, coalesce(max(revision), 0) + 1, cast(? as numeric), ?, ?, ? from"
                        + " evaluation.entry where run = ? and unit = ? and input = ?")
                .params(
                        run,
                        entry.unit().value(),
                        entry.input(),
                        entry.amount(),
                        entry.evidence(),
                        by,
                        at(now),
                        run,
                        entry.unit().value(),
                        entry.input())
                .update();
    }

    /** The latest revision of what was handed in. */
    List<Runs.Entry> entries(long run) {
        return jdbc.sql("select distinct on (unit, input) unit, input, amount, evidence from evaluation.entry"
                        + " where run = ? order by unit, input, revision desc")
                .param(run)
                .query((row, _) -> new Runs.Entry(
                        new OrgUnitId(row.getString("unit")),
                        row.getString("input"),
                        row.getBigDecimal("amount"),
                        row.getString("evidence")))
                .list();
    }
}
