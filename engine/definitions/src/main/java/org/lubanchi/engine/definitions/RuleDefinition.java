package org.lubanchi.engine.definitions;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;

/**
 * A condition every row of a table must meet (校验规则).
 *
 * @param id readable slug, never reused
 * @param severity what a broken rule stops
 * @param table the table it is about
 * @param check true for a good row; not judged where a value it needs is missing
 * @param at the field at which the problem is shown
 * @param say the sentence for a broken rule; {@code {expression}} is filled in with the row's numbers
 * @param usualCauses what usually went wrong, most likely first
 * @param source the id of its source
 * @param from the first report year it holds for
 * @param to the last, when it ended
 * @param examples rows and what the rule says of them
 */
public record RuleDefinition(
        String id,
        Severity severity,
        String table,
        Expression check,
        String at,
        LocalText say,
        List<LocalText> usualCauses,
        String source,
        int from,
        Optional<Integer> to,
        List<Example> examples) {
    public RuleDefinition {
        usualCauses = List.copyOf(usualCauses);
        examples = List.copyOf(examples);
    }

    /** Whether it holds for a report year. */
    public boolean holdsIn(int year) {
        return from <= year && to.map(last -> year <= last).orElse(true);
    }
}
