package org.lubanchi.engine.definitions;

import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;

/**
 * Something wrong in a definition file (定义问题): the issue and the line with a caret.
 *
 * @param issue where, found, expected, why, what to do
 * @param excerpt the line and a caret under the place, two lines; may be empty
 */
public record DefinitionProblem(Issue issue, String excerpt) {
    /** The problem as people read it on a terminal. */
    public String text(Language language) {
        return excerpt.isEmpty() ? issue.text(language) : issue.text(language) + "\n" + excerpt;
    }
}
