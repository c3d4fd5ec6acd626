package org.lubanchi.demo.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.city.SheetRows;

/** The rows a plan gives for all units of a city in one year (计划表行). */
public final class PlannedTables {
    private final RowPlan plan;
    private final int year;
    private final Function<String, Draw> draws;
    private final Map<String, Map<String, List<DraftRow>>> byUnit = new HashMap<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Set<String> cityTables = new HashSet<>();
    private final String city;

    private PlannedTables(RowPlan plan, int year, Function<String, Draw> draws, String city) {
        this.city = city;
        this.plan = plan;
        this.year = year;
        this.draws = draws;
    }

    /**
     * Makes the rows.
     *
     * @param plan what to make
     * @param year the report year
     * @param draws streams by name
     * @param reporters the city first, then its schools
     */
    public static PlannedTables of(
            RowPlan plan, int year, Function<String, Draw> draws, List<ReportingUnit> reporters) {
        PlannedTables tables =
                new PlannedTables(plan, year, draws, reporters.getFirst().unit());
        for (Slice slice : plan.slices()) {
            slice.count(year).ifPresent(count -> tables.make(slice, count, reporters));
        }
        return tables;
    }

    /**
     * The planned tables of a unit, in the order of the plan. A school with nothing to list hands in an empty list: that
     * is a zero, not a missing report.
     */
    public List<SheetRows> of(String unit) {
        Map<String, List<DraftRow>> made = byUnit.getOrDefault(unit, Map.of());
        return fields.keySet().stream()
                .filter(table -> cityTables.contains(table) == unit.equals(city))
                .map(table -> new SheetRows(
                        table,
                        requireFields(table),
                        made.getOrDefault(table, List.of()).stream()
                                .map(row -> row.cells(requireFields(table)))
                                .toList()))
                .toList();
    }

    private List<String> requireFields(String table) {
        return fields.getOrDefault(table, List.of());
    }

    private void make(Slice slice, String count, List<ReportingUnit> reporters) {
        String stream = slice.table() + "/" + slice.name();
        List<DraftRow> rows = new ArrayList<>();
        new SliceSpread(slice, year, draws.apply(stream))
                .places(count, reporters)
                .forEach(place -> rows.add(add(slice.table(), place)));
        Map<String, Recipe> usual = plan.recipes().getOrDefault(slice.table(), Map.of());
        if (!usual.keySet().containsAll(slice.cells().keySet())) {
            throw new IllegalArgumentException(stream + " names a field that " + slice.table() + " has no recipe for");
        }
        if (slice.spread().equals("city")) {
            cityTables.add(slice.table());
        }
        fields.putIfAbsent(slice.table(), List.copyOf(usual.keySet()));
        usual.forEach((field, recipe) -> {
            Kitchen kitchen = new Kitchen(
                    year,
                    draws.apply(stream + "/" + field),
                    plan.targets().getOrDefault(year, Map.of()),
                    plan.words(),
                    byUnit);
            List<String> column = slice.cells().getOrDefault(field, recipe).column(rows, kitchen);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).put(field, column.get(i));
            }
        });
    }

    private DraftRow add(String table, SliceSpread.Place place) {
        List<DraftRow> rows = byUnit.computeIfAbsent(place.reporter().unit(), ignored -> new LinkedHashMap<>())
                .computeIfAbsent(table, ignored -> new ArrayList<>());
        DraftRow row = new DraftRow(place.reporter(), rows.size() + 1, place.base());
        rows.add(row);
        return row;
    }
}
