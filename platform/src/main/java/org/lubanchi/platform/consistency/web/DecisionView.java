package org.lubanchi.platform.consistency.web;

import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.consistency.FindingDecision;

/** What somebody said to a finding, on the wire. */
record DecisionView(
        int number,
        int version,
        String answer,
        String reason,
        String name,
        String at,
        @Nullable String carriedFrom) {
    static DecisionView of(FindingDecision decision) {
        return new DecisionView(
                decision.number(),
                decision.version(),
                decision.answer().code(),
                decision.reason(),
                decision.name(),
                decision.at().toString(),
                decision.carriedFrom().orElse(null));
    }
}
