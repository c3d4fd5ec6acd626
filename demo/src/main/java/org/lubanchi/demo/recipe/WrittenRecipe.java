package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recipes that write what is known already (写定配方). */
sealed interface WrittenRecipe extends Recipe {
    /** One cell. */
    String cell(DraftRow row, Kitchen kitchen);

    @Override
    default List<String> column(List<DraftRow> rows, Kitchen kitchen) {
        return rows.stream().map(row -> cell(row, kitchen)).toList();
    }

    /**
     * A text with holes (套写), written {@code is …}: {@code {n}} the serial number, {@code {year}}, {@code {field}} or
     * {@code {field|4}} a cell and its beginning, {@code {word.list}} a drawn word.
     *
     * @param text with its holes
     */
    record Is(String text) implements WrittenRecipe {
        private static final Pattern HOLE = Pattern.compile("\\{([^}|]+)(?:\\|([0-9]+))?}");
        private static final String WORD = "word.";

        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            if (text.indexOf('{') < 0) {
                return text;
            }
            Matcher holes = HOLE.matcher(text);
            StringBuilder written = new StringBuilder();
            while (holes.find()) {
                String filling = fill(holes.group(1), row, kitchen);
                String cut = holes.group(2);
                holes.appendReplacement(
                        written,
                        Matcher.quoteReplacement(cut == null ? filling : filling.substring(0, Integer.parseInt(cut))));
            }
            return holes.appendTail(written).toString();
        }

        private static String fill(String hole, DraftRow row, Kitchen kitchen) {
            if (hole.equals("n")) {
                return Integer.toString(row.serial());
            }
            if (hole.equals("year")) {
                return Integer.toString(kitchen.year());
            }
            if (hole.startsWith(WORD)) {
                List<String> words = kitchen.requireWords(hole.substring(WORD.length()));
                return words.get(kitchen.draw().below(words.size()));
            }
            return row.get(hole);
        }
    }

    /**
     * A synthetic number (编号), written {@code number L}.
     *
     * @param letter that tells tables apart
     */
    record Number(String letter) implements WrittenRecipe {
        private static final int DIGITS = 1_000_000;

        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            String serial = Integer.toString(DIGITS + row.serial()).substring(1);
            return row.reporter().prefix() + letter + serial;
        }
    }

    /**
     * Values in turn within each unit (轮流), written {@code cycle a b c}.
     *
     * @param values in order
     */
    record Cycle(List<String> values) implements WrittenRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            return values.get((row.serial() - 1) % values.size());
        }
    }

    /**
     * A value by the beginning of another cell, the longest known (对照), written {@code map field 61:A 66:C *:P}.
     *
     * @param of the other cell
     * @param values by beginning; {@code *} for all others
     */
    record ByPrefix(String of, Map<String, String> values) implements WrittenRecipe {
        private static final String OTHERS = "*";

        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            String key = row.get(of);
            for (int length = key.length(); length > 0; length--) {
                String value = values.get(key.substring(0, length));
                if (value != null) {
                    return value;
                }
            }
            String other = values.get(OTHERS);
            if (other == null) {
                throw new IllegalArgumentException("No value for " + of + " " + key);
            }
            return other;
        }
    }

    /**
     * The sum of cells, some taken off (加减), written {@code add a b -c}.
     *
     * @param terms names, with a minus before those taken off
     */
    record Add(List<String> terms) implements WrittenRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            BigDecimal sum = BigDecimal.ZERO;
            for (String term : terms) {
                boolean off = term.startsWith("-");
                BigDecimal value = new BigDecimal(row.get(off ? term.substring(1) : term));
                sum = off ? sum.subtract(value) : sum.add(value);
            }
            return sum.toPlainString();
        }
    }

    /**
     * How many rows of a table made before the unit has that agree with this row (计数), written {@code count
     * table[field=value]/field+field}.
     *
     * @param choice the table, what its rows must be, and the fields in which they agree with this row
     */
    record Count(BaseChoice choice) implements WrittenRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            BaseTable base = row.reporter().tables().get(choice.table());
            return Long.toString(base != null ? base.countLike(choice, row::get) : planned(row, kitchen));
        }

        private long planned(DraftRow row, Kitchen kitchen) {
            return kitchen.made(row.reporter(), choice.table()).stream()
                    .filter(made -> choice.fits(made::get))
                    .filter(made -> choice.groups().stream()
                            .allMatch(field -> made.get(field).equals(row.get(field))))
                    .count();
        }
    }
}
