package org.lubanchi.engine.definitions.report;

import java.util.Optional;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Who must report from a year on (编报义务).
 *
 * @param from the first report year
 * @param who in words
 * @param when the condition on the unit's own figures; empty obliges every unit of the outline's kind
 * @param source the id of its source
 */
public record ReportObligation(int from, LocalText who, Optional<Expression> when, String source) {}
