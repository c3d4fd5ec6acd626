package org.lubanchi.demo.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lubanchi.demo.city.SheetRows;

/**
 * Rows made earlier that later rows are made from (底表).
 *
 * @param rows the rows
 */
public record BaseTable(SheetRows rows) {
    private static final String PREFIX = "base.";

    /**
     * The rows that fit, each cell under {@code base.} and its field.
     *
     * @param choice which rows, and by what they are grouped
     */
    List<Map<String, String>> list(BaseChoice choice) {
        List<Map<String, String>> chosen = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Integer> counts = new ArrayList<>();
        for (List<String> cells : rows.rows()) {
            if (!choice.fits(field -> cells.get(at(field)))) {
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (String field : choice.groups().isEmpty() ? rows.fields() : choice.groups()) {
                row.put(PREFIX + field, cells.get(at(field)));
            }
            Integer place = choice.groups().isEmpty() ? null : places.putIfAbsent(row.toString(), chosen.size());
            if (place == null) {
                chosen.add(row);
                counts.add(1);
            } else {
                counts.set(place, counts.get(place) + 1);
            }
        }
        for (int i = 0; i < counts.size(); i++) {
            chosen.get(i).put(PREFIX + "count", counts.get(i).toString());
        }
        return chosen;
    }

    /**
     * How many rows fit a choice without groups, written as in a plan.
     *
     * @param bases tables by name
     * @param choice which rows
     */
    public static long count(Map<String, BaseTable> bases, String choice) {
        BaseChoice parsed = BaseChoice.parse(choice, 0);
        BaseTable table = bases.get(parsed.table());
        return table == null
                ? 0
                : table.rows.rows().stream()
                        .filter(cells -> parsed.fits(field -> cells.get(table.at(field))))
                        .count();
    }

    /**
     * How many rows fit a choice and agree with another row in the fields it groups by.
     *
     * @param choice which rows
     * @param other the cells of the other row by field
     */
    long countLike(BaseChoice choice, UnaryOperator<String> other) {
        return rows.rows().stream()
                .filter(cells -> choice.fits(field -> cells.get(at(field))))
                .filter(cells -> choice.groups().stream()
                        .allMatch(field -> cells.get(at(field)).equals(other.apply(field))))
                .count();
    }

    /** A cell of the first row of a table. */
    public static String first(Map<String, BaseTable> bases, String name, String field) {
        BaseTable table = bases.get(name);
        if (table == null) {
            throw new IllegalArgumentException("No rows of " + name + " were made");
        }
        return table.rows.rows().getFirst().get(table.at(field));
    }

    private int at(String field) {
        int at = rows.fields().indexOf(field);
        if (at < 0) {
            throw new IllegalArgumentException("No field " + field + " in " + rows.table());
        }
        return at;
    }
}
