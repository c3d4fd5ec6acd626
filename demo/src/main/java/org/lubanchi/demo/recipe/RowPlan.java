package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.demo.calibration.CsvTable;

/**
 * The plan of a city's further tables (行计划), read from its files.
 *
 * @param recipes the usual recipes of each table, field by field, in the order written
 * @param slices in the order written
 * @param targets totals by year and name
 * @param words lists of words
 */
public record RowPlan(
        Map<String, Map<String, Recipe>> recipes,
        List<Slice> slices,
        SortedMap<Integer, Map<String, BigDecimal>> targets,
        Map<String, List<String>> words) {
    private static final String FOLDER = "calibration/";
    private static final String YEAR = "[0-9]{4}";

    /** The plan of a city. */
    public static RowPlan load(String city) {
        return new RowPlan(
                recipes(CsvTable.ofResource(FOLDER + "cells.csv")),
                slices(CsvTable.ofResource(FOLDER + city + "/slices.csv")),
                targets(CsvTable.ofResource(FOLDER + city + "/targets.csv")),
                words(CsvTable.ofResource(FOLDER + "words.csv")));
    }

    /** The tables it makes in a year. */
    public List<String> tables(int year) {
        return slices.stream()
                .filter(slice -> slice.count(year).isPresent())
                .map(Slice::table)
                .distinct()
                .toList();
    }

    private static Map<String, Map<String, Recipe>> recipes(CsvTable table) {
        Map<String, Map<String, Recipe>> recipes = new LinkedHashMap<>();
        for (List<String> line : table.lines()) {
            recipes.computeIfAbsent(table.cell(line, "table"), ignored -> new LinkedHashMap<>())
                    .put(table.cell(line, "field"), RecipeReader.read(table.cell(line, "recipe")));
        }
        return recipes;
    }

    private static List<Slice> slices(CsvTable table) {
        List<Slice> slices = new ArrayList<>();
        for (List<String> line : table.lines()) {
            Map<Integer, String> counts = new TreeMap<>();
            table.head().stream()
                    .filter(column -> column.matches(YEAR))
                    .forEach(year -> counts.put(Integer.parseInt(year), table.cell(line, year)));
            slices.add(new Slice(
                    table.cell(line, "table"),
                    table.cell(line, "slice"),
                    counts,
                    table.cell(line, "spread"),
                    table.cell(line, "base"),
                    table.cell(line, "only"),
                    cells(table.cell(line, "cells"))));
        }
        return slices;
    }

    private static Map<String, Recipe> cells(String text) {
        Map<String, Recipe> cells = new LinkedHashMap<>();
        for (String each : text.isEmpty() ? new String[0] : text.split(";")) {
            String[] sides = each.split(":=", 2);
            cells.put(sides[0].strip(), RecipeReader.read(sides[1]));
        }
        return cells;
    }

    private static SortedMap<Integer, Map<String, BigDecimal>> targets(CsvTable table) {
        SortedMap<Integer, Map<String, BigDecimal>> targets = new TreeMap<>();
        for (List<String> line : table.lines()) {
            targets.computeIfAbsent(Integer.parseInt(table.cell(line, "year")), ignored -> new HashMap<>())
                    .put(table.cell(line, "target"), new BigDecimal(table.cell(line, "value")));
        }
        return targets;
    }

    private static Map<String, List<String>> words(CsvTable table) {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> line : table.lines()) {
            words.put(
                    table.cell(line, "list"),
                    Arrays.asList(table.cell(line, "words").split(" ")));
        }
        return words;
    }
}
