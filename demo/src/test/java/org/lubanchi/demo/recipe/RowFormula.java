package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.demo.calibration.Formula;
import org.lubanchi.demo.city.SheetRows;

/**
 * Computes the formulas of {@code fitted.csv} from rows alone: {@code count(table|field=value)}, {@code
 * sum(table|field|field!=value)}, {@code distinct(…)} as {@code sum}, {@code @year}.
 */
final class RowFormula {
    private static final Pattern TERM = Pattern.compile("(count|sum|distinct)\\(([^)]*)\\)(?:@([0-9]{4}))?");

    /** Gives the rows of a table in a year, unit by unit. */
    interface Rows {
        List<SheetRows> of(int year, String table);
    }

    private RowFormula() {}

    static BigDecimal value(String formula, int year, int decimals, Rows rows) {
        Matcher terms = TERM.matcher(formula);
        StringBuilder numbers = new StringBuilder();
        while (terms.find()) {
            int of = terms.group(3) == null ? year : Integer.parseInt(terms.group(3));
            List<String> parts = Arrays.asList(terms.group(2).split("\\|"));
            terms.appendReplacement(numbers, term(terms.group(1), parts, rows.of(of, parts.getFirst())));
        }
        return Formula.value(terms.appendTail(numbers).toString(), year, decimals, (ignored, total) -> BigDecimal.ZERO);
    }

    private static String term(String kind, List<String> parts, List<SheetRows> tables) {
        List<String> conditions = parts.subList(kind.equals("count") ? 1 : 2, parts.size());
        List<String> values = new ArrayList<>();
        for (SheetRows table : tables) {
            for (List<String> row : table.rows()) {
                if (conditions.stream().allMatch(condition -> holds(condition, table, row))) {
                    values.add(
                            kind.equals("count") ? "1" : row.get(table.fields().indexOf(parts.get(1))));
                }
            }
        }
        if (kind.equals("distinct")) {
            return Long.toString(values.stream().distinct().count());
        }
        return values.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static boolean holds(String condition, SheetRows table, List<String> row) {
        boolean equal = !condition.contains("!=");
        String[] sides = condition.split(equal ? "=" : "!=");
        return row.get(table.fields().indexOf(sides[0])).equals(sides[1]) == equal;
    }
}
