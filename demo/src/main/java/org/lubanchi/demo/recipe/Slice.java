package org.lubanchi.demo.recipe;

import java.util.Map;
import java.util.Optional;

/**
 * Rows of one table that are made alike (行组).
 *
 * @param table the table
 * @param name tells it from the table's other slices
 * @param counts rows of the whole city by year; {@code all} for every row of the base or every unit
 * @param spread {@code size}, {@code each}, {@code one} or {@code city}
 * @param base which rows made earlier they are made from, or empty
 * @param only conditions on facts of the units, or empty
 * @param cells recipes that differ from the table's usual ones
 */
record Slice(
        String table,
        String name,
        Map<Integer, String> counts,
        String spread,
        String base,
        String only,
        Map<String, Recipe> cells) {
    static final String ALL = "all";

    /** How many rows in a year, empty when the year has none of them. */
    Optional<String> count(int year) {
        return Optional.ofNullable(counts.get(year)).filter(count -> !count.isEmpty());
    }
}
