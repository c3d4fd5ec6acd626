package org.lubanchi.engine.expression;

import org.lubanchi.engine.kernel.LocalText;

/** A part of an expression cannot be said in SQL exactly. */
final class NoSqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ExpressionProblem problem;

    NoSqlException(String code, Span span, LocalText message, LocalText remedy) {
        super(message.en());
        this.problem = new ExpressionProblem("expression." + code, span.start(), span.end(), message, remedy);
    }

    ExpressionProblem problem() {
        return problem;
    }
}
