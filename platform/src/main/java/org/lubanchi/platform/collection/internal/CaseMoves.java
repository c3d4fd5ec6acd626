package org.lubanchi.platform.collection.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.stereotype.Component;

/** Every step of a case goes through here: allowed from where it stands, done once, in the audit. */
@Component
class CaseMoves {
    private final CaseTables cases;
    private final CollectionJournal journal;

    CaseMoves(CaseTables cases, CollectionJournal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    TableCase require(TableCase.Key key) {
        return cases.find(key).orElseThrow(() -> CaseRefusals.noCase(key));
    }

    /** The case, locked till the transaction ends, when it is still at the revision the asker saw. */
    TableCase requireAt(TableCase.Key key, int revision) {
        TableCase found = cases.lock(key).orElseThrow(() -> CaseRefusals.noCase(key));
        if (found.revision() != revision) {
            throw CaseRefusals.stale(found);
        }
        return found;
    }

    TableCase lock(TableCase.Key key) {
        return cases.lock(key).orElseThrow(() -> CaseRefusals.noCase(key));
    }

    void move(TableCase from, CaseState to, int level, Reader by, String note) {
        move(from, to, level, numbersAfter(from, to), Who.of(by), note);
    }

    /** A submission: the new version is the one that counts from here. */
    void submit(TableCase from, CaseState to, int version, Reader by) {
        TableCase.Numbers numbers = new TableCase.Numbers(
                OptionalInt.of(version), OptionalInt.empty(), from.numbers().sealed());
        move(from, to, 0, numbers, Who.of(by), "");
    }

    void seal(TableCase from, AuditTrail.Actor by) {
        TableCase.Numbers now = from.numbers();
        move(
                from,
                CaseState.SEALED,
                from.level(),
                new TableCase.Numbers(now.submitted(), now.approved(), now.approved()),
                new Who(by.id(), by.id(), Optional.empty()),
                "");
    }

    /** Who moves it, and for whom when they are a deputy. */
    private record Who(String account, String name, Optional<String> deputyFor) {
        static Who of(Reader by) {
            return new Who(by.account(), by.name(), by.deputyFor());
        }
    }

    private void move(TableCase from, CaseState to, int level, TableCase.Numbers numbers, Who who, String note) {
        if (!from.state().next().contains(to)) {
            throw CaseRefusals.notFrom(from, to);
        }
        CaseTables.Move move = new CaseTables.Move(who.account(), who.name(), journal.now(), note);
        if (!cases.move(from, to, level, numbers, move)) {
            throw CaseRefusals.stale(require(from.key()));
        }
        journal.append(
                new AuditTrail.Actor(who.account()),
                "collection.case-" + to.code().replace('_', '-'),
                CaseRefusals.place(from.key()),
                facts(from, level, numbers, who));
    }

    private static List<AuditFact> facts(TableCase from, int level, TableCase.Numbers numbers, Who who) {
        List<AuditFact> facts = new ArrayList<>(List.of(
                new AuditFact("from", from.state().code()),
                new AuditFact("level", Integer.toString(level)),
                new AuditFact("version", Integer.toString(numbers.submitted().orElse(0)))));
        who.deputyFor().ifPresent(principal -> facts.add(new AuditFact("deputy_for", principal)));
        return facts;
    }

    private static TableCase.Numbers numbersAfter(TableCase from, CaseState to) {
        TableCase.Numbers now = from.numbers();
        OptionalInt approved = to == CaseState.APPROVED ? now.submitted() : OptionalInt.empty();
        return new TableCase.Numbers(now.submitted(), approved, now.sealed());
    }
}
