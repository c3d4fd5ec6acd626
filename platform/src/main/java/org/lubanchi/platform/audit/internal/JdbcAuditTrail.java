package org.lubanchi.platform.audit.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lubanchi.platform.audit.AuditTrail;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The chain in PostgreSQL; one writer at a time, so that the order of hashes is the order of commits. */
@Component
class JdbcAuditTrail implements AuditTrail {
    /** Any number that no other advisory lock of this database uses. */
    private static final long CHAIN_LOCK = 7_201_511L;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(Actor actor, String action, String subject, List<AuditFact> facts) {
        pending().add(new Link.Content(actor.id(), action, subject, Link.text(facts)));
    }

    /** What this transaction appends, written as its last deed: so that nobody waits for the chain while others work. */
    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Pending pending = new Pending(this::write);
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    /** Entries on their way. */
    private static final class Pending implements TransactionSynchronization {
        private final List<Link.Content> entries = new ArrayList<>();
        private final Consumer<List<Link.Content>> writing;
        private boolean written;

        Pending(Consumer<List<Link.Content>> writing) {
            this.writing = writing;
        }

        void add(Link.Content entry) {
            if (written) {
                throw new IllegalStateException("The transaction's entries are written already: " + entry.action());
            }
            entries.add(entry);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            writing.accept(entries);
        }
    }

    private void write(List<Link.Content> entries) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(CHAIN_LOCK)
                .query((row, _) -> 1)
                .single();
        Optional<Link> last = jdbc.sql("select * from audit.entry order by number desc limit 1")
                .query((row, _) -> Link.read(row))
                .optional();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Link.Content entry : entries) {
            Link next = Link.after(last, now, entry);
            insert(next);
            last = Optional.of(next);
        }
    }

    private void insert(Link next) {
        jdbc.sql("insert into audit.entry (number, at, actor, action, subject, facts, previous_hash, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        next.number(),
                        OffsetDateTime.ofInstant(next.at(), ZoneOffset.UTC),
                        next.content().actor(),
                        next.content().action(),
                        next.content().subject(),
                        next.content().facts(),
                        next.previousHash(),
                        next.hash())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditEntry> listAfter(long after, int most) {
        return jdbc
                .sql("select * from audit.entry where number > ? order by number limit ?")
                .params(after, most)
                .query((row, _) -> Link.read(row))
                .list()
                .stream()
                .map(Link::entry)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public ChainVerdict verify() {
        try (Stream<Link> links = jdbc
                .sql("select * from audit.entry order by number")
                .withFetchSize(1000)
                .query((row, _) -> Link.read(row))
                .stream()) {
            return Link.verify(links.iterator());
        }
    }
}
