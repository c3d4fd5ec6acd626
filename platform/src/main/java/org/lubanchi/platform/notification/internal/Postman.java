package org.lubanchi.platform.notification.internal;

import java.time.Clock;
import java.util.Optional;
import org.lubanchi.platform.notification.Inbox.Mail;
import org.lubanchi.platform.notification.internal.MailOutbox.Letter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what waits in the outbox to the mail server, one by one. */
final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** More are left for the next round, so that a stop is not waited for long. */
    private static final int MOST = 200;

    private final MailOutbox outbox;
    private final MailServer server;
    private final Clock clock;

    Postman(MailOutbox outbox, MailServer server, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
    }

    /** Sends what is due, and tells how many the server took. */
    int carry() {
        outbox.giveUpLost(clock.instant());
        int taken = 0;
        for (int i = 0; i < MOST && !Thread.currentThread().isInterrupted(); i++) {
            Optional<Letter> letter = outbox.claim(clock.instant());
            if (letter.isEmpty()) {
                break;
            }
            taken += carry(letter.get()) ? 1 : 0;
        }
        return taken;
    }

    private boolean carry(Letter letter) {
        MailServer.Answer answer = server.send(letter);
        switch (answer) {
            case TAKEN -> outbox.done(letter, Mail.SENT, clock.instant());
            case LATER -> outbox.later(letter, clock.instant());
            case REFUSED -> outbox.done(letter, Mail.FAILED, clock.instant());
            case UNKNOWN -> outbox.done(letter, Mail.UNCERTAIN, clock.instant());
        }
        if (answer != MailServer.Answer.TAKEN) {
            LOG.warn("Mail of notice {} was not taken: {}", letter.id(), answer);
        }
        return answer == MailServer.Answer.TAKEN;
    }
}
