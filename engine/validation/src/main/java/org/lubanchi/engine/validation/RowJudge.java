package org.lubanchi.engine.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.sheet.TableRow;

/**
 * Judges the rows of one table by all its rules as they come (逐行判定): what it says once the last has come is what
 * {@link RowValidator#validate} says of all of them.
 */
public final class RowJudge {
    private final Map<String, Integer> places;
    private final List<RuleJudge> rules;

    RowJudge(TableDefinition table, List<RuleJudge> rules) {
        this.places = RowBindings.placesOf(table);
        this.rules = List.copyOf(rules);
    }

    /** Judges one row. */
    public void take(TableRow row) {
        RowBindings bindings = RowBindings.of(places, row);
        for (RuleJudge rule : rules) {
            rule.take(row, bindings);
        }
    }

    /** What was found so far, rule by rule, capped for each rule. */
    public List<Issue> issues() {
        List<Issue> issues = new ArrayList<>();
        rules.forEach(rule -> issues.addAll(rule.issues()));
        return List.copyOf(issues);
    }
}
