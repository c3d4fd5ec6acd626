package org.lubanchi.demo.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lubanchi.demo.SyntheticRegion;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.demo.city.CityPart;
import org.lubanchi.demo.city.SheetRows;

class FittedRowsTest {
    static Stream<String> cities() {
        return CityPart.cities().stream();
    }

    @ParameterizedTest
    @MethodSource("cities")
    void rowsCountedOneByOneGiveEveryFittedValueAndWhatIsNotFollowedDiffersIndeed(String city) {
        Map<Integer, List<SheetRows>> made = new TreeMap<>();
        for (int year : SyntheticRegion.years(city)) {
            SyntheticRegion region = SyntheticRegion.of(city, year, code -> code);
            List<SheetRows> tables = new ArrayList<>(region.cityTables());
            region.schools().forEach(school -> tables.addAll(region.tables(school)));
            made.put(year, tables);
        }
        CsvTable fitted = CsvTable.ofResource("calibration/" + city + "/fitted.csv");
        assertThat(fitted.lines()).hasSizeGreaterThan(30);
        for (List<String> line : fitted.lines()) {
            assertThat(value(made, fitted, line))
                    .as(fitted.cell(line, "published_id"))
                    .isEqualByComparingTo(fitted.cell(line, "value"));
        }
        CsvTable other = CsvTable.ofResource("calibration/" + city + "/not_followed.csv");
        for (List<String> line : other.lines()) {
            assertThat(value(made, other, line))
                    .as(other.cell(line, "published_id"))
                    .isNotEqualByComparingTo(other.cell(line, "printed"));
        }
    }

    private static BigDecimal value(Map<Integer, List<SheetRows>> made, CsvTable table, List<String> line) {
        return RowFormula.value(
                table.cell(line, "formula"),
                Integer.parseInt(table.cell(line, "year")),
                Integer.parseInt(table.cell(line, "decimals")),
                (year, name) -> made.getOrDefault(year, List.of()).stream()
                        .filter(rows -> rows.table().equals(name))
                        .toList());
    }
}
