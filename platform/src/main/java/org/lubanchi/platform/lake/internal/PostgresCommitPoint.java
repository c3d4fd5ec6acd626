package org.lubanchi.platform.lake.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.lake.CommitPoint;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.lubanchi.platform.lake.StoredObject;
import org.lubanchi.platform.lake.events.SnapshotSealed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The commit point over PostgreSQL. */
@Component
class PostgresCommitPoint implements CommitPoint {
    private final LakeTables tables;
    private final Lake lake;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PostgresCommitPoint(LakeTables tables, Lake lake, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.lake = lake;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void commit(List<StoredObject> objects, Runnable meaning) {
        refer(objects);
        meaning.run();
    }

    @Override
    @Transactional
    public void seal(SealedSnapshot snapshot, List<StoredObject> objects, Consumer<SealedSnapshot> meaning) {
        refer(objects);
        tables.insert(snapshot);
        meaning.accept(snapshot);
        events.publishEvent(new SnapshotSealed(snapshot.round(), snapshot.id(), snapshot.manifest()));
    }

    private void refer(List<StoredObject> objects) {
        tables.lockForCommit();
        Instant now = clock.instant();
        for (StoredObject object : objects) {
            Path file = lake.objects().path(object.sha256(), object.suffix());
            if (!Files.isRegularFile(file)) {
                throw StoreFailures.damaged(file, new LocalText("文件不在", "the file is not there"));
            }
            tables.refer(object, now);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<SealedSnapshot> listCurrent() {
        return tables.current();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SealedSnapshot> findCurrent(String round) {
        return tables.current().stream()
                .filter(snapshot -> snapshot.round().equals(round))
                .findFirst();
    }
}
