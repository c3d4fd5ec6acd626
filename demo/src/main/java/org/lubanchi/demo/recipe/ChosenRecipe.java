package org.lubanchi.demo.recipe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * One recipe for the rows that meet a condition and another for the rest (分情形), written {@code when field=a|b then …
 * else …}.
 *
 * @param condition on a cell made before
 * @param then for the rows that meet it
 * @param otherwise for the rest
 */
record ChosenRecipe(BaseChoice.Condition condition, Recipe then, Recipe otherwise) implements Recipe {
    @Override
    public List<String> column(List<DraftRow> rows, Kitchen kitchen) {
        List<DraftRow> met = rows.stream().filter(this::meets).toList();
        List<DraftRow> rest = rows.stream().filter(row -> !meets(row)).toList();
        Iterator<String> first = then.column(met, kitchen).iterator();
        Iterator<String> second = otherwise.column(rest, kitchen).iterator();
        List<String> column = new ArrayList<>(rows.size());
        for (DraftRow row : rows) {
            column.add(meets(row) ? first.next() : second.next());
        }
        return column;
    }

    private boolean meets(DraftRow row) {
        return condition.holds(row.get(condition.field()));
    }
}
