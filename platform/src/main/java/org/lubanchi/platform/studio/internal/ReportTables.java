package org.lubanchi.platform.studio.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.studio.Gate;
import org.lubanchi.platform.studio.ReportState;
import org.lubanchi.platform.studio.ReportStep;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.StudioReport.Signed;
import org.lubanchi.platform.studio.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reports, who writes what in them, and the steps they took. */
@Component
class ReportTables {
    private final JdbcClient jdbc;

    ReportTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws a {@link org.springframework.dao.DuplicateKeyException} when such a report is open already. */
    long insert(StudioReport report) {
        return jdbc.sql("insert into studio.report (outline, unit, year, partner, title, state, revision, opened_by,"
                        + " opened_by_name, opened_at) values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?) returning id")
                .params(
                        report.outline(),
                        report.unit().value(),
                        report.year().year(),
                        report.partner(),
                        report.title(),
                        report.state().code(),
                        report.opened().account(),
                        report.opened().name(),
                        StudioJournal.at(report.opened().at()))
                .query(Long.class)
                .single();
    }

    Optional<StudioReport> find(long id) {
        return jdbc.sql("select * from studio.report where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** Reads a report and keeps others from moving it until the transaction ends. */
    Optional<StudioReport> lock(long id) {
        return jdbc.sql("select * from studio.report where id = ? for update")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    List<StudioReport> list() {
        return jdbc.sql("select * from studio.report order by year desc, unit, id desc")
                .query((row, _) -> read(row))
                .list();
    }

    /** Moves a report on and keeps the step; an approval that is not the last leaves it where it is. */
    void move(StudioReport report, ReportStep step, ReportState to, String reason, Signed by) {
        jdbc.sql("update studio.report set state = ?, revision = revision + 1 where id = ?")
                .params(to.code(), report.id())
                .update();
        jdbc.sql("insert into studio.step (report, number, step, state, reason, account, account_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        report.id(),
                        report.revision(),
                        step.code(),
                        to.code(),
                        reason,
                        by.account(),
                        by.name(),
                        StudioJournal.at(by.at()))
                .update();
    }

    List<Gate.Past> steps(long report) {
        return jdbc.sql("select * from studio.step where report = ? order by number")
                .param(report)
                .query((row, _) -> new Gate.Past(
                        ReportStep.find(row.getString("step")).orElseThrow(),
                        ReportState.ofCode(row.getString("state")),
                        row.getString("reason"),
                        signed(row, "account", "account_name", "at")))
                .list();
    }

    void assign(long report, Writing.Assignment assignment) {
        jdbc.sql("insert into studio.assignment (report, section, account, name) values (?, ?, ?, ?)"
                        + " on conflict (report, section) do update set account = excluded.account,"
                        + " name = excluded.name")
                .params(report, assignment.section(), assignment.account(), assignment.name())
                .update();
    }

    void takeBack(long report, String section) {
        jdbc.sql("delete from studio.assignment where report = ? and section = ?")
                .params(report, section)
                .update();
    }

    List<Writing.Assignment> assignments(long report) {
        return jdbc.sql("select * from studio.assignment where report = ? order by section")
                .param(report)
                .query((row, _) -> new Writing.Assignment(
                        row.getString("section"), row.getString("account"), row.getString("name")))
                .list();
    }

    static Signed signed(ResultSet row, String account, String name, String at) throws SQLException {
        return new Signed(
                row.getString(account),
                row.getString(name),
                row.getObject(at, OffsetDateTime.class).toInstant());
    }

    private static StudioReport read(ResultSet row) throws SQLException {
        return new StudioReport(
                row.getLong("id"),
                row.getString("outline"),
                new OrgUnitId(row.getString("unit")),
                new ReportYear(row.getInt("year")),
                row.getString("partner"),
                row.getString("title"),
                ReportState.ofCode(row.getString("state")),
                row.getInt("revision"),
                signed(row, "opened_by", "opened_by_name", "opened_at"));
    }
}
