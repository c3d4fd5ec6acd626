package org.lubanchi.engine.consistency.finding;

import org.lubanchi.engine.consistency.passage.Spot;

/**
 * One end of a relation (证据): where it stands and what it says.
 *
 * @param spot the place and the words around it
 * @param role what it is in the formula, in Chinese: 分子, 合计, 目录
 * @param number the number as printed, empty when the end is a title
 */
public record Evidence(Spot spot, String role, String number) {
    /** Identity of what is printed: one spot may carry a title's number and its page. */
    public String key() {
        return spot.key() + "#" + number;
    }
}
