package org.lubanchi.platform.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.notice.NoticeTemplate.WrittenNotice;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.notification.Inbox.Mail;
import org.lubanchi.platform.notification.Inbox.Received;
import org.lubanchi.platform.notification.Notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices and addresses in PostgreSQL. */
@Component
class NoticeTables {
    private static final String NOTICES = "select * from notification.notice";

    private final JdbcClient jdbc;

    NoticeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it had not been told to them before. */
    boolean insert(String account, Notice notice, WrittenNotice written, Mail mail, Instant now) {
        return jdbc.sql("insert into notification.notice (account, kind, once, title_zh, title_en, text_zh, text_en,"
                                + " link, at, mail, mail_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict (account, once) do nothing")
                        .params(
                                account,
                                notice.kind(),
                                notice.once(),
                                written.title().zh(),
                                written.title().en(),
                                written.text().zh(),
                                written.text().en(),
                                notice.link(),
                                at(now),
                                mail.code(),
                                at(now))
                        .update()
                == 1;
    }

    List<Received> list(String account, Optional<Long> olderThan, int most) {
        return jdbc.sql(NOTICES + " where account = ? and id < ? order by id desc limit ?")
                .params(account, olderThan.orElse(Long.MAX_VALUE), most)
                .query((row, _) -> received(row))
                .list();
    }

    int countUnread(String account) {
        return jdbc.sql("select count(*) from notification.notice where account = ? and read_at is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    void read(String account, Optional<Long> notice, Instant now) {
        jdbc.sql("update notification.notice set read_at = ? where account = ? and read_at is null and (? = 0"
                        + " or id = ?)")
                .params(at(now), account, notice.orElse(0L), notice.orElse(0L))
                .update();
    }

    Optional<String> findAddress(String account) {
        return jdbc.sql("select email from notification.address where account = ?")
                .param(account)
                .query(String.class)
                .optional();
    }

    void putAddress(String account, String email, Instant now) {
        jdbc.sql("insert into notification.address (account, email, at) values (?, ?, ?)"
                        + " on conflict (account) do update set email = excluded.email, at = excluded.at")
                .params(account, email, at(now))
                .update();
    }

    void removeAddress(String account) {
        jdbc.sql("delete from notification.address where account = ?")
                .param(account)
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getLong("id"),
                row.getString("kind"),
                new LocalText(row.getString("title_zh"), row.getString("title_en")),
                new LocalText(row.getString("text_zh"), row.getString("text_en")),
                row.getString("link"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null,
                Mail.ofCode(row.getString("mail")));
    }
}
