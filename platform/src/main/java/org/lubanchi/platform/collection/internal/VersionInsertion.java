package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.collection.Intake.Taken;
import org.lubanchi.platform.collection.events.TableVersionCommitted;
import org.springframework.stereotype.Component;

/** Inserts versions, their audit entries and events, inside the one transaction of the commit point. */
@Component
class VersionInsertion {
    private final CollectionTables tables;
    private final CollectionJournal journal;

    VersionInsertion(CollectionTables tables, CollectionJournal journal) {
        this.tables = tables;
        this.journal = journal;
    }

    List<Taken> insert(
            OrgUnitId region,
            WorkbookStamp stamp,
            List<WrittenTable> written,
            AuditTrail.Actor submitter,
            boolean synthetic) {
        Instant now = journal.now();
        String round = CollectionTables.roundOf(region, stamp.year());
        tables.openRound(region, stamp.year(), synthetic || tables.isSynthetic(region), now);
        tables.lock(round);
        return insert(round, stamp.unit(), written, submitter, now);
    }

    /** Waits until nobody seals the round, before any of its cases is held: a seal goes the same way round. */
    void hold(String round) {
        tables.lockShared(round);
    }

    /** Inserts versions of a round that is held, of cases that are held: so that many may hand in at once. */
    List<Taken> insertHeld(
            OrgUnitId region, WorkbookStamp stamp, List<WrittenTable> written, AuditTrail.Actor submitter) {
        String round = CollectionTables.roundOf(region, stamp.year());
        return insert(round, stamp.unit(), written, submitter, journal.now());
    }

    private List<Taken> insert(
            String round, OrgUnitId unit, List<WrittenTable> written, AuditTrail.Actor submitter, Instant now) {
        List<Taken> taken = new ArrayList<>();
        for (WrittenTable each : written) {
            taken.add(insert(round, unit, each, submitter, now));
        }
        return taken;
    }

    /** The same rows as before are the same object, so they are no new version. */
    private Taken insert(String round, OrgUnitId unit, WrittenTable written, AuditTrail.Actor submitter, Instant now) {
        String table = written.table();
        Optional<Version> before = tables.newest(round, unit.value(), table);
        if (before.filter(version -> version.object().equals(written.object())).isPresent()) {
            return new Taken(table, before.get().key().number(), written.rows(), false);
        }
        int number = before.map(version -> version.key().number()).orElse(0) + 1;
        Version.Key key = new Version.Key(round, unit.value(), table, number);
        Version.Origin origin = new Version.Origin(
                written.layout().file(),
                written.sourceSha256(),
                written.layout().sheet(),
                written.layout().addressOfField());
        tables.insert(
                new Version(key, written.object(), written.rows(), origin, written.toExplain(), submitter.id(), now));
        List<AuditFact> facts = List.of(
                new AuditFact("number", Integer.toString(number)),
                new AuditFact("object", written.object()),
                new AuditFact("rows", Long.toString(written.rows())));
        journal.append(submitter, "collection.version-committed", round + "/" + unit + "/" + table, facts);
        journal.publish(new TableVersionCommitted(round, unit.value(), table, number, written.object()));
        return new Taken(table, number, written.rows(), true);
    }
}
