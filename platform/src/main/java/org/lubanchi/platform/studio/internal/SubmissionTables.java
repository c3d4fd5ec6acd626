package org.lubanchi.platform.studio.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.lubanchi.platform.studio.StudioReport;
import org.lubanchi.platform.studio.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finished reports as they were handed in. */
@Component
class SubmissionTables {
    private final JdbcClient jdbc;

    SubmissionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Submission submission) {
        StudioReport.Signed by = submission.by();
        jdbc.sql("insert into studio.submission (report, number, snapshot, edition, synthetic, document, word, html,"
                        + " pdf, data, check_id, withheld, unbound, account, account_name, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(submission.report())
                .param(submission.number())
                .param(submission.ground().snapshot())
                .param(submission.ground().edition())
                .param(submission.ground().synthetic())
                .param(submission.files().document())
                .param(submission.files().word())
                .param(submission.files().html())
                .param(submission.files().pdf().orElse(null))
                .param(submission.files().data().orElse(null))
                .param(submission.check())
                .param(submission.withheld())
                .param(submission.unbound())
                .param(by.account())
                .param(by.name())
                .param(StudioJournal.at(by.at()))
                .update();
    }

    /** What was handed in last. */
    Optional<Submission> findLast(long report) {
        return jdbc.sql("select * from studio.submission where report = ? order by number desc limit 1")
                .param(report)
                .query((row, _) -> read(row))
                .optional();
    }

    private static Submission read(ResultSet row) throws SQLException {
        return new Submission(
                row.getLong("report"),
                row.getInt("number"),
                new Submission.Ground(row.getString("snapshot"), row.getString("edition"), row.getBoolean("synthetic")),
                new Submission.Files(
                        row.getString("document"),
                        row.getString("word"),
                        row.getString("html"),
                        Optional.ofNullable(row.getString("pdf")),
                        Optional.ofNullable(row.getString("data"))),
                row.getString("check_id"),
                row.getInt("withheld"),
                row.getInt("unbound"),
                ReportTables.signed(row, "account", "account_name", "at"));
    }
}
