package org.lubanchi.platform.notification.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.notification.Inbox.Mail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails that have to go out. One is claimed before it is sent, in a transaction of its own: when the program stops in
 * between, nobody knows whether it left, and it is not sent again; the inbox holds it all the same.
 */
@Component
class MailOutbox {
    /** Longer than any mail server is waited for. */
    static final Duration LOST_AFTER = Duration.ofMinutes(10);
    /** How long is waited before the next attempt. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));

    private final JdbcClient jdbc;

    MailOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail to send (待发邮件). */
    record Letter(long id, String email, LocalText title, LocalText text, String link, int attempts) {}

    /** The oldest that is due, claimed; empty when none is. Whoever took their address back gets none. */
    @Transactional
    public Optional<Letter> claim(Instant now) {
        return jdbc.sql("""
            with next as (
                select notice.id, address.email from notification.notice
                join notification.address on address.account = notice.account
                where notice.mail = 'waiting' and notice.mail_at <= ? order by notice.id limit 1
                for update of notice skip locked)
            update notification.notice set mail = 'sending', mail_at = ?, attempts = attempts + 1
            from next where notice.id = next.id
            returning notice.*, next.email
            """)
                .params(NoticeTables.at(now), NoticeTables.at(now))
                .query((row, _) -> new Letter(
                        row.getLong("id"),
                        row.getString("email"),
                        new LocalText(row.getString("title_zh"), row.getString("title_en")),
                        new LocalText(row.getString("text_zh"), row.getString("text_en")),
                        row.getString("link"),
                        row.getInt("attempts")))
                .optional();
    }

    /** What became of a claimed mail. */
    @Transactional
    public void done(Letter letter, Mail mail, Instant now) {
        jdbc.sql("update notification.notice set mail = ?, mail_at = ? where id = ? and mail = 'sending'")
                .params(mail.code(), NoticeTables.at(now), letter.id())
                .update();
    }

    /** It certainly did not leave: it waits for the next attempt, or has failed after the last. */
    @Transactional
    public void later(Letter letter, Instant now) {
        if (letter.attempts() > PAUSES.size()) {
            done(letter, Mail.FAILED, now);
            return;
        }
        Instant next = now.plus(PAUSES.get(letter.attempts() - 1));
        jdbc.sql("update notification.notice set mail = 'waiting', mail_at = ? where id = ? and mail = 'sending'")
                .params(NoticeTables.at(next), letter.id())
                .update();
    }

    /** Mails whose sender is gone. */
    @Transactional
    public int giveUpLost(Instant now) {
        return jdbc.sql("update notification.notice set mail = 'uncertain' where mail = 'sending' and mail_at < ?")
                .param(NoticeTables.at(now.minus(LOST_AFTER)))
                .update();
    }
}
