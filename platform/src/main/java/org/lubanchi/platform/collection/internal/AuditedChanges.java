package org.lubanchi.platform.collection.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.audit.AuditTrail.AuditEntry;
import org.lubanchi.platform.collection.ChangeFeed;
import org.springframework.stereotype.Component;

/**
 * The feed is read off the audit trail, whose entries are numbered in the order of their commits: whoever goes on from a
 * number misses nothing, which a number drawn before the commit could not promise.
 */
@Component
class AuditedChanges implements ChangeFeed {
    private static final Map<String, Kind> KINDS = Map.of(
            "collection.version-committed", Kind.COMMITTED,
            "collection.case-school-review", Kind.SUBMITTED,
            "collection.case-submitted", Kind.SUBMITTED,
            "collection.case-returned", Kind.RETURNED,
            "collection.case-approved", Kind.APPROVED,
            "collection.case-sealed", Kind.SEALED);

    private final AuditTrail audit;
    private final Readers readers;
    private final Clock clock;

    AuditedChanges(AuditTrail audit, Readers readers, Clock clock) {
        this.audit = audit;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Page list(long after, int most) {
        readers.require();
        List<AuditEntry> entries = audit.listAfter(after, most);
        List<Change> all = new ArrayList<>();
        for (AuditEntry entry : entries) {
            change(entry).ifPresent(all::add);
        }
        Set<OrgUnitId> allowed = readers.allowed(
                Duty.FOLLOW, all.stream().map(Change::unit).collect(Collectors.toSet()), LocalDate.now(clock));
        return new Page(
                all.stream().filter(change -> allowed.contains(change.unit())).toList(),
                entries.isEmpty() ? after : entries.getLast().number(),
                entries.size() == most);
    }

    private static Optional<Change> change(AuditEntry entry) {
        Kind kind = KINDS.get(entry.action());
        List<String> place = List.of(entry.subject().split("/", -1));
        if (kind == null || place.size() != 3) {
            return Optional.empty();
        }
        int version = entry.fact(kind == Kind.COMMITTED ? "number" : "version")
                .map(Integer::parseInt)
                .orElse(0);
        return Optional.of(new Change(
                entry.number(),
                entry.at(),
                kind,
                place.get(0),
                new OrgUnitId(place.get(1)),
                place.get(2),
                version == 0 ? OptionalInt.empty() : OptionalInt.of(version)));
    }
}
