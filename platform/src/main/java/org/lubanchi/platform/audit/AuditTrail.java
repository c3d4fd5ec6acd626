package org.lubanchi.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The record of every change of state (审计日志): append-only, each entry carrying the hash of the one before.
 *
 * <p>It holds ids and facts, never personal data.
 */
public interface AuditTrail {
    /**
     * Appends an entry inside the transaction of the change it tells about; without one it throws.
     *
     * @param actor who did it
     * @param action what was done, a slug such as {@code collection.version-committed}
     * @param subject to what, an id
     * @param facts what else must be known later
     */
    void append(Actor actor, String action, String subject, List<AuditFact> facts);

    /**
     * The entries after one, in the order in which they were committed: nothing ever appears before a number that was read.
     *
     * @param after the number of the last entry that is known; 0 for the first
     * @param most how many are read
     */
    List<AuditEntry> listAfter(long after, int most);

    /** An entry as it was appended (审计记录); who did it stays in the trail. */
    record AuditEntry(long number, Instant at, String action, String subject, List<AuditFact> facts) {
        public AuditEntry {
            facts = List.copyOf(facts);
        }

        /** A fact by its name. */
        public Optional<String> fact(String name) {
            return facts.stream()
                    .filter(fact -> fact.name().equals(name))
                    .map(AuditFact::value)
                    .findFirst();
        }
    }

    /** Reads the chain from its beginning and tells where it is broken. */
    ChainVerdict verify();

    /**
     * Who did it (操作者): an account or the program itself.
     *
     * @param id an opaque id, never a name
     */
    record Actor(String id) {
        /** The program itself, for example when a command of the machine's owner runs. */
        public static final Actor PROGRAM = new Actor("program");
    }

    /** One thing worth knowing later. */
    record AuditFact(String name, String value) {}

    /**
     * What reading the chain showed.
     *
     * @param entries how many entries were read
     * @param brokenAt the number of the first entry that does not fit; zero when all do
     */
    record ChainVerdict(long entries, long brokenAt) {
        /** Whether every entry fits. */
        public boolean whole() {
            return brokenAt == 0;
        }
    }
}
