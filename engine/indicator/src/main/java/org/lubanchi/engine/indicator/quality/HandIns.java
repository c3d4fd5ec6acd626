package org.lubanchi.engine.indicator.quality;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a unit's tables came in (报送情况), as the collection knows it.
 *
 * @param timing against the deadline; empty where the round had none
 * @param review what review sent back; empty where nothing was handed in for review
 * @param explained rule id to the number of its issues that carry an explanation
 */
public record HandIns(Optional<Timing> timing, Optional<Review> review, Map<String, Integer> explained) {
    /** Nothing is known: the rows came in without a round on the web. */
    public static final HandIns UNKNOWN = new HandIns(Optional.empty(), Optional.empty(), Map.of());

    public HandIns {
        explained = Collections.unmodifiableMap(new TreeMap<>(explained));
    }

    /** Tables with a deadline, and those first handed in before it (按时情况). */
    public record Timing(int due, int onTime) {}

    /** Tables handed in for review, and those sent back at least once (退回情况). */
    public record Review(int handedIn, int returned) {}
}
