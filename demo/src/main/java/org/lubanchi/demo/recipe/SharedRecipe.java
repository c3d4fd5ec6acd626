package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lubanchi.demo.allocation.Apportionment;

/** Recipes whose column adds up to something (分摊配方): largest remainders, so the sum is exact. */
sealed interface SharedRecipe extends Recipe {
    /**
     * Values in given proportions, in drawn order (配比), written {@code mix a:3 b:2}.
     *
     * @param shares weights by value, in the order written
     */
    record Mix(Map<String, Long> shares) implements SharedRecipe {
        @Override
        public List<String> column(List<DraftRow> rows, Kitchen kitchen) {
            List<String> values = List.copyOf(shares.keySet());
            long[] counts = Apportionment.of(
                    rows.size(), values.stream().mapToLong(shares::get).toArray());
            List<String> column = new ArrayList<>(rows.size());
            for (int i = 0; i < counts.length; i++) {
                for (long k = 0; k < counts[i]; k++) {
                    column.add(values.get(i));
                }
            }
            return kitchen.draw().shuffled(column);
        }
    }

    /**
     * A total shared out over the rows (分摊), written {@code spread total} or {@code spread total by field}.
     *
     * @param target name of the total
     * @param by a cell made before that weighs, or empty
     */
    record Spread(String target, String by) implements SharedRecipe {
        private static final int LOWEST = 750;
        private static final int HIGHEST = 1250;
        private static final long PARTS = 1_000_000L;

        @Override
        public List<String> column(List<DraftRow> rows, Kitchen kitchen) {
            BigDecimal total = kitchen.requireTarget(target);
            long[] weights = rows.stream()
                    .mapToLong(row -> weight(row) * kitchen.draw().between(LOWEST, HIGHEST))
                    .toArray();
            long units = total.unscaledValue().longValueExact();
            // One for each first, so that a row with little weight is not left with nothing.
            long first = units >= weights.length && total.scale() == 0 ? 1 : 0;
            long[] shares = Apportionment.of(units - first * weights.length, weights);
            List<String> column = new ArrayList<>(rows.size());
            for (long share : shares) {
                column.add(BigDecimal.valueOf(share + first, total.scale()).toPlainString());
            }
            return column;
        }

        private long weight(DraftRow row) {
            if (by.isEmpty()) {
                return PARTS;
            }
            return new BigDecimal(row.get(by)).longValue() + 1;
        }
    }
}
