package org.lubanchi.demo.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the synthetic city is fitted to (校准).
 *
 * @param years the totals of each report year, printed and chosen together
 * @param fitted the printed values that the rows reproduce
 */
public record Calibration(SortedMap<Integer, CityTotals> years, List<FittedValue> fitted) {
    public Calibration {
        fitted = List.copyOf(fitted);
    }

    /**
     * A printed value that the rows reproduce (校准值).
     *
     * @param publishedId its id in the inventory of published values
     * @param year its report year
     * @param value what the rows give, at the printed precision
     * @param formula how it follows from totals, named by their slugs
     * @param decimals places after the point
     */
    public record FittedValue(String publishedId, int year, BigDecimal value, String formula, int decimals) {}

    /** The totals of a year that is calibrated. */
    public CityTotals requireYear(int year) {
        CityTotals totals = years.get(year);
        if (totals == null) {
            throw new IllegalArgumentException("The demo has no year " + year);
        }
        return totals;
    }

    /** The calibration that is built into the program. */
    public static Calibration load() {
        return load(List.of("published_totals.csv", "chosen.csv"));
    }

    /**
     * The calibration of a part of a city.
     *
     * @param files that hold its totals
     */
    public static Calibration load(List<String> files) {
        Map<Integer, Map<Total, BigDecimal>> values = new TreeMap<>();
        for (String file : files) {
            addTotals(values, CsvTable.ofResource("calibration/" + file));
        }
        SortedMap<Integer, CityTotals> years = new TreeMap<>();
        values.forEach((year, totals) -> years.put(year, new CityTotals(year, totals)));
        return new Calibration(years, fittedValues(CsvTable.ofResource("calibration/fitted.csv")));
    }

    private static void addTotals(Map<Integer, Map<Total, BigDecimal>> values, CsvTable table) {
        for (List<String> line : table.lines()) {
            int year = Integer.parseInt(table.cell(line, "year"));
            Total total = Total.ofSlug(table.cell(line, "total"));
            BigDecimal value = new BigDecimal(table.cell(line, "value"));
            if (values.computeIfAbsent(year, ignored -> new EnumMap<>(Total.class))
                            .put(total, value)
                    != null) {
                throw new IllegalStateException("Two values of " + total.slug() + " for " + year);
            }
        }
    }

    private static List<FittedValue> fittedValues(CsvTable table) {
        List<FittedValue> fitted = new ArrayList<>();
        for (List<String> line : table.lines()) {
            fitted.add(new FittedValue(
                    table.cell(line, "published_id"),
                    Integer.parseInt(table.cell(line, "year")),
                    new BigDecimal(table.cell(line, "value")),
                    table.cell(line, "formula"),
                    Integer.parseInt(table.cell(line, "decimals"))));
        }
        return fitted;
    }
}
