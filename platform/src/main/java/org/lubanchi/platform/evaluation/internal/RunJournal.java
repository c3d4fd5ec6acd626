package org.lubanchi.platform.evaluation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.springframework.stereotype.Component;

/** When a step of a run or of a tracked action is taken, and the entry that says so. */
@Component
class RunJournal {
    private final AuditTrail audit;
    private final Clock clock;

    RunJournal(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void tell(Reader by, String action, long run, AuditFact... facts) {
        audit.append(new Actor(by.account()), action, "run " + run, List.of(facts));
    }

    void tellOfAction(Reader by, String what, String action, AuditFact... facts) {
        audit.append(new Actor(by.account()), what, "action " + action, List.of(facts));
    }

    void tellOfStandards(Reader by, String what, String of, AuditFact... facts) {
        audit.append(new Actor(by.account()), what, "standards " + of, List.of(facts));
    }
}
