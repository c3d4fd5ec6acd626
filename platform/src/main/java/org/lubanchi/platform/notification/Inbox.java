package org.lubanchi.platform.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;

/** What somebody was told (收件箱). */
public interface Inbox {
    /** The newest first, at most so many, older than a notice when one is named. */
    List<Received> list(Reader of, Optional<Long> olderThan, int most);

    /** How many are unread. */
    int countUnread(Reader of);

    /** Marks one as read; one that is not theirs is left alone. */
    void read(Reader of, long notice);

    /** Marks all as read. */
    void readAll(Reader of);

    /** Where they want mail; empty when they do not. */
    Optional<String> findAddress(Reader of);

    /**
     * Says where they want mail; blank for no mail.
     *
     * @throws org.lubanchi.platform.http.Refusal when it is no address
     */
    void setAddress(Reader of, String email);

    /** Whether a mail server is configured at all. */
    boolean sendsMail();

    /** A notice in somebody's inbox (收到的通知). */
    record Received(
            long id, String kind, LocalText title, LocalText text, String link, Instant at, boolean read, Mail mail) {}

    /** What became of the mail (邮件状态). */
    enum Mail {
        /** No address, or no mail server. */
        NONE,
        /** In the outbox. */
        WAITING,
        SENDING,
        SENT,
        /** The mail server refused it for good, or too often. */
        FAILED,
        /** The program stopped while it was sent; it is not sent again. */
        UNCERTAIN;

        /** The word in the database and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads the word. */
        public static Mail ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
