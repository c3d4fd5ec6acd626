package org.lubanchi.engine.validation;

import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.expression.SqlColumns;

/** The same rules over whole tables at once (整表校验): a condition the warehouse puts into its query. */
public final class SetValidation {
    private SetValidation() {}

    /**
     * The rule's condition over columns: true for a good row, false for a broken one, NULL where it is not judged.
     *
     * @throws IllegalStateException when the rule has no exact query, which the catalogue rules out
     */
    public static String ruleSql(RuleDefinition rule, SqlColumns columns) {
        return rule.check().sql(columns);
    }
}
