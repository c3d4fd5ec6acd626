package org.lubanchi.platform.consistency.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every change of a check in one transaction with its entry in the audit trail. */
@Component
class CheckJournal {
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CheckJournal(AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    static Actor actor(Reader reader) {
        return new Actor(reader.account());
    }

    /** Runs a change in a transaction; the change appends its own entries. */
    void inTransaction(Runnable change) {
        transaction.executeWithoutResult(_ -> change.run());
    }

    /** Runs a change and, when it happened, appends the entry. */
    boolean change(Supplier<Boolean> change, Actor by, String action, String subject, String... facts) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean happened = change.get();
            if (happened) {
                append(by, action, subject, facts);
            }
            return happened;
        }));
    }

    /** Facts are given as {@code name=value}. */
    void append(Actor by, String action, String subject, String... facts) {
        List<AuditFact> told = Arrays.stream(facts)
                .map(fact -> new AuditFact(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1)))
                .toList();
        audit.append(by, action, subject, told);
    }
}
