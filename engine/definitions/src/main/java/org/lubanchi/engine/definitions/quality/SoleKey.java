package org.lubanchi.engine.definitions.quality;

import org.lubanchi.engine.kernel.LocalText;

/**
 * A value that belongs to one unit only (一人一籍): reported by two, one of them is wrong, or somebody is counted twice.
 *
 * @param id its name
 * @param table the table
 * @param field the field
 * @param say what is wrong when two units have the same value, and what to do
 * @param source the id of its source
 * @param from the first report year
 */
public record SoleKey(String id, String table, String field, LocalText say, String source, int from) {}
