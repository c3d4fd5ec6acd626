package org.lubanchi.platform.consistency.internal;

import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A server that starts tells of the checks that ran when the one before it ended. */
@Component
class InterruptedChecks {
    private final CheckTables checks;
    private final CheckJournal journal;

    InterruptedChecks(CheckTables checks, CheckJournal journal) {
        this.checks = checks;
        this.journal = journal;
    }

    /** Commands beside a running server have no web server, and leave its checks alone. */
    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext) {
            interruptAll();
        }
    }

    void interruptAll() {
        journal.inTransaction(() -> checks.interruptAll(journal.now())
                .forEach(id -> journal.append(Actor.PROGRAM, "consistency.check-interrupted", id)));
    }
}
