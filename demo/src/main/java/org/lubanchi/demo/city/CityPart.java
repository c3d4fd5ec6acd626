package org.lubanchi.demo.city;

import java.util.Arrays;
import java.util.List;
import org.lubanchi.demo.calibration.CsvTable;

/**
 * A part of a city that is fitted by itself (城市分部): a city whose document prints figures of its municipal schools and
 * of its counties apart has several, any other has one.
 *
 * @param city unit id of the city
 * @param name of the part
 * @param totals files that hold its totals
 * @param schools file of its schools
 * @param territories file of the whole city's counties and authorities
 */
public record CityPart(String city, String name, List<String> totals, String schools, String territories) {
    public CityPart {
        totals = List.copyOf(totals);
    }

    /** The parts of a city, in their order; none when the demo has no such city. */
    public static List<CityPart> list(String city) {
        CsvTable table = CsvTable.ofResource("calibration/cities.csv");
        return table.lines().stream()
                .filter(line -> table.cell(line, "city").equals(city))
                .map(line -> new CityPart(
                        city,
                        table.cell(line, "part"),
                        Arrays.asList(table.cell(line, "totals").split(" ")),
                        table.cell(line, "schools"),
                        table.cell(line, "territories")))
                .toList();
    }

    /** The cities that the demo has, in their order. */
    public static List<String> cities() {
        CsvTable table = CsvTable.ofResource("calibration/cities.csv");
        return table.lines().stream()
                .map(line -> table.cell(line, "city"))
                .distinct()
                .toList();
    }
}
