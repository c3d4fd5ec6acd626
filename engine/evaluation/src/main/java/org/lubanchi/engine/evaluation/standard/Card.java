package org.lubanchi.engine.evaluation.standard;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.kernel.LocalText;

/** The warning of a year (红黄牌). */
public enum Card {
    /** None. */
    NONE(new LocalText("无", "none")),
    /** Recruitment is limited to the number of the year's graduates. */
    YELLOW(new LocalText("黄牌（限制招生）", "yellow: recruitment limited")),
    /** Recruitment is suspended. */
    RED(new LocalText("红牌（暂停招生）", "red: recruitment suspended"));

    private final LocalText label;

    Card(LocalText label) {
        this.label = label;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /**
     * The card of each year, from how many conditions were beyond the restricted mark in each, the earliest first.
     *
     * <p>One condition makes a yellow card; several at once, or yellow for so many years running, a red one.
     */
    public static List<Card> overYears(Standard.Cards rule, List<Integer> beyondRestricted) {
        List<Card> cards = new ArrayList<>();
        int running = 0;
        for (int count : beyondRestricted) {
            running = count > 0 ? running + 1 : 0;
            cards.add(count >= rule.redAt() || running >= rule.yearsToRed() ? RED : count > 0 ? YELLOW : NONE);
        }
        return List.copyOf(cards);
    }
}
