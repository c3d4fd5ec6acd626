package org.lubanchi.engine.definitions.evaluation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A threshold that may differ by kind of school (门槛值).
 *
 * @param general for every kind without its own
 * @param byKind by kind of school
 */
public record Threshold(BigDecimal general, SortedMap<String, BigDecimal> byKind) {
    public Threshold {
        byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    }

    /** The same for every kind. */
    public static Threshold of(BigDecimal general) {
        return new Threshold(general, new TreeMap<>(Map.of()));
    }

    /** The threshold of a kind of school. */
    public BigDecimal of(String kind) {
        return byKind.getOrDefault(kind, general);
    }

    /** As people read it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(general.toPlainString());
        byKind.forEach(
                (kind, value) -> text.append("; ").append(kind).append(' ').append(value.toPlainString()));
        return text.toString();
    }
}
