package org.lubanchi.engine.kernel;

import java.util.List;

/**
 * A computed figure (事实): its key, its value, and how it came about.
 *
 * @param key what it is of
 * @param value in the indicator's unit and unrounded; or missing with the reason
 * @param trace how it came about, down to the source
 * @param issues what went wrong on the way, for example a zero denominator; empty when nothing did
 */
public record Fact(FactKey key, Observed<Quantity> value, Trace trace, List<Issue> issues) {
    public Fact {
        issues = List.copyOf(issues);
    }
}
