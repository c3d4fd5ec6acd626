package org.lubanchi.engine.consistency.passage;

import java.util.Optional;
import org.lubanchi.engine.consistency.outline.NumberedTitle;

/**
 * A passage (段) of the report: a paragraph, heading or caption.
 *
 * @param index position in the report, over passages and tables
 * @param kind what it is
 * @param prose its text
 * @param title the numbered title it is or begins with
 * @param caseNumber counts the cases, boxes and sections passed so far, so that passages of one case share it
 * @param inCase whether it stands under a case or box, where a single school speaks
 */
public record Passage(
        int index, Kind kind, Prose prose, Optional<NumberedTitle> title, int caseNumber, boolean inCase) {
    /** What a passage is. */
    public enum Kind {
        HEADING,
        CAPTION,
        BODY
    }

    /** The text. */
    public String text() {
        return prose.text();
    }

    /** Where it begins. */
    public Spot spot() {
        return prose.spot(0, Math.min(prose.text().length(), 30));
    }
}
