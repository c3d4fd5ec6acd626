package org.lubanchi.engine.definitions.report;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.expression.Expression;

/**
 * A sentence (句子) with figures in it.
 *
 * @param when the condition under which it is written; a condition that cannot be judged leaves it out
 * @param parts text and figures in order
 */
public record Sentence(Optional<Expression> when, List<Part> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /** A part of a sentence (句子成分). */
    public sealed interface Part {
        /** Plain words. */
        record Words(String text) implements Part {}

        /**
         * A figure of the report's unit.
         *
         * @param indicator its id
         * @param yearsBack 0 for the report's year
         * @param scale 0, 4 (万) or 8 (亿)
         * @param decimals places printed; empty takes the indicator's own
         * @param absolute whether the sign is left to the words
         */
        record Figure(String indicator, int yearsBack, int scale, Optional<Integer> decimals, boolean absolute)
                implements Part {}
    }
}
