package org.lubanchi.engine.definitions.evaluation;

import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.Unit;

/**
 * The number a scoring function looks at (被评数值).
 *
 * @param formula over indicators, inputs and derived formulas
 * @param unit the unit in which thresholds are written; the formula's unit converts to it
 */
public record ScoredAmount(Expression formula, Unit unit) {}
