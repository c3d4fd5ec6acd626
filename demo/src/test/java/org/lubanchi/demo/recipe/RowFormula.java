package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
        List<Condition> conditions = parts.subList(kind.equals("count") ? 1 : 2, parts.size()).stream()
                .map(Condition::of)
                .toList();
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> different = new HashSet<>();
        for (SheetRows table : tables) {
            int field = kind.equals("count") ? -1 : table.fields().indexOf(parts.get(1));
            List<Predicate<List<String>>> tests =
                    conditions.stream().map(condition -> condition.in(table)).toList();
            for (List<String> row : table.rows()) {
                if (tests.stream().allMatch(test -> test.test(row))) {
                    switch (kind) {
                        case "count" -> count++;
                        case "sum" -> sum = sum.add(new BigDecimal(row.get(field)));
                        default -> different.add(row.get(field));
                    }
                }
            }
        }
        return switch (kind) {
            case "count" -> Long.toString(count);
            case "sum" -> sum.toPlainString();
            default -> Long.toString(different.size());
        };
    }

    /** {@code field=value} or {@code field!=value}. */
    private record Condition(String field, String value, boolean equal) {
        static Condition of(String text) {
            boolean equal = !text.contains("!=");
            String[] sides = text.split(equal ? "=" : "!=");
            return new Condition(sides[0], sides[1], equal);
        }

        Predicate<List<String>> in(SheetRows table) {
            int at = table.fields().indexOf(field);
            return row -> row.get(at).equals(value) == equal;
        }
    }
}
