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
import org.lubanchi.demo.SyntheticYear;
import org.lubanchi.demo.calibration.Calibration;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SheetRows;

class PlannedTablesTest {
    private static final RowPlan PLAN = RowPlan.load("shaoxing");
    private static final Map<Integer, Map<String, List<SheetRows>>> MADE = made();

    private static Map<Integer, Map<String, List<SheetRows>>> made() {
        Map<Integer, Map<String, List<SheetRows>>> made = new TreeMap<>();
        for (SyntheticYear year : SyntheticYear.all(Calibration.load())) {
            PlannedTables planned = year.planned(PLAN, code -> code);
            Map<String, List<SheetRows>> tables = made.computeIfAbsent(year.year(), ignored -> new HashMap<>());
            List<String> units = new ArrayList<>(List.of("shaoxing"));
            year.city().schools().stream().map(School::id).forEach(id -> units.add(id.value()));
            for (String unit : units) {
                planned.of(unit)
                        .forEach(table -> tables.computeIfAbsent(table.table(), ignored -> new ArrayList<>())
                                .add(table));
            }
        }
        return made;
    }

    private static List<SheetRows> rows(int year, String table) {
        return MADE.getOrDefault(year, Map.of()).getOrDefault(table, List.of());
    }

    @Test
    void rowsCountedOneByOneGiveEveryFittedValue() {
        CsvTable fitted = CsvTable.ofResource("calibration/shaoxing/fitted.csv");
        assertThat(fitted.lines()).hasSizeGreaterThan(30);
        for (List<String> line : fitted.lines()) {
            assertThat(value(fitted, line))
                    .as(fitted.cell(line, "published_id"))
                    .isEqualByComparingTo(fitted.cell(line, "value"));
        }
    }

    @Test
    void whatIsNotFollowedDiffersIndeed() {
        CsvTable table = CsvTable.ofResource("calibration/shaoxing/not_followed.csv");
        for (List<String> line : table.lines()) {
            assertThat(value(table, line))
                    .as(table.cell(line, "published_id"))
                    .isNotEqualByComparingTo(table.cell(line, "printed"));
        }
    }

    private static BigDecimal value(CsvTable table, List<String> line) {
        return RowFormula.value(
                table.cell(line, "formula"),
                Integer.parseInt(table.cell(line, "year")),
                Integer.parseInt(table.cell(line, "decimals")),
                PlannedTablesTest::rows);
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
}
