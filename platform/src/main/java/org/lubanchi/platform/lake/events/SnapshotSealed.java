package org.lubanchi.platform.lake.events;

/**
 * A snapshot was sealed (快照已封存).
 *
 * @param round the round it seals
 * @param snapshot its id
 * @param manifest the SHA-256 of its manifest
 */
public record SnapshotSealed(String round, String snapshot, String manifest) {}
