package org.lubanchi.platform.lake.internal;

import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.lubanchi.platform.lake.events.SnapshotSealed;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Repeats the pointers in the lake's folder, where commands without a server find them. The database is right. */
@Component
class PointerShadow {
    private final Lake lake;
    private final LakeTables tables;

    PointerShadow(Lake lake, LakeTables tables) {
        this.lake = lake;
        this.tables = tables;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void follow(SnapshotSealed sealed) {
        lake.point(sealed.round(), sealed.manifest());
    }

    /** A kill between commit and shadow leaves an old pointer; each start puts it right. */
    @EventListener(ApplicationReadyEvent.class)
    void repair() {
        for (SealedSnapshot snapshot : tables.current()) {
            lake.point(snapshot.round(), snapshot.manifest());
        }
    }
}
