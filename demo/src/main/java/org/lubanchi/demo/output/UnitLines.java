package org.lubanchi.demo.output;

import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.demo.SyntheticRegion;
import org.lubanchi.demo.calibration.CsvTable;
import org.lubanchi.demo.city.School;
import org.lubanchi.demo.city.Territory;

/** The unit list of the synthetic cities (单位名录), in the columns that the register of units takes in. */
final class UnitLines {
    private UnitLines() {}

    /** Stands above several cities; a single one has nobody to be added up with. */
    private static final String PROVINCE = "zhejiang";

    /** The text of the list: territories and authorities before the schools that name them. */
    static String of(List<SyntheticRegion> cities) {
        StringBuilder lines =
                new StringBuilder(CsvTable.line(List.of("id", "kind", "zh", "en", "parent", "authority", "founder")));
        boolean several = cities.size() > 1;
        if (several) {
            String zh = cities.stream()
                    .map(city -> city.territories().getFirst().name().zh())
                    .collect(Collectors.joining("、", "浙江省（示范：", "）"));
            lines.append(CsvTable.line(List.of(PROVINCE, "province", zh, "Zhejiang (demonstration)", "", "", "")));
        }
        cities.forEach(city -> add(lines, city, several ? PROVINCE : ""));
        return lines.toString();
    }

    private static void add(StringBuilder lines, SyntheticRegion city, String province) {
        for (Territory territory : city.territories()) {
            lines.append(CsvTable.line(List.of(
                    territory.id(),
                    territory.kind(),
                    territory.name().zh(),
                    territory.name().en(),
                    territory.kind().equals("city") ? province : territory.parent(),
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
