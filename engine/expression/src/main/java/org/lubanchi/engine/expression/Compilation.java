package org.lubanchi.engine.expression;

import java.util.List;

/** The outcome of compiling a text (编译结果). */
public sealed interface Compilation {
    /** The text reads and its types and units fit. */
    record Compiled(Expression expression) implements Compilation {}

    /**
     * The text does not.
     *
     * @param problems at least one, in the order of the text
     */
    record Rejected(List<ExpressionProblem> problems) implements Compilation {
        public Rejected {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A rejected text has at least one problem");
            }
        }
    }
}
