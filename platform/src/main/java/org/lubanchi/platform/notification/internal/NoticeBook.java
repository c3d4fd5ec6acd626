package org.lubanchi.platform.notification.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.notice.NoticeTemplate.WrittenNotice;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.notification.Inbox;
import org.lubanchi.platform.notification.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices and shows them to whom they were written. */
@Component
class NoticeBook implements Notices, Inbox {
    private static final int LONGEST_ADDRESS = 200;

    private final NoticeTables tables;
    private final Definitions definitions;
    private final MailSettings mail;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeBook(NoticeTables tables, Definitions definitions, MailSettings mail, AuditTrail audit, Clock clock) {
        this.tables = tables;
        this.definitions = definitions;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int post(Notice notice, Collection<Reader> to, Actor by) {
        WrittenNotice written =
                definitions.catalogue().forms().requireNotice(notice.kind()).write(notice.values());
        int told = 0;
        for (Reader reader : to) {
            boolean mailed = sendsMail() && tables.findAddress(reader.account()).isPresent();
            Mail how = mailed ? Mail.WAITING : Mail.NONE;
            told += tables.insert(reader.account(), notice, written, how, clock.instant()) ? 1 : 0;
        }
        if (told > 0) {
            audit.append(
                    by,
                    "notification.posted",
                    notice.once(),
                    List.of(new AuditFact("kind", notice.kind()), new AuditFact("told", Integer.toString(told))));
        }
        return told;
    }

    @Override
    public List<Received> list(Reader of, Optional<Long> olderThan, int most) {
        return tables.list(of.account(), olderThan, most);
    }

    @Override
    public int countUnread(Reader of) {
        return tables.countUnread(of.account());
    }

    @Override
    @Transactional
    public void read(Reader of, long notice) {
        tables.read(of.account(), Optional.of(notice), clock.instant());
    }

    @Override
    @Transactional
    public void readAll(Reader of) {
        tables.read(of.account(), Optional.empty(), clock.instant());
    }

    @Override
    public Optional<String> findAddress(Reader of) {
        return tables.findAddress(of.account());
    }

    @Override
    @Transactional
    public void setAddress(Reader of, String email) {
        String wanted = email.strip();
        if (wanted.isEmpty()) {
            tables.removeAddress(of.account());
        } else if (wanted.length() > LONGEST_ADDRESS
                || !wanted.matches("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw Refusal.badRequest(
                    "email",
                    wanted,
                    new LocalText("一个邮箱地址，如 zhang@school.edu.cn", "an address such as li@school.edu.cn"));
        } else {
            tables.putAddress(of.account(), wanted, clock.instant());
        }
        // The address itself is personal and does not stand in the audit.
        audit.append(
                new Actor(of.account()),
                wanted.isEmpty() ? "notification.address-removed" : "notification.address-set",
                of.account(),
                List.of());
    }

    @Override
    public boolean sendsMail() {
        return mail.server().isPresent();
    }
}
