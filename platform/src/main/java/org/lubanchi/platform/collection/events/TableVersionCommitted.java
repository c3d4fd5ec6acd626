package org.lubanchi.platform.collection.events;

/**
 * A table version was committed (表版本已提交).
 *
 * @param round the collection round
 * @param unit whose table
 * @param table which table
 * @param number the version's number
 * @param object the SHA-256 of its object
 */
public record TableVersionCommitted(String round, String unit, String table, int number, String object) {}
