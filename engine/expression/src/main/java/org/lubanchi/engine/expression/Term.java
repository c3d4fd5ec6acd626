package org.lubanchi.engine.expression;

import java.time.LocalDate;

/** A value inside the evaluator: numbers are exact fractions, so that no quotient is rounded before the end. */
sealed interface Term permits Ratio, Term.Text, Term.Bool, Term.Day {
    record Text(String text) implements Term {}

    record Bool(boolean truth) implements Term {}

    record Day(LocalDate day) implements Term {}
}
