package org.lubanchi.platform.lake.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.lake.StoredObject;
import org.lubanchi.platform.lake.Sweep;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sweeps at each start; seven days are longer than any upload. */
@Component
class LakeSweep implements Sweep {
    private static final Duration GRACE = Duration.ofDays(7);
    private static final int HASH_LENGTH = 64;

    private final Lake lake;
    private final LakeTables tables;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LakeSweep(Lake lake, LakeTables tables, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.lake = lake;
        this.tables = tables;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweepAtStart() {
        sweep(clock.instant());
    }

    @Override
    public int sweep(Instant now) {
        List<Path> old = Stream.concat(lake.objects().list().stream(), lake.objects().listDrafts().stream())
                .filter(file -> olderThanGrace(file, now))
                .toList();
        Integer swept = old.isEmpty() ? Integer.valueOf(0) : transaction.execute(_ -> sweep(old));
        return swept == null ? 0 : swept;
    }

    private int sweep(List<Path> old) {
        tables.lockForSweep();
        Set<StoredObject> referred = tables.referred();
        List<Path> loose =
                old.stream().filter(file -> !referred.contains(object(file))).toList();
        for (Path file : loose) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw StoreFailures.cannotWrite(file, e);
            }
        }
        if (!loose.isEmpty()) {
            List<AuditTrail.AuditFact> facts =
                    List.of(new AuditTrail.AuditFact("files", Integer.toString(loose.size())));
            audit.append(AuditTrail.Actor.PROGRAM, "lake.swept", "lake", facts);
        }
        return loose.size();
    }

    private static boolean olderThanGrace(Path file, Instant now) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(GRACE));
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
    }

    private static StoredObject object(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.length() < HASH_LENGTH
                ? new StoredObject(name, "")
                : new StoredObject(name.substring(0, HASH_LENGTH), name.substring(HASH_LENGTH));
    }
}
