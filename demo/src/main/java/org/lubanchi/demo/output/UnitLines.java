package org.lubanchi.demo.output;

import java.util.List;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.SyntheticCity;
import org.lubanchi.demo.city.Territory;

/** The unit list of the synthetic city (单位名录), in the columns that the register of units takes in. */
final class UnitLines {
    private UnitLines() {}

    /** The text of the list: territories and authorities before the schools that name them. */
    static String of(SyntheticCity city) {
        StringBuilder lines =
                new StringBuilder(CsvTable.line(List.of("id", "kind", "zh", "en", "parent", "authority", "founder")));
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
        return lines.toString();
    }
}
