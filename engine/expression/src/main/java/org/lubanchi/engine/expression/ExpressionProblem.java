package org.lubanchi.engine.expression;

import org.lubanchi.engine.kernel.LocalText;

/**
 * What is wrong with an expression's text, and where (算式问题).
 *
 * @param code readable slug such as {@code expression.unknown-name}
 * @param start offset of the first character, in UTF-16 units of the text
 * @param end offset after the last; equal to the start when something is missing there
 * @param message what was found
 * @param remedy what to write instead
 */
public record ExpressionProblem(String code, int start, int end, LocalText message, LocalText remedy) {
    public ExpressionProblem {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A problem has a place in the text, not " + start + "–" + end);
        }
    }
}
