package org.lubanchi.platform.studio.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every change in one transaction with its entry in the audit trail. */
@Component
class StudioJournal {
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StudioJournal(AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    StudioReport.Signed signed(Reader by) {
        return new StudioReport.Signed(by.account(), by.name(), now());
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    /** Runs a change, which appends its own entries. */
    <T> T inTransaction(Supplier<T> change) {
        T result = transaction.execute(_ -> change.get());
        if (result == null) {
            throw new IllegalStateException("A change tells what it changed");
        }
        return result;
    }

    /** Facts are given as {@code name=value}. */
    void append(Reader by, String action, String subject, String... facts) {
        List<AuditFact> told = Arrays.stream(facts)
                .map(fact -> new AuditFact(fact.substring(0, fact.indexOf('=')), fact.substring(fact.indexOf('=') + 1)))
                .toList();
        audit.append(new Actor(by.account()), action, subject, told);
    }
}
