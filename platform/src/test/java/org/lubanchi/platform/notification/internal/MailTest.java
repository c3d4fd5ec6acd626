package org.lubanchi.platform.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.notice.NoticeTemplate.WrittenNotice;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.notification.Inbox.Mail;
import org.lubanchi.platform.notification.Inbox.Received;
import org.lubanchi.platform.notification.Notices.Notice;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What waits in the outbox reaches a mail server once; what the server says decides what becomes of it. */
class MailTest {
    private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

    private final NoticeTables tables = RunningPlatform.bean(NoticeTables.class);
    private final MailOutbox outbox = RunningPlatform.bean(MailOutbox.class);

    @AfterEach
    void nobodyIsWrittenToAnyMore() {
        List.of("mail-1", "mail-2", "mail-3", "mail-4", "mail-5").forEach(tables::removeAddress);
    }

    private String waiting(String account, String once) {
        tables.putAddress(account, account + "@school.example", NOW);
        WrittenNotice written =
                new WrittenNotice(new LocalText("退回\n通知", "Returned"), new LocalText("请改正", "Correct it"));
        tables.insert(account, new Notice("returned", once, Map.of(), "/rounds/r"), written, Mail.WAITING, NOW);
        return account;
    }

    private Received received(String account) {
        return tables.list(account, Optional.empty(), 1).getFirst();
    }

    private Postman postman(int port, Instant now) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return new Postman(
                outbox,
                new MailServer(sender, "lubanchi@city.example", "https://lubanchi.example"),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aMailIsSentOnceHoweverOftenThePostmanComes() throws Exception {
        String account = waiting("mail-1", "once/1");
        try (FakeMailServer server = new FakeMailServer()) {
            assertThat(postman(server.port(), NOW).carry()).isEqualTo(1);
            assertThat(postman(server.port(), NOW).carry()).isZero();
            assertThat(server.taken()).hasSize(1);
            assertThat(server.taken().getFirst())
                    .contains("To: mail-1@school.example")
                    .contains("Message-ID: <notice-")
                    .contains("Auto-Submitted: auto-generated");
        }
        assertThat(received(account).mail()).isEqualTo(Mail.SENT);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() throws Exception {
        String account = waiting("mail-2", "once/2");
        int closed;
        try (FakeMailServer server = new FakeMailServer()) {
            closed = server.port();
        }
        assertThat(postman(closed, NOW).carry()).isZero();
        assertThat(received(account).mail()).isEqualTo(Mail.WAITING);
        try (FakeMailServer server = new FakeMailServer()) {
            assertThat(postman(server.port(), NOW.plusSeconds(30)).carry()).isZero();
            assertThat(postman(server.port(), NOW.plusSeconds(90)).carry()).isEqualTo(1);
        }
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        String account = waiting("mail-3", "once/3");
        try (FakeMailServer server = new FakeMailServer().answering("550 no such user", "250 taken")) {
            postman(server.port(), NOW).carry();
        }
        assertThat(received(account).mail()).isEqualTo(Mail.FAILED);
    }

    @Test
    void aMailThatMayHaveLeftIsNotSentTwice() throws Exception {
        String account = waiting("mail-4", "once/4");
        try (FakeMailServer server = new FakeMailServer().answering("250 ok", "")) {
            postman(server.port(), NOW).carry();
            postman(server.port(), NOW.plus(Duration.ofDays(1))).carry();
            assertThat(server.taken()).hasSize(1);
        }
        assertThat(received(account).mail()).isEqualTo(Mail.UNCERTAIN);
    }

    @Test
    void aMailWhoseSenderStoppedInBetweenIsNotSentAgainAndStaysInTheInbox() throws Exception {
        String account = waiting("mail-5", "once/5");
        assertThat(outbox.claim(NOW)).isPresent();
        try (FakeMailServer server = new FakeMailServer()) {
            Instant later = NOW.plus(MailOutbox.LOST_AFTER).plusSeconds(1);
            assertThat(postman(server.port(), later).carry()).isZero();
            assertThat(server.taken()).isEmpty();
        }
        assertThat(received(account).mail()).isEqualTo(Mail.UNCERTAIN);
        assertThat(received(account).read()).isFalse();
    }
}
