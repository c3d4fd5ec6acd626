package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;

/**
 * Something that is counted for a school (计分成果): an award, a project, an answer of a questionnaire.
 *
 * @param level its level, as the scheme names levels
 * @param rank the school's rank among those who share it; blank when there is none
 * @param project what it belongs to, so that one project is not counted twice; blank when it stands alone
 * @param amount how many, or which share of it was done; one for a single item
 */
public record Item(String level, String rank, String project, BigDecimal amount) {
    /** A single item of a level. */
    public static Item of(String level) {
        return new Item(level, "", "", BigDecimal.ONE);
    }
}
