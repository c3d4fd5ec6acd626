package org.lubanchi.demo.output;

import java.util.List;
import org.lubanchi.demo.SyntheticRegion;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.Territory;

/** The unit list of the synthetic cities (单位名录), in the columns that the register of units takes in. */
final class UnitLines {
    private UnitLines() {}

    /** The text of the list: territories and authorities before the schools that name them. */
    static String of(List<SyntheticRegion> cities) {
        StringBuilder lines =
                new StringBuilder(CsvTable.line(List.of("id", "kind", "zh", "en", "parent", "authority", "founder")));
        cities.forEach(city -> add(lines, city));
        return lines.toString();
    }

    private static void add(StringBuilder lines, SyntheticRegion city) {
        for (Territory territory : city.territories()) {
            lines.append(CsvTable.line(List.of(
                    territory.id(),
                    territory.kind(),
                    territory.name().zh(),
                    territory.name().en(),
                    territory.parent(),
                    "",
                    "")));
        }
        for (School school : city.schools()) {
            lines.append(CsvTable.line(List.of(
                    school.id().value(),
                    "school",
                    school.name().zh(),
                    school.name().en(),
                    school.territory().value(),
                    school.authority(),
                    school.founder())));
        }
    }
}
