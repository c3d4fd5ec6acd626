package org.lubanchi.demo.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which rows of a table made earlier are taken (底表选取), written {@code table[field=value&field!=value]/group+group}.
 *
 * @param table the table
 * @param conditions all of which hold
 * @param groups fields whose equal values become one row with a count; empty when each row is taken
 */
record BaseChoice(String table, List<Condition> conditions, List<String> groups) {
    /**
     * What a cell must be (选取条件).
     *
     * @param field the field
     * @param equal whether it must be one of the values, or none of them
     * @param values the values
     */
    record Condition(String field, boolean equal, List<String> values) {
        static Condition parse(String text) {
            boolean equal = !text.contains("!=");
            String[] sides = text.split(equal ? "=" : "!=", 2);
            return new Condition(sides[0], equal, Arrays.asList(sides[1].split("\\|")));
        }

        boolean holds(String value) {
            return values.contains(value) == equal;
        }
    }

    static BaseChoice parse(String text, int year) {
        String written = text.replace("{year}", Integer.toString(year));
        String[] halves = written.split("/", 2);
        List<String> groups = halves.length == 1 ? List.of() : Arrays.asList(halves[1].split("\\+"));
        int open = halves[0].indexOf('[');
        if (open < 0) {
            return new BaseChoice(halves[0], List.of(), groups);
        }
        String inside = halves[0].substring(open + 1, halves[0].length() - 1);
        List<Condition> conditions =
                Arrays.stream(inside.split("&")).map(Condition::parse).toList();
        return new BaseChoice(halves[0].substring(0, open), conditions, groups);
    }

    boolean fits(UnaryOperator<String> row) {
        return conditions.stream().allMatch(condition -> condition.holds(row.apply(condition.field())));
    }
}
