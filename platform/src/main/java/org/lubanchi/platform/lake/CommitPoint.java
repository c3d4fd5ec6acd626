package org.lubanchi.platform.lake;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where writing to the lake becomes true (提交点).
 *
 * <p>Objects are written, synced and renamed before; then one transaction refers to them and inserts what they mean,
 * the audit entry and the event. A kill between the two leaves an object that nobody refers to, and the store as it was.
 */
public interface CommitPoint {
    /**
     * Runs the one transaction.
     *
     * @param objects what was written; each must lie in its place
     * @param meaning inserts what the objects mean, audit entry and event included
     * @throws org.lubanchi.engine.kernel.Failure when an object is not there; then nothing is committed
     */
    void commit(List<StoredObject> objects, Runnable meaning);

    /**
     * Seals in one transaction: the pointer moves to a new snapshot.
     *
     * @param snapshot what it points to
     * @param objects manifest and partitions
     * @param meaning inserts what else must hold, audit entry included
     */
    void seal(SealedSnapshot snapshot, List<StoredObject> objects, Consumer<SealedSnapshot> meaning);

    /** The current snapshot of each round, by round. */
    List<SealedSnapshot> listCurrent();

    /** The current snapshot of a round. */
    Optional<SealedSnapshot> findCurrent(String round);
}
