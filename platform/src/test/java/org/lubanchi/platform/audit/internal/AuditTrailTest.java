package org.lubanchi.platform.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.audit.AuditTrail.ChainVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class AuditTrailTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void isWholeAfterEverythingThatHappenedHere() {
        ChainVerdict verdict = RunningPlatform.bean(AuditTrail.class).verify();
        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.entries()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void cannotBeChangedDeletedOrEmptied() {
        JdbcClient jdbc = RunningPlatform.bean(JdbcClient.class);
        for (String change :
                List.of("update audit.entry set actor = 'x'", "delete from audit.entry", "truncate audit.entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("The audit trail only grows");
        }
    }

    @Test
    void refusesAnEntryOutsideTheTransactionOfTheChange() {
        AuditTrail trail = RunningPlatform.bean(AuditTrail.class);
        assertThatThrownBy(() -> trail.append(Actor.PROGRAM, "test.loose", "x", List.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void forgetsWhatDidNotHappen() {
        AuditTrail trail = RunningPlatform.bean(AuditTrail.class);
        long before = trail.verify().entries();
        RunningPlatform.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            trail.append(Actor.PROGRAM, "test.undone", "x", List.of());
            status.setRollbackOnly();
        });
        assertThat(trail.verify()).isEqualTo(new ChainVerdict(before, 0));
    }

    @Test
    void staysWholeAndInItsOrderWhenTheClockIsPutBack() {
        AuditTrail trail = RunningPlatform.bean(AuditTrail.class);
        AuditTrail earlier =
                new JdbcAuditTrail(RunningPlatform.bean(JdbcClient.class), Clock.fixed(NOON, ZoneOffset.UTC));
        long before = trail.verify().entries();
        TransactionTemplate transaction = RunningPlatform.bean(TransactionTemplate.class);
        transaction.executeWithoutResult(_ -> earlier.append(Actor.PROGRAM, "test.earlier", "x", List.of()));
        transaction.executeWithoutResult(_ -> trail.append(Actor.PROGRAM, "test.later", "x", List.of()));
        assertThat(trail.verify()).isEqualTo(new ChainVerdict(before + 2, 0));
        assertThat(trail.listAfter(before, 10).stream().map(AuditTrail.AuditEntry::action))
                .containsSubsequence("test.earlier", "test.later");
    }

    @Test
    void showsAChangedEntryARemovedOneAndASwappedPair() {
        List<Link> chain = chain(5);
        assertThat(Link.verify(chain.iterator())).isEqualTo(new ChainVerdict(5, 0));

        List<Link> changed = new ArrayList<>(chain);
        Link third = chain.get(2);
        changed.set(2, new Link(3, third.at(), content("somebody else"), third.previousHash(), third.hash()));
        assertThat(Link.verify(changed.iterator()).brokenAt()).isEqualTo(3);

        List<Link> removed = new ArrayList<>(chain);
        removed.remove(1);
        assertThat(Link.verify(removed.iterator()).brokenAt()).isEqualTo(3);

        List<Link> swapped = new ArrayList<>(chain);
        swapped.set(3, chain.get(4));
        swapped.set(4, chain.get(3));
        assertThat(Link.verify(swapped.iterator()).brokenAt()).isEqualTo(5);
    }

    @Test
    void readsNoTwoListsOfFactsAlike() {
        assertThat(Link.text(List.of(new AuditFact("a", "1\nb=2"))))
                .isNotEqualTo(Link.text(List.of(new AuditFact("a", "1"), new AuditFact("b", "2"))));
    }

    private static List<Link> chain(int length) {
        List<Link> chain = new ArrayList<>();
        for (int index = 0; index < length; index++) {
            Optional<Link> last = chain.isEmpty() ? Optional.empty() : Optional.of(chain.getLast());
            chain.add(Link.after(last, NOON.plusSeconds(index), content("somebody")));
        }
        return chain;
    }

    private static Link.Content content(String actor) {
        return new Link.Content(actor, "test.done", "subject", "");
    }
}
