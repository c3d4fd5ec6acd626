package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** Text from a generator, with what an oracle says of it for a row. */
sealed interface Generated {
    String text();

    /**
     * A number.
     *
     * @param scale of its unit
     * @param plain whether it is a plain multiple
     * @param oracle the value in base units, nothing where it is missing or undefined
     */
    record Number(String text, BigDecimal scale, boolean plain, Function<School.Row, Optional<Fraction>> oracle)
            implements Generated {}

    /**
     * A condition.
     *
     * @param oracle true, false or nothing
     */
    record Condition(String text, Function<School.Row, Optional<Boolean>> oracle) implements Generated {}
}
