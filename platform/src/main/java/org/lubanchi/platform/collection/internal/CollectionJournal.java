package org.lubanchi.platform.collection.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.lubanchi.platform.audit.AuditTrail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When something is done in a round, the entry that says so, and the event that tells it. */
@Component
class CollectionJournal {
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CollectionJournal(AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return clock.getZone();
    }

    void append(AuditTrail.Actor by, String action, String subject, List<AuditTrail.AuditFact> facts) {
        audit.append(by, action, subject, facts);
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
