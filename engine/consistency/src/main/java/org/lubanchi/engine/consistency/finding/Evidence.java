package org.lubanchi.engine.consistency.finding;

import org.lubanchi.engine.consistency.passage.Spot;

/**
 * One end of a relation (证据): where it stands and what it says.
 *
 * @param spot the place and the words around it
 * @param role what it is in the formula, in Chinese: 分子, 合计, 目录
 * @param number the number as printed, empty when the end is a title
 * @param suspect whether it may itself be what is wrong; context is quoted but never blamed
 */
public record Evidence(Spot spot, String role, String number, boolean suspect) {
    /** An end that may be what is wrong. */
    public Evidence(Spot spot, String role, String number) {
        this(spot, role, number, true);
    }

    /** The same end as mere context: it explains the finding, but is not what is wrong. */
    public Evidence asContext() {
        return new Evidence(spot, role, number, false);
    }

    /** Identity of what is printed: one spot may carry a title's number and its page. */
    public String key() {
        return spot.key() + "#" + number;
    }
}
