package org.lubanchi.platform.studio.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lubanchi.platform.studio.SectionComment;
import org.lubanchi.platform.studio.StudioReport.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments and their threads. */
@Component
class CommentTables {
    private final JdbcClient jdbc;

    CommentTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(long report, SectionComment comment) {
        return jdbc.sql(
                        "insert into studio.comment (report, section, thread, quote, text, proposal, account, account_name, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .param(report)
                .param(comment.section())
                .param(
                        comment.thread().isPresent()
                                ? Long.valueOf(comment.thread().getAsLong())
                                : null)
                .param(comment.quote())
                .param(comment.text())
                .param(comment.proposal().orElse(null))
                .param(comment.by().account())
                .param(comment.by().name())
                .param(StudioJournal.at(comment.by().at()))
                .query(Long.class)
                .single();
    }

    /** Settles a thread; false when it is none, or is settled already. */
    boolean resolve(long report, long comment, Signed by) {
        return jdbc.sql("update studio.comment set resolved_by = ?, resolved_name = ?, resolved_at = ?"
                                + " where report = ? and id = ? and thread is null and resolved_at is null")
                        .params(by.account(), by.name(), StudioJournal.at(by.at()), report, comment)
                        .update()
                == 1;
    }

    List<SectionComment> list(long report) {
        return jdbc.sql("select * from studio.comment where report = ? order by id")
                .param(report)
                .query((row, _) -> read(row))
                .list();
    }

    private static SectionComment read(ResultSet row) throws SQLException {
        long thread = row.getLong("thread");
        OptionalLong of = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(thread);
        Optional<Signed> resolved = row.getString("resolved_by") == null
                ? Optional.empty()
                : Optional.of(ReportTables.signed(row, "resolved_by", "resolved_name", "resolved_at"));
        return new SectionComment(
                row.getLong("id"),
                row.getString("section"),
                of,
                row.getString("quote"),
                row.getString("text"),
                Optional.ofNullable(row.getString("proposal")),
                ReportTables.signed(row, "account", "account_name", "at"),
                resolved);
    }
}
