package org.lubanchi.demo.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.demo.SyntheticRegion;
import org.lubanchi.demo.city.SheetRows;

class PlannedTablesTest {
    private static final Map<Integer, Map<String, List<SheetRows>>> MADE = made();

    private static Map<Integer, Map<String, List<SheetRows>>> made() {
        Map<Integer, Map<String, List<SheetRows>>> made = new TreeMap<>();
        for (int year : SyntheticRegion.years("shaoxing")) {
            SyntheticRegion region = SyntheticRegion.of("shaoxing", year, code -> code);
            List<SheetRows> all = new ArrayList<>(region.cityTables());
            region.schools().forEach(school -> all.addAll(region.tables(school)));
            all.forEach(table -> made.computeIfAbsent(year, ignored -> new HashMap<>())
                    .computeIfAbsent(table.table(), ignored -> new ArrayList<>())
                    .add(table));
        }
        return made;
    }

    private static List<SheetRows> rows(int year, String table) {
        return MADE.getOrDefault(year, Map.of()).getOrDefault(table, List.of());
    }

    @Test
    void everyTargetOfAYearIsSpentToTheLastCent() {
        BigDecimal planned = rows(2023, "admission_plan").stream()
                .flatMap(table -> table.rows().stream()
                        .map(row -> new BigDecimal(row.get(table.fields().indexOf("planned_entrants")))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(planned).isEqualByComparingTo("15400");
    }

    @Test
    void noPlannedSchoolHoldsTheSameHonourTwice() {
        for (SheetRows table : rows(2023, "honour")) {
            Set<String> kinds = new HashSet<>();
            table.rows()
                    .forEach(row -> assertThat(kinds.add(row.get(table.fields().indexOf("honour_kind"))))
                            .isTrue());
        }
    }

    @Test
    void everyRosterFollowsTheRollItIsMadeFrom() {
        long entrants = rows(2023, "new_entrant").stream()
                .mapToLong(table -> table.rows().size())
                .sum();
        long graduates = rows(2023, "graduate_profile").stream()
                .mapToLong(table -> table.rows().size())
                .sum();
        assertThat(entrants).isEqualTo(15_011);
        assertThat(graduates).isEqualTo(15_903);
    }

    @Test
    void theStockAccountFollowsTheGraduatesAndTheChanges() {
        long rows = rows(2023, "student_change").stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row ->
                                row.get(table.fields().indexOf("change_kind")).equals("transfer_in")))
                .count();
        assertThat(sum("stock_transferred_in")).isEqualTo(rows).isPositive();
        assertThat(sum("stock_closing")).isEqualTo(46_760);
        assertThat(sum("stock_entrants")).isEqualTo(15_011);
        assertThat(sum("stock_graduated")).isBetween(13_000L, 15_902L);
    }

    private static long sum(String field) {
        return rows(2023, "student_stock").stream()
                .flatMap(table ->
                        table.rows().stream().map(row -> row.get(table.fields().indexOf(field))))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
